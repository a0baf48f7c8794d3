import { call } from '@cotmoc/client';
import { Button, Callout, useToast } from '@cotmoc/ui';
import { useEffect, useState } from 'react';
import { ChosenDayNote } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { sentenceOf } from '../shell/refusal.ts';
import { ReasonDialog, type ReasonDialogProps } from './reason-dialog.tsx';
import { RecurrenceDialog } from './recurrence-dialog.tsx';
import styles from './task-page.module.css';
import { type TaskDetail, useExtensions, useTaskChange } from './use-tasks.ts';

type Asked = 'send-back' | 'extend' | 'explain' | 'mark' | 'lift' | 'pause';

/** What I can do with the task as a whole, the next step first; opening the page tells that my unit has seen it. */
export function TaskActions({ task }: { task: TaskDetail }) {
  const [asked, setAsked] = useState<Asked | 'recurrence' | null>(null);
  const toast = useToast();
  const { data: extensions } = useExtensions(task.id);
  const params = { id: task.id };
  const change = useTaskChange((what: 'accept' | 'resume') =>
    what === 'accept' ? call('acceptTask', { params }) : call('resumeTask', { params }),
  );
  const isNew = task.may.accept && task.bodies.some(({ handling }) => handling === 'given');
  useEffect(() => {
    // Nothing is lost where it fails: the next opening tells it again.
    if (isNew) call('markTaskSeen', { params: { id: task.id } }).catch(() => undefined);
  }, [isNew, task.id]);
  const isLeaf = task.childCount === 0;
  const isRecurring = task.recurrence !== null;
  const rule = task.recurrence ?? task.recurrenceOfPieces;
  const canExplain = task.may.explain && task.standing.late && !task.lateReason;
  const canMark = task.may.assign && isLeaf && (task.standing.late || task.objectiveDelay);
  const dialog = asked && asked !== 'recurrence' ? dialogFor(task, asked) : null;
  return (
    <div className={styles.actions} data-print="no">
      {change.error && (
        <Callout kind="bad" title={sentenceOf(change.error)} urgent>
          {null}
        </Callout>
      )}
      <div className={page.row}>
        {task.may.accept && (
          <Button
            kind="primary"
            icon="check"
            pending={change.isPending}
            onClick={() =>
              change.mutate('accept', { onSuccess: () => toast({ text: t('tasks.accept.done'), kind: 'good' }) })
            }
          >
            {t('tasks.accept')}
          </Button>
        )}
        {task.may.return && <Button onClick={() => setAsked('send-back')}>{t('tasks.sendBack')}</Button>}
        {canExplain && <Button onClick={() => setAsked('explain')}>{t('tasks.explain')}</Button>}
        {extensions?.may.ask && <Button onClick={() => setAsked('extend')}>{t('tasks.extend')}</Button>}
        {canMark && (
          <Button onClick={() => setAsked(task.objectiveDelay ? 'lift' : 'mark')}>
            {t(task.objectiveDelay ? 'tasks.delay.lift' : 'tasks.delay.mark')}
          </Button>
        )}
        {task.may.assign && isRecurring && !task.isPaused && task.standing.state !== 'done' && (
          <Button onClick={() => setAsked('pause')}>{t('tasks.pause')}</Button>
        )}
        {task.may.assign && rule && task.standing.state !== 'done' && (
          <Button onClick={() => setAsked('recurrence')}>{t('tasks.recurrence.change')}</Button>
        )}
        {task.may.assign && task.isPaused && (
          <Button pending={change.isPending} onClick={() => change.mutate('resume')}>
            {t('tasks.resume')}
          </Button>
        )}
      </div>
      {asked === 'recurrence' && rule && <RecurrenceDialog task={task} rule={rule} onClose={() => setAsked(null)} />}
      {dialog && <ReasonDialog {...dialog} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What each of them asks for, and the call that does it. */
function dialogFor(task: TaskDetail, asked: Asked): Omit<ReasonDialogProps, 'onClose'> {
  const params = { id: task.id };
  const reason = { label: t('tasks.reason'), field: 'reason' as const };
  const basis = { label: t('tasks.delay.basis'), field: 'basis' as const };
  switch (asked) {
    case 'send-back':
      return {
        ...reason,
        title: t('tasks.sendBack'),
        confirm: t('tasks.sendBack'),
        send: (words) => call('returnTask', { params, body: { reason: words } }),
      };
    case 'explain':
      return {
        ...reason,
        title: t('tasks.explain'),
        confirm: t('tasks.explain'),
        send: (words) => call('explainDelay', { params, body: { reason: words } }),
      };
    case 'extend':
      return {
        ...reason,
        title: t('tasks.extend'),
        confirm: t('tasks.extend.send'),
        day: {
          label: t('tasks.extend.until'),
          field: 'wantedDue',
          first: null,
          below: (day) => <ChosenDayNote task={task.id} day={day} />,
        },
        // An emptied day is refused by the server at its field.
        send: (words, day) =>
          call('askExtension', { params, body: { wantedDue: day ?? task.dueOn ?? '', reason: words } }),
      };
    case 'mark':
      return {
        ...basis,
        title: t('tasks.delay.mark'),
        confirm: t('tasks.delay.mark'),
        send: (words) => call('markObjectiveDelay', { params, body: { basis: words } }),
      };
    case 'lift':
      return {
        ...basis,
        title: t('tasks.delay.lift'),
        confirm: t('tasks.delay.lift'),
        send: (words) => call('liftObjectiveDelay', { params, body: { basis: words } }),
      };
    case 'pause':
      return {
        ...reason,
        title: t('tasks.pause'),
        confirm: t('tasks.pause'),
        send: (words) => call('pauseTask', { params, body: { reason: words } }),
      };
  }
}
