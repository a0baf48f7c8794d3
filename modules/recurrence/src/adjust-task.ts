import { type Clock, type Day, type Randomness, Refusal } from '@cotmoc/base';
import { daysOffOf, listDaysOff, shiftDue } from '@cotmoc/holidays';
import type { Transaction } from '@cotmoc/store';
import {
  changeTask,
  getTaskForChange,
  lastGoodDay,
  type Recurrence,
  recurrenceOf,
  type TaskChange,
  type TaskRow,
  withdrawTask,
} from '@cotmoc/tasks';
import { keepCount, makeOccurrences } from './make-occurrences.ts';
import { dueIn, listPeriods, periodOf } from './period.ts';
import { shareQuantity } from './share-quantity.ts';
import { readTaskSetting } from './task-setting.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * What an adjustment does to a task in force, and with it to all that is made of it: a new last day ends the periods there,
 * a new total is shared among the pieces and periods that are not done. See changeTask for the rest.
 */
export async function adjustTask(
  tx: Transaction,
  input: { readonly taskId: string; readonly change: TaskChange; readonly note: string },
  by: By,
): Promise<void> {
  const { taskId, change, note } = input;
  const before = await getTaskForChange(tx, taskId);
  await changeTask(tx, input, by);
  if (change.dueOn) {
    const until = lastGoodDay({ dueOn: change.dueOn, dueInclusive: change.dueInclusive ?? true });
    if (until) for (const row of await recurringOf(tx, before)) await endOn(tx, { row, until, note }, by);
  }
  // A task that is only now divided is asked for what the plan's words ask of each.
  if (change.quantity != null && before.child_count > 0) {
    await shareQuantity(tx, { taskId, total: change.quantity, note }, by);
  }
}

/** The task itself where it comes again, or its open pieces that do. */
async function recurringOf(tx: Transaction, row: TaskRow): Promise<readonly TaskRow[]> {
  if (row.recurrence !== null) return [row];
  return tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('parent_id', '=', row.id)
    .where('recurrence', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .where('state', '<>', 'done')
    .orderBy('id')
    .execute();
}

/** Ends the periods of a task on another day: those that begin after it and that nobody has begun are taken out. */
async function endOn(
  tx: Transaction,
  input: { readonly row: TaskRow; readonly until: Day; readonly note: string },
  by: By,
): Promise<void> {
  const { row, until, note } = input;
  const old = recurrenceOf(row);
  if (!old || old.until === until) return;
  if (listPeriods(old.every, old.from, until).length > 400) {
    const sentences = {
      vi: 'Thời hạn mới làm nhiệm vụ có hơn 400 kỳ.',
      en: 'With the new deadline the task would have more than 400 periods.',
    };
    throw new Refusal('invalid', 'periods-out-of-bounds', sentences);
  }
  const rule: Recurrence = { ...old, until };
  await tx.db
    .updateTable('tasks_task')
    .set({ recurrence: JSON.stringify(rule) })
    .where('id', '=', row.id)
    .execute();
  await moveEnds(tx, { row, old, rule, note }, by);
  await makeOccurrences(tx, row.id, by);
  await keepCount(tx, await getTaskForChange(tx, row.id));
}

/** The periods not yet begun, by the new end: taken out, or due when the rule now says. */
async function moveEnds(
  tx: Transaction,
  input: { readonly row: TaskRow; readonly old: Recurrence; readonly rule: Recurrence; readonly note: string },
  by: By,
): Promise<void> {
  const { old, rule, note } = input;
  const made = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'occurrence_on as on', 'due_on as dueOn'])
    .where('parent_id', '=', input.row.id)
    .where('state', '=', 'not-started')
    .where('completion', '=', 'none')
    .where('withdrawn_on', 'is', null)
    .orderBy('occurrence_on')
    .execute();
  if (made.length === 0) return;
  const { shift } = await readTaskSetting(tx);
  const year = (day: Day) => Number(day.slice(0, 4));
  const daysOff = daysOffOf(await listDaysOff(tx, year(rule.from), year(rule.until) + 1));
  for (const { id, on, dueOn } of made) {
    if (!on) continue;
    const period = periodOf(old.every, on);
    if (on > rule.until) await withdrawTask(tx, { taskId: id, note }, by);
    else if (dueIn(period, old) !== dueIn(period, rule)) {
      const due = shiftDue(daysOff, dueIn(period, rule), shift);
      if (due !== dueOn) await changeTask(tx, { taskId: id, change: { dueOn: due }, note }, by);
    }
  }
}
