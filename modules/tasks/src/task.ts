import { addDays, type Day, daysBetween } from '@cotmoc/base';

export const TASK_STATES = ['not-started', 'in-progress', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The body's part in a task. */
export const TASK_ROLES = ['lead', 'support', 'perform', 'direct', 'approve', 'inform'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

/** Where the asking for completion stands; apart from the task's own state. */
export const COMPLETIONS = ['none', 'asked', 'returned', 'approved'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/** A task of the plan; one body's piece of it; one period of a recurring or continuous one. */
export const GRAINS = ['task', 'piece', 'occurrence'] as const;
export type Grain = (typeof GRAINS)[number];

/** What a body has done with what it was given; apart from the task's own state. */
export const HANDLINGS = ['given', 'seen', 'accepted', 'returned'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** How the last asking for more time ended; apart from the task's own state. */
export const EXTENSIONS = ['none', 'asked', 'granted', 'shortened', 'refused'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** What lateness depends on. */
export interface Dated {
  readonly state: TaskState;
  readonly dueOn: Day | null;
  /** False for "trước ngày …": the day before is the last good one. */
  readonly dueInclusive: boolean;
  /** The day completion was asked for; lateness counts from the asking, not from the approver's click. */
  readonly askedOn: Day | null;
}

/** The last day on which the work is in time, or null when it has none. */
export function lastGoodDay(task: Pick<Dated, 'dueOn' | 'dueInclusive'>): Day | null {
  if (!task.dueOn) return null;
  return task.dueInclusive ? task.dueOn : addDays(task.dueOn, -1);
}

/** One of the six states: the task's own, and whether it is in time. */
export interface Standing {
  readonly state: TaskState;
  readonly late: boolean;
  /** Days from today to the last good day; negative when past; null without a deadline or when done. */
  readonly daysLeft: number | null;
}

/** Where a task stands on a day. */
export function standingOf(task: Dated, today: Day): Standing {
  const last = lastGoodDay(task);
  const measured = task.askedOn ?? today;
  const late = last !== null && measured > last;
  const daysLeft = last === null || task.state === 'done' ? null : daysBetween(today, last);
  return { state: task.state, late, daysLeft };
}

/** How far a task is, 0–100: by what is counted where something is counted. */
export function percentOf(task: { quantity: number | null; quantityDone: number; percent: number }): number {
  if (!task.quantity) return task.percent;
  return Math.max(0, Math.min(100, Math.floor((task.quantityDone / task.quantity) * 100)));
}

/** How long a period is. */
export const EVERIES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Every = (typeof EVERIES)[number];

/** How the occurrences of a recurring task are made, or the proofs of a continuous one asked for. */
export interface Recurrence {
  /** `recurring`: the same work again. `proof`: work without end, shown from time to time. */
  readonly kind: 'recurring' | 'proof';
  readonly every: Every;
  /** The last good day in the period: of the month (in longer periods, of the last month), 1–7 of the week; null: its last day. */
  readonly dueDay: number | null;
  /** How many of what the task counts each period brings; null where nothing is asked for in particular. */
  readonly quantityEach: number | null;
  /** Periods that bring another number than the others, by their first day. */
  readonly asked?: Readonly<Record<string, number>>;
  /** The first and the last day whose periods are made. */
  readonly from: Day;
  readonly until: Day;
  /** Past pauses: no occurrence of a period that began from `from` to the day before `to`. */
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[];
  /** How many periods there will be in all, made or still to come. */
  readonly periods: number;
}

/** The rule kept with a task, or null. */
export function recurrenceOf(row: { readonly recurrence: unknown }): Recurrence | null {
  // Written from a Recurrence alone.
  return row.recurrence as Recurrence | null;
}
