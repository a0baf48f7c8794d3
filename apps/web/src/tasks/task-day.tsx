import { addDays, parseDay } from '@cotmoc/base';
import { DayWithDistance } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import type { TaskItem } from './use-tasks.ts';

/** The last good day of a task with how far it is while somebody still works on it; "trước ngày 15/6" shows 14/6, the last day that is in time. */
export function TaskDay({ task }: { task: Pick<TaskItem, 'dueOn' | 'dueInclusive' | 'standing' | 'completion'> }) {
  const due = task.dueOn ? parseDay(task.dueOn) : null;
  const last = due && !task.dueInclusive ? addDays(due, -1) : due;
  return (
    <DayWithDistance
      day={last}
      today={currentDay()}
      settled={task.standing.state === 'done' || task.completion === 'asked'}
      none={t('tasks.noDue')}
    />
  );
}
