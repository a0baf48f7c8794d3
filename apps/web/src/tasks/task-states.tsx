import { formatDay, parseDay } from '@cotmoc/base';
import { StatusMark, Tag, type Tone } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import styles from './task-table.module.css';
import type { TaskItem } from './use-tasks.ts';

type Handling = TaskItem['bodies'][number]['handling'];

const HANDLINGS: Record<Handling, { name: MessageKey; tone: Tone }> = {
  given: { name: 'tasks.handling.given', tone: 'plain' },
  seen: { name: 'tasks.handling.seen', tone: 'plain' },
  accepted: { name: 'tasks.handling.accepted', tone: 'good' },
  returned: { name: 'tasks.handling.returned', tone: 'warn' },
};

const EXTENSIONS: Record<Exclude<TaskItem['extension'], 'none'>, { name: MessageKey; tone: Tone }> = {
  asked: { name: 'tasks.extension.asked', tone: 'info' },
  granted: { name: 'tasks.extension.granted', tone: 'good' },
  shortened: { name: 'tasks.extension.shortened', tone: 'warn' },
  refused: { name: 'tasks.extension.refused', tone: 'bad' },
};

/** What one body has done with what it was given. */
export function HandlingTag({ handling }: { handling: Handling }) {
  return <Tag tone={HANDLINGS[handling].tone}>{t(HANDLINGS[handling].name)}</Tag>;
}

/** The first day of an occurrence's period as `01/02/2026`, or null. */
export function periodOf(task: Pick<TaskItem, 'occurrenceOn'>): string | null {
  const day = task.occurrenceOn ? parseDay(task.occurrenceOn) : null;
  return day ? formatDay(day) : null;
}

/** The task's own state, and beside it where the asking for completion stands. */
export function TaskState({ task }: { task: TaskItem }) {
  return (
    <span className={styles.state}>
      <StatusMark state={task.standing.state} late={task.standing.late} />
      {task.completion === 'asked' && <Tag tone="info">{t('tasks.asked')}</Tag>}
      {task.completion === 'returned' && <Tag tone="warn">{t('tasks.returned')}</Tag>}
    </span>
  );
}

/** The task's own state, its handling and its extension side by side, never made into one. */
export function TaskStates({ task }: { task: TaskItem }) {
  const lead = task.bodies.find(({ role }) => role === 'lead' || role === 'perform');
  const period = periodOf(task);
  return (
    <span className={styles.states}>
      <TaskState task={task} />
      {lead?.unitId && (task.childCount === 0 || task.periods !== null) && <HandlingTag handling={lead.handling} />}
      {task.extension !== 'none' && (
        <Tag tone={EXTENSIONS[task.extension].tone}>{t(EXTENSIONS[task.extension].name)}</Tag>
      )}
      {task.objectiveDelay && <Tag tone="info">{t('tasks.objectiveDelay')}</Tag>}
      {period && <Tag>{t('tasks.period', { day: period })}</Tag>}
      {task.isPaused && <Tag tone="warn">{t('tasks.paused')}</Tag>}
      {task.withdrawnOn && <Tag tone="warn">{t('tasks.withdrawn')}</Tag>}
    </span>
  );
}
