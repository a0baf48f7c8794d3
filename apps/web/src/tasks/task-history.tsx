import { type MessageKey, t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import styles from './task-page.module.css';
import type { TaskDetail } from './use-tasks.ts';

const KINDS: Record<string, MessageKey> = {
  progress: 'tasks.history.progress',
  'completion-asked': 'tasks.history.asked',
  'completion-approved': 'tasks.history.approved',
  'completion-returned': 'tasks.history.returned',
  reassigned: 'tasks.history.reassigned',
  adjusted: 'tasks.history.adjusted',
  withdrawn: 'tasks.history.withdrawn',
};

function figureOf(line: TaskDetail['history'][number], task: TaskDetail): string {
  if (line.kind !== 'progress') return '';
  if (task.quantity !== null && line.quantityDone !== null) {
    return ` · ${line.quantityDone}/${task.quantity} ${task.quantityUnit ?? ''}`;
  }
  return line.percent === null ? '' : ` · ${line.percent} %`;
}

/** What has happened to the task, newest first. */
export function TaskHistory({ task }: { task: TaskDetail }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('tasks.history.title')}</h2>
      {task.history.length === 0 && <p className={styles.about}>{t('tasks.history.none')}</p>}
      <ol className={styles.history}>
        {task.history.map((line) => (
          <li key={line.id}>
            <div className={styles.about}>
              {formatMoment(line.at)} · {line.personName} · {t(KINDS[line.kind] ?? 'tasks.history.progress')}
              {figureOf(line, task)}
            </div>
            {line.note && <p>{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
