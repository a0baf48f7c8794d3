import type { MessageKey } from '../messages/t.ts';
import type { Standing } from './task-search.ts';

/** Names of the six states. */
export const STANDING_NAMES: Record<Standing, MessageKey> = {
  'not-started': 'tasks.is.notStarted',
  'in-progress': 'tasks.is.inProgress',
  done: 'tasks.is.done',
  'not-started-late': 'tasks.is.notStartedLate',
  'in-progress-late': 'tasks.is.inProgressLate',
  'done-late': 'tasks.is.doneLate',
};
