import { call } from '@cotmoc/client';
import { Button, Callout, ConfirmDialog, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { useSay } from '../shell/use-say.ts';
import styles from './cascade.module.css';
import { shown } from './chain-note.tsx';
import { type Issued, IssueForm } from './issue-form.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { type UnitPlan, useCascadeChange } from './use-cascade.ts';

/** The one next step of a unit's plan for the person who looks at it. */
export function UnitPlanFlow({ plan }: { plan: UnitPlan }) {
  const toast = useToast();
  const say = useSay();
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
  const issue = useCascadeChange((issued: Issued) =>
    call('issueUnitPlan', { params: id, body: { version, ...issued } }),
  );
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
      {may.issue && (
        <IssueForm
          numberLabel={t('cascade.issue.number')}
          dayLabel={t('cascade.issue.day')}
          issueLabel={t('cascade.issue')}
          say={({ number, issuedOn }) =>
            t('cascade.issue.text', { number, day: shown(issuedOn), count: plan.tasks.length })
          }
          pending={issue.isPending}
          error={issue.error}
          onIssue={(issued, done) =>
            issue.mutate(issued, {
              onSuccess: () => toast({ kind: 'good', text: t('cascade.issue.done') }),
              onSettled: done,
            })
          }
        />
      )}
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
        <ReturnDialog
          title={t('cascade.flow.return')}
          label={t('cascade.flow.returnWhy')}
          said={t('cascade.flow.returned')}
          keptAs={`cascade.return.${plan.id}`}
          change={giveBack}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'send-back' && (
        <ReturnDialog
          title={t('cascade.flow.sendBack')}
          label={t('cascade.flow.sendBackWhy')}
          said={t('cascade.flow.sentBack')}
          keptAs={`cascade.send-back.${plan.id}`}
          change={sendBack}
          onClose={() => setAsks(null)}
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
