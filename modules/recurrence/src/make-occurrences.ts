import { type Clock, type Day, type Randomness, today } from '@cotmoc/base';
import { daysOffOf, listDaysOff, shiftDue } from '@cotmoc/holidays';
import { actAsSystem } from '@cotmoc/people';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { createOccurrences, recurrenceOf, refreshParents, type TaskRow } from '@cotmoc/tasks';
import { countPeriods, duePeriods, type RunningRule } from './due-periods.ts';
import { dueIn } from './period.ts';
import { readTaskSetting } from './task-setting.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Makes the occurrences of a task that are due on this day, and none twice: the task is locked, and the database has a
 * key for each period. Gives how many were made. Past periods that were missed are made too, those of pauses are not.
 */
export async function makeOccurrences(tx: Transaction, taskId: string, by: By): Promise<number> {
  return actAsSystem(tx, async () => {
    const row = await tx.db
      .selectFrom('tasks_task')
      .selectAll()
      .where('id', '=', taskId)
      .forUpdate()
      .executeTakeFirst();
    const running = row && (await runningRule(tx, row));
    if (!row || !running || row.withdrawn_on !== null) return 0;
    const setting = await readTaskSetting(tx);
    const periods = duePeriods(running, today(by.clock), setting.leadDays);
    const [first] = periods;
    if (!first) return 0;
    const { rule } = running;
    const year = (day: Day) => Number(day.slice(0, 4));
    // The year after too: a deadline at its end may move over it.
    const daysOff = daysOffOf(await listDaysOff(tx, year(first.on), year(rule.until) + 1));
    const made = await createOccurrences(
      tx,
      row,
      periods.map((period) => ({
        on: period.on,
        dueOn: shiftDue(daysOff, dueIn(period, rule), setting.shift),
        quantity: rule.asked?.[period.on] ?? rule.quantityEach,
      })),
      by,
    );
    await keepCount(tx, row);
    await refreshParents(tx, row.id, by);
    if (made.length > 0) {
      const payload = { parentId: row.id, taskIds: made };
      await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.made', payload }, by);
    }
    return made.length;
  });
}

/** Makes the first occurrences of everything in a plan that comes again. */
export async function makePlanOccurrences(tx: Transaction, planId: string, by: By): Promise<void> {
  const rows = await tx.db
    .selectFrom('tasks_task')
    .select('id')
    .where('plan_id', '=', planId)
    .where('recurrence', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id } of rows) await makeOccurrences(tx, id, by);
}

/** The rule of a task as it runs now, or null where the task does not come again. */
export async function runningRule(tx: Transaction, row: TaskRow): Promise<RunningRule | null> {
  const rule = recurrenceOf(row);
  if (!rule) return null;
  const last = await tx.db
    .selectFrom('tasks_task')
    .select((eb) => eb.fn.max('occurrence_on').as('on'))
    .where('parent_id', '=', row.id)
    .executeTakeFirst();
  return { rule, pausedFrom: row.paused_from, lastMade: last?.on ?? null };
}

/** Writes down how many periods there will be, from which the parent counts "7 of 12". */
export async function keepCount(tx: Transaction, row: TaskRow): Promise<void> {
  const running = await runningRule(tx, row);
  if (!running) return;
  const { made } = await tx.db
    .selectFrom('tasks_task')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where('parent_id', '=', row.id)
    .executeTakeFirstOrThrow();
  const periods = countPeriods(running, Number(made));
  if (periods === running.rule.periods) return;
  await tx.db
    .updateTable('tasks_task')
    .set({ recurrence: JSON.stringify({ ...running.rule, periods }) })
    .where('id', '=', row.id)
    .execute();
}
