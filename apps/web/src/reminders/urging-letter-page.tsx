import { type Day, formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import {
  Button,
  Callout,
  ConfirmDialog,
  DateField,
  ErrorSummary,
  PageHead,
  Tag,
  TextArea,
  TextField,
  useToast,
} from '@cotmoc/ui';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { formatMoment } from '../shell/moment.ts';
import { ReasonDialog } from '../shell/reason-dialog.tsx';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import styles from './reminders.module.css';
import { type Urging, useReminderChange, useUrging } from './use-reminders.ts';

/** One urging letter: written while it is a draft, read and answered once it is sent. */
export function UrgingLetterPage() {
  const { id } = useParams({ from: '/signed-in/urging/$id' });
  const letter = useUrging(id);
  const { may } = useSession();
  return (
    <div className={styles.page}>
      <PageHead
        title={letter.data?.title ?? t('reminders.letter')}
        above={<Link to="/urging">{t('reminders.urging.title')}</Link>}
        below={letter.data && belowTitle(letter.data)}
      />
      <Loading of={letter} rows={8} />
      {letter.data?.state === 'draft' && may['urging.write'] && (
        <DraftForm key={letter.data.version} letter={letter.data} />
      )}
      {letter.data && letter.data.state !== 'draft' && <SentLetter letter={letter.data} />}
    </div>
  );
}

function belowTitle(letter: Urging): string {
  const day = parseDay(letter.answerBy);
  const by = t('reminders.answerByDay', { day: day ? formatDay(day) : '' });
  return letter.sentAt
    ? `${t('reminders.sentAt', { at: formatMoment(letter.sentAt) })} · ${by}`
    : `${t('reminders.state.draft')} · ${by}`;
}

/** What a body owes: late work, and approvals that wait for its leader. */
function owedOf({ tasks }: Urging['bodies'][number]): string {
  const waiting = tasks.filter((task) => task.askedOn !== null).length;
  const late = tasks.length - waiting;
  const parts = [
    late > 0 ? t('reminders.lateTasks', { count: late }) : '',
    waiting > 0 ? t('reminders.waitingTasks', { count: waiting }) : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function DraftForm({ letter }: { letter: Urging }) {
  const [title, setTitle] = useState(letter.title);
  const [answerBy, setAnswerBy] = useState<Day | null>(parseDay(letter.answerBy));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(letter.bodies.map((body) => [body.unitId, body.text])),
  );
  const [asked, setAsked] = useState<'send' | 'remove' | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const { id, version } = letter;
  const saving = useReminderChange((day: Day) =>
    call('changeUrging', {
      params: { id },
      body: {
        version,
        title,
        answerBy: day,
        texts: Object.entries(texts).map(([unitId, text]) => ({ unitId, text })),
      },
    }),
  );
  const sending = useReminderChange((at: number) => call('sendUrging', { params: { id }, body: { version: at } }));
  const removing = useReminderChange(() => call('removeUrging', { params: { id }, query: { version } }));
  const isChanged =
    title !== letter.title ||
    answerBy !== letter.answerBy ||
    letter.bodies.some((body) => texts[body.unitId] !== body.text);
  async function save(): Promise<number | null> {
    if (!answerBy) return null;
    if (!isChanged) return version;
    try {
      await saving.mutateAsync(answerBy);
      toast({ kind: 'good', text: t('reminders.saved') });
      return version + 1;
    } catch {
      // The fault stands above the fields.
      return null;
    }
  }
  async function send(): Promise<void> {
    const at = await save();
    if (at === null) return setAsked(null);
    sending.mutate(at, {
      onSuccess: () => toast({ kind: 'good', text: t('reminders.sentDone') }),
      onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
      onSettled: () => setAsked(null),
    });
  }
  return (
    <div className={styles.form}>
      {saving.error && <ErrorSummary faults={faultsOf(saving.error)} />}
      <TextField
        id="title"
        label={t('reminders.letterTitle')}
        value={title}
        onChange={setTitle}
        error={faultOf(saving.error, 'title')}
      />
      <DateField
        id="answerBy"
        label={t('reminders.answerBy')}
        today={currentDay()}
        value={answerBy}
        onChange={setAnswerBy}
        error={faultOf(saving.error, 'answerBy')}
      />
      {letter.bodies.map((body) => (
        <TextArea
          key={body.unitId}
          id={`text-${body.unitId}`}
          label={body.unitName}
          hint={owedOf(body)}
          rows={12}
          value={texts[body.unitId] ?? ''}
          onChange={(text) => setTexts({ ...texts, [body.unitId]: text })}
        />
      ))}
      <div className={styles.row}>
        <Button kind="primary" onClick={() => setAsked('send')} disabled={!answerBy}>
          {t('reminders.send')}
        </Button>
        <Button pending={saving.isPending} disabled={!isChanged || !answerBy} onClick={() => void save()}>
          {t('reminders.save')}
        </Button>
        <Button kind="plain" icon="trash" onClick={() => setAsked('remove')}>
          {t('reminders.remove')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked === 'send'}
        title={t('reminders.sendTitle', { count: letter.bodies.length })}
        confirmLabel={t('reminders.send')}
        pending={saving.isPending || sending.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => void send()}
      >
        {t('reminders.sendText')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'remove'}
        kind="danger"
        title={t('reminders.removeTitle')}
        confirmLabel={t('reminders.remove')}
        pending={removing.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() =>
          removing.mutate(undefined, {
            onSuccess: () => navigate({ to: '/urging' }),
            onError: (error) => toast({ kind: 'bad', text: sentenceOf(error) }),
          })
        }
      >
        {t('reminders.removeText')}
      </ConfirmDialog>
    </div>
  );
}

function SentLetter({ letter }: { letter: Urging }) {
  const { may } = useSession();
  const { withdrawn } = letter;
  return (
    <>
      {withdrawn && (
        <Callout kind="warn" title={t('reminders.withdrawnAt', { at: formatMoment(withdrawn.at) })}>
          <p className={styles.answer}>{t('reminders.withdrawnReason', { reason: withdrawn.reason })}</p>
        </Callout>
      )}
      {letter.state === 'sent' && may['urging.write'] && <Withdrawing letter={letter} />}
      {letter.bodies.map((body) => (
        <section key={body.unitId} className={styles.body} aria-label={body.unitName}>
          <h2 className={styles.bodyName}>
            {body.unitName}{' '}
            {(body.answeredAt || !withdrawn) && (
              <Tag tone={body.answeredAt ? 'good' : 'warn'}>
                {t(body.answeredAt ? 'reminders.answered' : 'reminders.notAnswered')}
              </Tag>
            )}
          </h2>
          <div className={styles.paper}>{body.text}</div>
          {body.answer && (
            <Callout
              kind="good"
              title={t('reminders.answerOf', {
                name: body.unitName,
                at: body.answeredAt ? formatMoment(body.answeredAt) : '',
              })}
            >
              <p className={styles.answer}>{body.answer}</p>
            </Callout>
          )}
          {!body.answer && !withdrawn && may['task.work'] && <AnswerForm letterId={letter.id} unitId={body.unitId} />}
        </section>
      ))}
    </>
  );
}

/** Takes the letter back, with the reason; its bodies are told and need not answer. */
function Withdrawing({ letter }: { letter: Urging }) {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const { id, version } = letter;
  const withdrawing = useReminderChange((reason: string) =>
    call('withdrawUrging', { params: { id }, body: { version, reason } }),
  );
  return (
    <p data-print="no">
      <Button icon="undo" onClick={() => setOpen(true)}>
        {t('reminders.withdraw')}
      </Button>
      {isOpen && (
        <ReasonDialog
          open
          title={t('reminders.withdrawTitle')}
          confirmLabel={t('reminders.withdraw')}
          pending={withdrawing.isPending}
          error={withdrawing.error}
          onClose={() => setOpen(false)}
          onConfirm={(reason) =>
            withdrawing.mutate(reason, {
              onSuccess: () => {
                setOpen(false);
                toast({ kind: 'good', text: t('reminders.withdrawDone') });
              },
            })
          }
        >
          {t('reminders.withdrawText')}
        </ReasonDialog>
      )}
    </p>
  );
}

function AnswerForm({ letterId, unitId }: { letterId: string; unitId: string }) {
  const [answer, setAnswer] = useState('');
  const toast = useToast();
  const answering = useReminderChange(() =>
    call('answerUrging', { params: { id: letterId }, body: { unitId, answer } }),
  );
  return (
    <div className={styles.form} data-print="no">
      {answering.error && <ErrorSummary faults={faultsOf(answering.error)} />}
      <TextArea
        id="answer"
        label={t('reminders.answer')}
        hint={t('reminders.answerHint')}
        rows={4}
        value={answer}
        onChange={setAnswer}
        error={faultOf(answering.error, 'answer')}
      />
      <div className={styles.row}>
        <Button
          kind="primary"
          pending={answering.isPending}
          onClick={() =>
            answering.mutate(undefined, {
              onSuccess: () => toast({ kind: 'good', text: t('reminders.answerSent') }),
            })
          }
        >
          {t('reminders.sendAnswer')}
        </Button>
      </div>
    </div>
  );
}
