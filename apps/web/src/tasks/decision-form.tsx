import { formatDay, parseDay } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, ErrorSummary, TextArea, useToast } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './task-page.module.css';
import { useKeptText } from './use-kept-text.ts';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

/** Somebody asked that the task be taken as done: approve it, or return it with the reason. */
export function DecisionForm({ task }: { task: TaskDetail }) {
  const [note, setNote] = useKeptText(`decision.${task.id}`);
  const toast = useToast();
  const decide = useTaskChange((isApproved: boolean) =>
    isApproved
      ? call('approveCompletion', { params: { id: task.id }, body: { note: note.trim() || null } })
      : call('returnCompletion', { params: { id: task.id }, body: { note } }),
  );
  const asked = task.askedOn ? parseDay(task.askedOn) : null;
  const asker = task.history.find((line) => line.kind === 'completion-asked')?.personName ?? '';
  function send(isApproved: boolean): void {
    decide.mutate(isApproved, {
      onSuccess: () => {
        setNote('');
        toast({ text: t(isApproved ? 'tasks.decision.approved' : 'tasks.decision.returned'), kind: 'good' });
      },
    });
  }
  return (
    <Callout kind="info" title={t('tasks.decision.title', { name: asker, day: asked ? formatDay(asked) : '' })}>
      <div className={styles.decision}>
        <p>{task.result}</p>
        {task.lateReason && <p>{t('tasks.decision.late', { reason: task.lateReason })}</p>}
        {decide.error && <ErrorSummary faults={faultsOf(decide.error)} />}
        <TextArea
          id="note"
          label={t('tasks.decision.note')}
          hint={t('tasks.decision.noteHint')}
          rows={2}
          value={note}
          onChange={setNote}
          error={faultOf(decide.error, 'note')}
        />
        <div className={page.row}>
          <Button kind="primary" icon="check" pending={decide.isPending} onClick={() => send(true)}>
            {t('tasks.decision.approve')}
          </Button>
          <Button pending={decide.isPending} onClick={() => send(false)}>
            {t('tasks.decision.return')}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
