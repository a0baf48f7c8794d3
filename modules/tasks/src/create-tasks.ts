import { type Clock, type Day, fold, makeId, type Randomness } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import type { TaskBody } from './task-store.ts';

/** A task as an issued plan gives it. */
export interface NewTask {
  readonly path: string;
  readonly text: string;
  /** Place in the plan's text; null for a task that a person added. */
  readonly from: number | null;
  readonly to: number | null;
  /** Heading of the plan under which it stands. */
  readonly section: string | null;
  /** The plan's own words, with enough around them to be understood. */
  readonly sentence: string;
  readonly bodies: readonly TaskBody[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  /** The time phrases as the plan has them. */
  readonly timing: readonly { readonly phrase: string; readonly norm: unknown }[];
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  /** In a unit's own plan: the upper task that it takes up. */
  readonly takenFrom?: string | null;
}

/** Makes the tasks of a plan that is being issued, in the plan's order, behind the first `after`; gives their ids. */
export async function createTasks(
  tx: Transaction,
  plan: { id: string; unitId: string; year: number | null; after?: number },
  tasks: readonly NewTask[],
  by: { clock: Clock; random: Randomness },
): Promise<readonly string[]> {
  const now = by.clock.now();
  const { provinceId } = tx.asker;
  const ids = tasks.map(() => makeId(now, by.random));
  const taskRows = tasks.map((task, index) => {
    const units = task.bodies.flatMap((body) => (body.unitId ? [body.unitId] : []));
    const lead =
      task.bodies.find((body) => body.role === 'lead') ?? task.bodies.find((body) => body.role === 'perform');
    return {
      province_id: provinceId,
      id: ids[index] ?? '',
      plan_id: plan.id,
      ordinal: (plan.after ?? 0) + index + 1,
      path: task.path,
      year: plan.year,
      section: task.section,
      text: task.text,
      span_from: task.from,
      span_to: task.to,
      sentence: task.sentence,
      lead_unit_id: lead?.unitId ?? null,
      unit_ids: [...new Set([plan.unitId, ...units])],
      starts_on: task.startsOn,
      due_on: task.dueOn,
      first_due_on: task.dueOn,
      due_inclusive: task.dueInclusive,
      timing: JSON.stringify(task.timing),
      quantity: task.quantity,
      quantity_unit: task.quantityUnit,
      amount: task.amount,
      product: task.product,
      taken_from: task.takenFrom ?? null,
      state: 'not-started' as const,
      result: null,
      late_reason: null,
      asked_on: null,
      asked_by: null,
      done_on: null,
      search: fold([task.path, task.text, ...task.bodies.map((body) => body.agency)].join(' ')),
      created_at: new Date(now),
      changed_at: new Date(now),
    };
  });
  const bodyRows = tasks.flatMap((task, index) =>
    task.bodies.map((body, ordinal) => ({
      province_id: provinceId,
      task_id: ids[index] ?? '',
      ordinal: ordinal + 1,
      role: body.role,
      agency: body.agency,
      unit_id: body.unitId,
    })),
  );
  // In slices: one statement takes at most 65,535 parameters.
  for (let at = 0; at < taskRows.length; at += 500) {
    await tx.db
      .insertInto('tasks_task')
      .values(taskRows.slice(at, at + 500))
      .execute();
  }
  for (let at = 0; at < bodyRows.length; at += 2000) {
    await tx.db
      .insertInto('tasks_body')
      .values(bodyRows.slice(at, at + 2000))
      .execute();
  }
  return ids;
}
