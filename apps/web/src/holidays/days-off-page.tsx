import { formatDay, parseDay, weekdayOf } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, type Column, EmptyState, PageHead, SelectField, Table, Tag, useToast } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { sentenceOf } from '../shell/refusal.ts';
import { DayDialog } from './day-dialog.tsx';
import styles from './holidays.module.css';
import { ImportDialog } from './import-dialog.tsx';
import { KIND_NAMES } from './kind-names.ts';
import { type DayOff, putDay, useDaysOff, useDaysOffChange } from './use-days-off.ts';

/** Years offered before and after this one. */
const YEARS_AROUND = 3;

/** A year's days that are not as their weekday says; deadlines and reminders are counted by them. */
export function DaysOffPage() {
  const { may } = useSession();
  const search = useSearch({ from: '/signed-in/days-off' });
  const navigate = useNavigate();
  const thisYear = Number(currentDay().slice(0, 4));
  const year = search.year ?? thisYear;
  const list = useDaysOff(year);
  const [asked, setAsked] = useState<DayOff | 'new' | 'import' | null>(null);
  const mayChange = list.data?.may.change === true;
  const close = () => setAsked(null);
  const show = (of: number) => navigate({ to: '/days-off', search: of === thisYear ? {} : { year: of } });
  const toConfirm = list.data?.days.filter((one) => one.toConfirm).length ?? 0;
  return (
    <div className={styles.page}>
      <PageHead
        title={t('holidays.title')}
        above={<Link to="/urging">{t('reminders.urging.title')}</Link>}
        below={t('holidays.lead')}
        actions={
          <>
            {may['task.read'] && <Link to="/task-setting">{t('tasks.setting.title')}</Link>}
            {may['reminder.rule'] && <Link to="/reminder-rules">{t('reminders.rules.title')}</Link>}
          </>
        }
      />
      <div className={styles.bar} data-print="no">
        <SelectField
          id="year"
          label={t('holidays.year')}
          choices={yearsAround(thisYear, year).map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(chosen) => void show(Number(chosen))}
        />
        {mayChange && (
          <div className={styles.row}>
            <Button kind="primary" icon="plus" onClick={() => setAsked('new')}>
              {t('holidays.add')}
            </Button>
            <Button icon="upload" onClick={() => setAsked('import')}>
              {t('holidays.import')}
            </Button>
          </div>
        )}
      </div>
      <Loading of={list} rows={8} />
      {list.data && toConfirm > 0 && (
        <Callout kind="warn" title={t('holidays.toConfirmCount', { count: toConfirm })}>
          {t(mayChange ? 'holidays.toConfirmText' : 'holidays.toConfirmRead')}
        </Callout>
      )}
      {list.data && (
        <>
          <p className={styles.soft}>{t(list.data.origin === 'own' ? 'holidays.own' : 'holidays.shipped')}</p>
          <DaysTable year={year} days={list.data.days} onChange={mayChange ? setAsked : null} />
        </>
      )}
      {asked === 'import' && <ImportDialog onClose={close} />}
      {asked && asked !== 'import' && (
        <DayDialog
          before={asked === 'new' ? null : asked}
          onClose={close}
          onKept={(day) => {
            close();
            void show(Number(day.slice(0, 4)));
          }}
        />
      )}
    </div>
  );
}

interface DaysTableProps {
  readonly year: number;
  readonly days: readonly DayOff[];
  /** null for whoever only reads. */
  readonly onChange: ((day: DayOff) => void) | null;
}

function DaysTable({ year, days, onChange }: DaysTableProps) {
  const toast = useToast();
  const tellFault = (error: Error) => toast({ kind: 'bad', text: sentenceOf(error) });
  const putting = useDaysOffChange(putDay);
  const removing = useDaysOffChange((one: DayOff) => call('removeHoliday', { params: { day: one.day } }));
  function remove(one: DayOff): void {
    removing.mutate(one, {
      onError: tellFault,
      onSuccess: () =>
        toast({
          kind: 'good',
          text: t('holidays.removed', { day: dayName(one.day) }),
          action: { label: t('holidays.undo'), onDo: () => putting.mutate(one, { onError: tellFault }) },
        }),
    });
  }
  const columns: Column<DayOff>[] = [
    { key: 'day', head: t('holidays.day'), width: 'narrow', cell: ({ day }) => dayName(day) },
    { key: 'name', head: t('holidays.name'), main: true, cell: ({ name }) => name },
    { key: 'kind', head: t('holidays.kind'), cell: ({ kind }) => t(KIND_NAMES[kind]) },
    {
      key: 'source',
      head: t('holidays.source'),
      cell: ({ source, toConfirm }) => (
        <span className={styles.source}>
          {source ?? t('holidays.noSource')} {toConfirm && <Tag tone="warn">{t('holidays.toConfirm')}</Tag>}
        </span>
      ),
    },
  ];
  if (onChange) {
    columns.push({
      key: 'change',
      head: t('holidays.change'),
      width: 'narrow',
      cell: (one) => (
        <span className={styles.pair} data-print="no">
          <Button
            small
            kind="plain"
            aria-label={t('holidays.editOf', { day: formatKnown(one.day) })}
            onClick={() => onChange(one)}
          >
            {t('holidays.edit')}
          </Button>
          <Button
            small
            kind="plain"
            aria-label={t('holidays.removeOf', { day: formatKnown(one.day) })}
            disabled={removing.isPending}
            onClick={() => remove(one)}
          >
            {t('holidays.remove')}
          </Button>
        </span>
      ),
    });
  }
  return (
    <Table
      caption={t('holidays.caption', { year })}
      columns={columns}
      rows={days}
      rowKey={({ day }) => day}
      empty={
        <EmptyState icon="calendar" title={t('holidays.none', { year })}>
          {t(onChange ? 'holidays.noneText' : 'holidays.noneRead')}
        </EmptyState>
      }
    />
  );
}

/** `T5, 30/04/2026` of an ISO day. */
function dayName(text: string): string {
  const day = parseDay(text);
  if (!day) return text;
  const names = [
    'views.weekday.1',
    'views.weekday.2',
    'views.weekday.3',
    'views.weekday.4',
    'views.weekday.5',
    'views.weekday.6',
    'views.weekday.7',
  ] as const;
  const name = names[weekdayOf(day) - 1];
  return name ? `${t(name)}, ${formatDay(day)}` : formatDay(day);
}

function formatKnown(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}

function yearsAround(thisYear: number, shown: number): readonly number[] {
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => thisYear - YEARS_AROUND + index);
  return years.includes(shown) ? years : [...years, shown].sort((a, b) => a - b);
}
