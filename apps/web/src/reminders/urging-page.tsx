import { addDays, type Day, dayOf, formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, type Column, DateField, EmptyState, ErrorSummary, PageHead, Table, Tag, type Tone } from '@cotmoc/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type MessageKey, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './reminders.module.css';
import { type LateBody, type UrgingItem, useLateBodies, useReminderChange, useUrgings } from './use-reminders.ts';

/** Days that bodies are given for their answer, unless another day is chosen. */
const ANSWER_DAYS = 7;

const STATES: Record<UrgingItem['state'], { word: MessageKey; tone: Tone }> = {
  draft: { word: 'reminders.state.draft', tone: 'warn' },
  sent: { word: 'reminders.state.sent', tone: 'good' },
  withdrawn: { word: 'reminders.state.withdrawn', tone: 'plain' },
};

/** Who keeps the province waiting, and the letters that were written about it. */
export function UrgingPage() {
  const { may } = useSession();
  const mayUrge = may['urging.write'] === true;
  const letters = useUrgings();
  return (
    <div className={styles.page}>
      <PageHead
        title={t('reminders.urging.title')}
        below={t(mayUrge ? 'reminders.urging.lead' : 'reminders.urging.leadBody')}
        actions={
          <>
            {may['reminder.rule'] && <Link to="/reminder-rules">{t('reminders.rules.title')}</Link>}
            <Link to="/days-off">{t('holidays.title')}</Link>
          </>
        }
      />
      {mayUrge && <LateBodies />}
      <section aria-labelledby="letters">
        <h2 id="letters">{t('reminders.letters')}</h2>
        <Loading of={letters} rows={4} />
        {letters.data && (
          <Table
            caption={t('reminders.letters')}
            columns={letterColumns()}
            rows={letters.data.items}
            rowKey={(one) => one.id}
            empty={<EmptyState icon="chat" title={t('reminders.letters.none')} />}
          />
        )}
      </section>
    </div>
  );
}

function LateBodies() {
  const bodies = useLateBodies(true);
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [answerBy, setAnswerBy] = useState<Day | null>(addDays(currentDay(), ANSWER_DAYS));
  const drafting = useReminderChange((day: Day) =>
    call('draftUrging', { body: { unitIds: [...selected], answerBy: day } }),
  );
  const rows = bodies.data?.items ?? [];
  function draft(): void {
    if (!answerBy) return;
    drafting.mutate(answerBy, { onSuccess: ({ id }) => navigate({ to: '/urging/$id', params: { id } }) });
  }
  return (
    <section aria-labelledby="late">
      <h2 id="late">{t('reminders.late')}</h2>
      <Loading of={bodies} rows={6} />
      {drafting.error && <ErrorSummary faults={faultsOf(drafting.error)} />}
      {bodies.data && (
        <Table
          caption={t('reminders.late')}
          columns={bodyColumns()}
          rows={rows}
          rowKey={(one) => one.unitId}
          selection={{ selected, onChange: setSelected, label: (one) => one.unitName }}
          empty={
            <EmptyState icon="check" title={t('reminders.late.none')}>
              {t('reminders.late.noneText')}
            </EmptyState>
          }
        />
      )}
      {rows.length > 0 && (
        <div className={styles.bar}>
          <DateField
            id="answerBy"
            label={t('reminders.answerBy')}
            hint={null}
            today={currentDay()}
            value={answerBy}
            onChange={setAnswerBy}
            error={faultOf(drafting.error, 'answerBy')}
          />
          <Button
            kind="primary"
            disabled={selected.size === 0 || !answerBy}
            pending={drafting.isPending}
            onClick={draft}
          >
            {selected.size === 0 ? t('reminders.draft.choose') : t('reminders.draft', { count: selected.size })}
          </Button>
        </div>
      )}
    </section>
  );
}

function bodyColumns(): readonly Column<LateBody>[] {
  const days = (count: number) => (count === 0 ? '–' : t('reminders.days', { count }));
  return [
    {
      key: 'unit',
      head: t('reminders.body'),
      main: true,
      cell: (one) => (
        <Link to="/tasks" search={{ unit: [one.unitId], late: true }}>
          {one.unitName}
        </Link>
      ),
    },
    { key: 'late', head: t('reminders.lateCount'), align: 'end', width: 'narrow', cell: (one) => one.late },
    {
      key: 'longest',
      head: t('reminders.longest'),
      align: 'end',
      width: 'narrow',
      cell: (one) => days(one.longestLate),
    },
    {
      key: 'reason',
      head: t('reminders.withoutReason'),
      align: 'end',
      width: 'narrow',
      wideOnly: true,
      cell: (one) => one.withoutReason,
    },
    {
      key: 'waiting',
      head: t('reminders.waiting'),
      align: 'end',
      width: 'narrow',
      cell: (one) =>
        one.waiting === 0 ? '–' : t('reminders.waitingDays', { count: one.waiting, days: one.longestWaiting }),
    },
    {
      key: 'urged',
      head: t('reminders.urged'),
      width: 'narrow',
      cell: (one) => {
        const day = one.urgedOn ? parseDay(one.urgedOn) : null;
        return day ? t('reminders.urgedOn', { day: formatDay(day), count: one.urgedTimes }) : t('reminders.notUrged');
      },
    },
  ];
}

function letterColumns(): readonly Column<UrgingItem>[] {
  const shown = (iso: string | null) => (iso ? formatDay(dayOf(Date.parse(iso))) : '–');
  return [
    {
      key: 'title',
      head: t('reminders.letter'),
      main: true,
      cell: (one) => (
        <Link to="/urging/$id" params={{ id: one.id }}>
          {one.title}
        </Link>
      ),
    },
    {
      key: 'state',
      head: t('reminders.state'),
      width: 'narrow',
      cell: (one) => <Tag tone={STATES[one.state].tone}>{t(STATES[one.state].word)}</Tag>,
    },
    { key: 'sent', head: t('reminders.sentOn'), width: 'narrow', cell: (one) => shown(one.sentAt) },
    {
      key: 'answerBy',
      head: t('reminders.answerBy'),
      width: 'narrow',
      cell: (one) => {
        const day = parseDay(one.answerBy);
        return day ? formatDay(day) : '';
      },
    },
    {
      key: 'answers',
      head: t('reminders.answers'),
      align: 'end',
      width: 'narrow',
      cell: (one) => (one.state === 'sent' ? `${one.answered}/${one.units}` : '–'),
    },
  ];
}
