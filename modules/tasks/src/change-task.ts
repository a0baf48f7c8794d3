import { type Clock, type Day, fold, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { writeProgress } from './report-progress.ts';
import { getTaskForChange, type TaskBody, type TaskRow } from './task-store.ts';

/** What of a task in force an adjustment may change; what is left out stays. */
export interface TaskChange {
  readonly text?: string;
  readonly bodies?: readonly TaskBody[];
  readonly startsOn?: Day | null;
  readonly dueOn?: Day | null;
  readonly dueInclusive?: boolean;
  readonly quantity?: number | null;
  readonly quantityUnit?: string | null;
  /** đồng */
  readonly amount?: number | null;
  readonly product?: string | null;
}

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Changes a task in force in its place: a new version with a line in its history. Refuses what is done or withdrawn,
 * and fewer than are done already. Pieces that still say what the task said follow it.
 */
export async function changeTask(
  tx: Transaction,
  input: { readonly taskId: string; readonly change: TaskChange; readonly note: string },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  requireOpen(row);
  const { change } = input;
  if (change.quantity != null && change.quantity < row.quantity_done) {
    throw new Refusal('conflict', 'less-than-done', {
      vi: `Đã thực hiện ${row.quantity_done}, không điều chỉnh xuống ${change.quantity}.`,
      en: `${row.quantity_done} are done already; it can't be adjusted to ${change.quantity}.`,
    });
  }
  await writeChange(tx, row, change, by);
  if (change.bodies) await writeBodies(tx, row, change.bodies, by);
  await writeSearch(tx, row.id);
  const line = { kind: 'adjusted', note: input.note, percent: null, quantityDone: null };
  await writeProgress(tx, row.id, line, by);
  await changePieces(tx, row, input, by);
  tx.note({
    action: 'task.adjust',
    objectKind: 'task',
    objectId: row.id,
    before: { text: row.text, startsOn: row.starts_on, dueOn: row.due_on, quantity: row.quantity, amount: row.amount },
    after: { ...change, note: input.note },
  });
}

/** Takes a task out of the plan from today on, with its open pieces and occurrences; its history stays. */
export async function withdrawTask(
  tx: Transaction,
  input: { readonly taskId: string; readonly note: string },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  requireOpen(row);
  const below = await tx.db
    .selectFrom('tasks_task as t')
    .leftJoin('tasks_task as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.parent_id'),
    )
    .where((eb) => eb.or([eb('t.parent_id', '=', row.id), eb('p.parent_id', '=', row.id)]))
    .where('t.state', '<>', 'done')
    .where('t.withdrawn_on', 'is', null)
    .select('t.id')
    .execute();
  for (const id of [row.id, ...below.map((one) => one.id)]) {
    await tx.db
      .updateTable('tasks_task')
      .set((eb) => ({
        withdrawn_on: today(by.clock),
        version: eb('version', '+', 1),
        changed_at: new Date(by.clock.now()),
      }))
      .where('id', '=', id)
      .execute();
    await writeProgress(tx, id, { kind: 'withdrawn', note: input.note, percent: null, quantityDone: null }, by);
  }
  tx.note({
    action: 'task.withdraw',
    objectKind: 'task',
    objectId: row.id,
    before: { state: row.state, percent: row.percent },
    after: { withdrawnOn: today(by.clock), below: below.length, note: input.note },
  });
}

function requireOpen(row: TaskRow): void {
  if (row.state === 'done') {
    throw new Refusal('conflict', 'task-done', {
      vi: `Nhiệm vụ “${row.text}” đã hoàn thành: việc đã làm giữ nguyên, không điều chỉnh.`,
      en: `The task “${row.text}” is done: what was done stays and is not adjusted.`,
    });
  }
  if (row.withdrawn_on) {
    throw new Refusal('conflict', 'task-withdrawn', {
      vi: `Nhiệm vụ “${row.text}” đã được đưa ra khỏi kế hoạch.`,
      en: `The task “${row.text}” has been taken out of the plan.`,
    });
  }
}

async function writeChange(tx: Transaction, row: TaskRow, change: TaskChange, by: By): Promise<void> {
  const text = change.text?.trim() || row.text;
  const dates = 'dueOn' in change || 'startsOn' in change || 'dueInclusive' in change;
  await tx.db
    .updateTable('tasks_task')
    .set((eb) => ({
      text,
      ...(change.startsOn === undefined ? {} : { starts_on: change.startsOn }),
      ...(change.dueOn === undefined ? {} : { due_on: change.dueOn }),
      ...(change.dueInclusive === undefined ? {} : { due_inclusive: change.dueInclusive }),
      ...(change.quantity === undefined ? {} : { quantity: change.quantity }),
      ...(change.quantityUnit === undefined ? {} : { quantity_unit: change.quantityUnit }),
      ...(change.amount === undefined ? {} : { amount: change.amount }),
      ...(change.product === undefined ? {} : { product: change.product }),
      // The plan's own phrase speaks of the old days; the new ones stand by themselves.
      ...(dates ? { timing: JSON.stringify([]) } : {}),
      version: eb('version', '+', 1),
      changed_at: new Date(by.clock.now()),
    }))
    .where('id', '=', row.id)
    .execute();
}

