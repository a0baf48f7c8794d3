import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, ConfirmDialog, DateField, ErrorSummary, TextField, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultsOf, sentenceOf } from '../shell/refusal.ts';
import styles from './cascade.module.css';
import { shown } from './chain-note.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { type UnitPlan, useCascadeChange } from './use-cascade.ts';

/** The one next step of a unit's plan for the person who looks at it. */
export function UnitPlanFlow({ plan }: { plan: UnitPlan }) {
  const toast = useToast();
  const [asks, setAsks] = useState<'return' | 'send-back' | 'send' | null>(null);
  const id = { id: plan.id };
  const version = plan.version;
  const ask = useCascadeChange(() => call('askUnitPlanApproval', { params: id, body: { version } }));
  const takeBack = useCascadeChange(() => call('takeUnitPlanAskingBack', { params: id, body: { version } }));
  const approve = useCascadeChange(() => call('approveUnitPlan', { params: id, body: { version, note: null } }));
  const giveBack = useCascadeChange((note: string) => call('returnUnitPlan', { params: id, body: { version, note } }));
  const send = useCascadeChange(() => call('sendUnitPlan', { params: id, body: { version } }));
  const note = useCascadeChange(() => call('noteUnitPlan', { params: id, body: { version, note: null } }));
  const sendBack = useCascadeChange((words: string) =>
    call('sendUnitPlanBack', { params: id, body: { version, note: words } }),
  );
  const say = (text: string) => ({
    onSuccess: () => toast({ kind: 'good', text }),
    onError: (error: unknown) => toast({ kind: 'bad', text: sentenceOf(error) }),
  });
  const { may } = plan;
  const today = currentDay();
  const isLate = plan.due !== null && today > plan.due.dueOn && plan.sentOn === null;
  return (
    <div data-print="no">
      {may.ask && (
        <p className={styles.row}>
          <Button
            kind="primary"
            pending={ask.isPending}
            onClick={() => ask.mutate(undefined, say(t('cascade.flow.asked')))}
          >
            {t('cascade.flow.ask')}
          </Button>
          <span className={styles.soft}>{t('cascade.flow.askHint')}</span>
        </p>
      )}
      {may.takeBack && (
        <Callout
          kind="info"
          title={t('cascade.flow.waits')}
          action={
            <Button
              small
              pending={takeBack.isPending}
              onClick={() => takeBack.mutate(undefined, say(t('cascade.flow.takenBack')))}
            >
              {t('cascade.flow.takeBack')}
            </Button>
          }
        />
      )}
      {may.decide && (
        <Callout kind="info" title={t('cascade.flow.toDecide')}>
          <p className={styles.row}>
            <Button
              kind="primary"
              icon="check"
              pending={approve.isPending}
              onClick={() => approve.mutate(undefined, say(t('cascade.flow.approved')))}
            >
              {t('cascade.flow.approve')}
            </Button>
            <Button onClick={() => setAsks('return')}>{t('cascade.flow.return')}</Button>
          </p>
        </Callout>
      )}
      {may.issue && <IssueForm plan={plan} />}
      {may.sendBackInside && (
        <p className={styles.row}>
          <Button small onClick={() => setAsks('return')}>
            {t('cascade.flow.return')}
          </Button>
        </p>
      )}
      {may.send && (
        <Callout
          kind={isLate ? 'warn' : 'info'}
          title={t(isLate ? 'cascade.flow.sendLate' : 'cascade.flow.toSend', { day: shown(plan.due?.dueOn ?? null) })}
          action={
            <Button kind="primary" onClick={() => setAsks('send')}>
              {t('cascade.flow.send')}
            </Button>
          }
        />
      )}
      {may.take && (
        <Callout kind="info" title={t('cascade.flow.toNote')}>
          <p className={styles.row}>
            <Button
              kind="primary"
              icon="check"
              pending={note.isPending}
              onClick={() => note.mutate(undefined, say(t('cascade.flow.noted')))}
            >
              {t('cascade.flow.note')}
            </Button>
            <Button onClick={() => setAsks('send-back')}>{t('cascade.flow.sendBack')}</Button>
          </p>
        </Callout>
      )}
      {asks === 'return' && (
        <NoteDialog
          title={t('cascade.flow.return')}
          label={t('cascade.flow.returnWhy')}
          confirmLabel={t('cascade.flow.return')}
          keptAs={`cascade.return.${plan.id}`}
          field="note"
          pending={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setAsks(null)}
          onSend={(words, forget) =>
            giveBack.mutate(words, {
              onSuccess: () => {
                forget();
                setAsks(null);
                toast({ kind: 'good', text: t('cascade.flow.returned') });
              },
            })
          }
        />
      )}
      {asks === 'send-back' && (
        <NoteDialog
          title={t('cascade.flow.sendBack')}
          label={t('cascade.flow.sendBackWhy')}
          confirmLabel={t('cascade.flow.sendBack')}
          keptAs={`cascade.send-back.${plan.id}`}
          field="note"
          pending={sendBack.isPending}
          error={sendBack.error}
          onClose={() => setAsks(null)}
          onSend={(words, forget) =>
            sendBack.mutate(words, {
              onSuccess: () => {
                forget();
                setAsks(null);
                toast({ kind: 'good', text: t('cascade.flow.sentBack') });
              },
            })
          }
        />
      )}
      <ConfirmDialog
        open={asks === 'send'}
        title={t('cascade.flow.send')}
        confirmLabel={t('cascade.flow.send')}
        pending={send.isPending}
        onClose={() => setAsks(null)}
        onConfirm={() => {
          setAsks(null);
          send.mutate(undefined, say(t('cascade.flow.sent')));
        }}
      >
        <p>{t(isLate ? 'cascade.flow.sendLateText' : 'cascade.flow.sendText')}</p>
      </ConfirmDialog>
    </div>
  );
}

