import { type MessageKey, t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import page from '../shell/page.module.css';
import { ruleInWords } from './rule-text.ts';
import styles from './task-page.module.css';
import type { TaskDetail } from './use-tasks.ts';

const KINDS: Record<string, MessageKey> = {
  progress: 'tasks.history.progress',
  'completion-asked': 'tasks.history.asked',
  'completion-approved': 'tasks.history.approved',
  'completion-returned': 'tasks.history.returned',
  reassigned: 'tasks.history.reassigned',
  accepted: 'tasks.history.accepted',
  'sent-back': 'tasks.history.sentBack',
  'sent-again': 'tasks.history.sentAgain',
  'part-given': 'tasks.history.partGiven',
  'part-done': 'tasks.history.partDone',
  'part-open': 'tasks.history.partOpen',
  explained: 'tasks.history.explained',
  'delay-marked': 'tasks.history.delayMarked',
  'delay-lifted': 'tasks.history.delayLifted',
  'extension-asked': 'tasks.history.extensionAsked',
  'extension-granted': 'tasks.history.extensionGranted',
  'extension-shortened': 'tasks.history.extensionShortened',
  'extension-refused': 'tasks.history.extensionRefused',
  'extension-taken-back': 'tasks.history.extensionTakenBack',
  paused: 'tasks.history.paused',
  resumed: 'tasks.history.resumed',
  'recurrence-changed': 'tasks.history.recurrenceChanged',
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
      {task.history.length === 0 && <p className={page.about}>{t('tasks.history.none')}</p>}
      <ol className={styles.history}>
        {task.history.map((line) => (
          <li key={line.id}>
            <div className={page.about}>
              {formatMoment(line.at)} · {line.personName} · {t(KINDS[line.kind] ?? 'tasks.history.progress')}
              {figureOf(line, task)}
            </div>
            {line.recurrence && <p>{ruleInWords(line.recurrence, task.quantityUnit)}</p>}
            {line.note && <p>{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
