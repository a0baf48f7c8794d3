import type { Day } from '@cotmoc/base';
import type { PlanTask, TaskBody, TaskChange } from '@cotmoc/tasks';

/** What of a task an adjustment may speak of. */
export interface TaskFacts {
  readonly text: string;
  readonly bodies: readonly TaskBody[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
}

/** One thing that an adjustment does, with what was there when it was proposed. */
export type Change =
  | {
      readonly kind: 'change';
      readonly taskId: string;
      readonly path: string;
      readonly before: TaskFacts;
      /** Only what differs. */
      readonly after: TaskChange;
    }
  | { readonly kind: 'withdraw'; readonly taskId: string; readonly path: string; readonly before: TaskFacts }
  | { readonly kind: 'add'; readonly after: TaskFacts };

/** The part of a task in force that an adjustment speaks of. */
export function factsOf(task: PlanTask): TaskFacts {
  const { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
  return { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product };
}

const PARTS = [
  'text',
  'bodies',
  'startsOn',
  'dueOn',
  'dueInclusive',
  'quantity',
  'quantityUnit',
  'amount',
  'product',
] as const satisfies readonly (keyof TaskFacts)[];

function sameBodies(a: readonly TaskBody[], b: readonly TaskBody[]): boolean {
  const key = ({ role, agency, unitId }: TaskBody) => `${role} ${unitId ?? agency}`;
  return a.length === b.length && a.map(key).sort().join('\n') === b.map(key).sort().join('\n');
}

/** Whether a part of a task is the same in both. */
export function isSame(part: keyof TaskFacts, a: TaskChange, b: TaskChange): boolean {
  return part === 'bodies' ? sameBodies(a.bodies ?? [], b.bodies ?? []) : a[part] === b[part];
}

/** The parts of a task that a change gives and that are not so already. Pure. */
export function differenceOf(before: TaskFacts, after: TaskChange): TaskChange {
  const wanted = after.text === undefined ? after : { ...after, text: after.text.replace(/\s+/g, ' ').trim() };
  const parts = PARTS.filter((part) => wanted[part] !== undefined && !isSame(part, before, wanted));
  return Object.fromEntries(parts.map((part) => [part, wanted[part]]));
}

/** Every unit that a change touches: who had the task and who will. */
export function unitsOf(change: Change): readonly string[] {
  const before = change.kind === 'add' ? [] : change.before.bodies;
  const after = change.kind === 'withdraw' ? [] : (change.after.bodies ?? []);
  return [...new Set([...before, ...after].flatMap(({ unitId }) => (unitId ? [unitId] : [])))];
}