/** Number and day of the unit's plan, then the last word. */
function IssueForm({ plan }: { plan: UnitPlan }) {
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<Day | null>(currentDay());
  const [isChecked, setIsChecked] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const issue = useCascadeChange((day: Day) =>
    call('issueUnitPlan', {
      params: { id: plan.id },
      body: { version: plan.version, number: number.trim(), issuedOn: day },
    }),
  );
  const own = [
    ...(number.trim() ? [] : [{ fieldId: 'number', message: t('cascade.issue.numberMissing') }]),
    ...(issuedOn ? [] : [{ fieldId: 'issuedOn', message: t('cascade.issue.dayMissing') }]),
  ];
  const wrong = (field: string) => (isChecked ? own.find((one) => one.fieldId === field)?.message : null) ?? null;
  return (
    <form
      noValidate
      className={styles.settings}
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (own.length === 0) setIsAsked(true);
      }}
    >
      <ErrorSummary faults={isChecked && own.length > 0 ? own : faultsOf(issue.error)} />
      <TextField
        id="number"
        label={t('cascade.issue.number')}
        maxLength={60}
        value={number}
        onChange={setNumber}
        error={wrong('number')}
      />
      <DateField
        id="issuedOn"
        label={t('cascade.issue.day')}
        today={currentDay()}
        value={issuedOn}
        onChange={setIssuedOn}
        error={wrong('issuedOn')}
      />
      <p>
        <Button kind="primary" type="submit" pending={issue.isPending}>
          {t('cascade.issue')}
        </Button>
      </p>
      <ConfirmDialog
        open={isAsked}
        title={t('cascade.issue')}
        confirmLabel={t('cascade.issue')}
        pending={issue.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() =>
          issuedOn &&
          issue.mutate(issuedOn, {
            onSuccess: () => toast({ kind: 'good', text: t('cascade.issue.done') }),
            onSettled: () => setIsAsked(false),
          })
        }
      >
        <p>{t('cascade.issue.text', { number: number.trim(), day: shown(issuedOn), count: plan.tasks.length })}</p>
      </ConfirmDialog>
    </form>
  );
}
