import { Dialog } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { CompletionForm } from './completion-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ProgressForm } from './progress-form.tsx';
import { STANDING_NAMES } from './standing-names.ts';
import type { Standing } from './task-search.ts';
import { type TaskDetail, type TaskItem, useTask } from './use-tasks.ts';

/** What may be done next with a task, in the words of its own law; how to come to the state that was wished for. */
export function StepDialog({ task, to, onClose }: { task: TaskItem; to: Standing | null; onClose: () => void }) {
  const detail = useTask(task.id);
  return (
    <Dialog open title={t('views.step.title', { name: task.text })} onClose={onClose} wide>
      {to && <p>{wayTo(to)}</p>}
      <Loading of={detail} rows={4} />
      {detail.data && <Steps task={detail.data} />}
      <p>
        <Link to="/tasks/$id" params={{ id: task.id }}>
          {t('views.step.open')}
        </Link>
      </p>
    </Dialog>
  );
}

function Steps({ task }: { task: TaskDetail }) {
  const { may } = task;
  if (!may.work && !may.askCompletion && !may.decide) return <p>{t('views.step.none')}</p>;
  return (
    <>
      {may.decide && <DecisionForm task={task} />}
      {may.work && <ProgressForm task={task} />}
      {may.askCompletion && <CompletionForm task={task} />}
    </>
  );
}

function wayTo(to: Standing): string {
  const name = t(STANDING_NAMES[to]);
  if (to.endsWith('-late')) return t('views.step.late', { name });
  if (to === 'done') return t('views.step.done', { name });
  return to === 'in-progress' ? t('views.step.inProgress', { name }) : t('views.step.notStarted', { name });
}