/** The words by which it is found, from its words and bodies as they are now. */
async function writeSearch(tx: Transaction, taskId: string): Promise<void> {
  const row = await getTaskForChange(tx, taskId);
  const bodies = await tx.db.selectFrom('tasks_body').select('agency').where('task_id', '=', taskId).execute();
  const search = fold([row.path, row.text, ...bodies.map(({ agency }) => agency)].join(' '));
  await tx.db.updateTable('tasks_task').set({ search }).where('id', '=', taskId).execute();
}

/** Puts other bodies in place; who stays keeps how they have answered, who goes keeps seeing what they worked on. */
async function writeBodies(tx: Transaction, row: TaskRow, bodies: readonly TaskBody[], by: By): Promise<void> {
  const old = await tx.db.selectFrom('tasks_body').selectAll().where('task_id', '=', row.id).execute();
  const same = (a: TaskBody, b: (typeof old)[number]) =>
    a.role === b.role && a.unitId === b.unit_id && a.agency === b.agency;
  const gone = old.filter((body) => !bodies.some((one) => same(one, body)));
  const come = bodies.filter((body) => !old.some((one) => same(body, one)));
  for (const body of gone) {
    const wasMoved = await tx.db
      .selectFrom('tasks_reassignment')
      .select('id')
      .where('task_id', '=', row.id)
      .where('ordinal', '=', body.ordinal)
      .executeTakeFirst();
    // A part that was once handed to another unit keeps that in its history, so its row stays, without work.
    if (wasMoved) {
      await tx.db
        .updateTable('tasks_body')
        .set({ role: 'inform' })
        .where('task_id', '=', row.id)
        .where('ordinal', '=', body.ordinal)
        .execute();
    } else {
      await tx.db.deleteFrom('tasks_body').where('task_id', '=', row.id).where('ordinal', '=', body.ordinal).execute();
    }
  }
  const last = Math.max(0, ...old.map((body) => body.ordinal));
  const rows = come.map((body, index) => ({
    province_id: row.province_id,
    task_id: row.id,
    ordinal: last + index + 1,
    role: body.role,
    agency: body.agency,
    unit_id: body.unitId,
  }));
  if (rows.length > 0) await tx.db.insertInto('tasks_body').values(rows).execute();
  const lead = bodies.find((body) => body.role === 'lead') ?? bodies.find((body) => body.role === 'perform');
  const named = bodies.flatMap((body) => (body.unitId ? [body.unitId] : []));
  const leaving =
    row.state === 'not-started'
      ? gone.flatMap((body) => (body.unit_id && !named.includes(body.unit_id) ? [body.unit_id] : []))
      : [];
  const plan = await tx.db.selectFrom('plans_plan').select('unit_id').where('id', '=', row.plan_id).executeTakeFirst();
  const kept = row.unit_ids.filter((id) => !leaving.includes(id) || id === plan?.unit_id);
  await tx.db
    .updateTable('tasks_task')
    .set({
      lead_unit_id: lead?.unitId ?? null,
      unit_ids: [...new Set([...kept, ...named])],
      changed_at: new Date(by.clock.now()),
    })
    .where('id', '=', row.id)
    .execute();
}

/** Open pieces of the task that have the words and days the task had get the new ones. */
async function changePieces(
  tx: Transaction,
  row: TaskRow,
  input: { readonly change: TaskChange; readonly note: string },
  by: By,
): Promise<void> {
  const pieces = await tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('parent_id', '=', row.id)
    .where('grain', '=', 'piece')
    .where('state', '<>', 'done')
    .where('withdrawn_on', 'is', null)
    .execute();
  const { text, startsOn, dueOn, dueInclusive, product } = input.change;
  for (const piece of pieces) {
    const change: TaskChange = {
      ...(text !== undefined && piece.text === row.text ? { text } : {}),
      ...(startsOn !== undefined && piece.starts_on === row.starts_on ? { startsOn } : {}),
      ...(dueOn !== undefined && piece.due_on === row.due_on ? { dueOn } : {}),
      ...(dueInclusive !== undefined && piece.due_on === row.due_on ? { dueInclusive } : {}),
      ...(product !== undefined && piece.product === row.product ? { product } : {}),
    };
    if (Object.keys(change).length > 0) {
      await changeTask(tx, { taskId: piece.id, change, note: input.note }, by);
    }
  }
}
