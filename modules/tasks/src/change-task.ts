import { type Clock, type Day, fold, type Randomness, Refusal, today } from '@cotmoc/base';
import { carryCredits } from '@cotmoc/evidence';
import type { Transaction } from '@cotmoc/store';
import { createPiece, leadOf } from './create-tasks.ts';
import { bodiesOnce, carriersOf, piecesOf, quantityOfPiece, whoIs } from './fan-out.ts';
import { refreshParents } from './refresh-parents.ts';
import { writeProgress } from './report-progress.ts';
import { recurrenceOf } from './task.ts';
import { getTaskForChange, hasBodies, listFollowing, saveTask, type TaskBody, type TaskRow } from './task-store.ts';

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
 * and fewer than are done already. Open pieces and periods not yet begun that still say what the task said follow it; what
 * is under way keeps what it had. Who comes to carry it with others gets a piece, the open piece of who goes is taken out.
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
  const bodies = change.bodies && bodiesOnce(change.bodies);
  const old = bodies ? await writeBodies(tx, row, bodies, by) : [];
  await writeSearch(tx, row.id);
  const line = { kind: 'adjusted', note: input.note, percent: null, quantityDone: null };
  await writeProgress(tx, row.id, line, by);
  await changeChildren(tx, { row, old, change: bodies ? { ...change, bodies } : change, note: input.note }, by);
  if (bodies && row.grain === 'task') await settlePieces(tx, { row, old, bodies, note: input.note }, by);
  // By its own children where it has some; what it is itself a part of follows.
  await refreshParents(tx, row.id, by);
  tx.note({
    action: 'task.adjust',
    objectKind: 'task',
    objectId: row.id,
    before: { text: row.text, startsOn: row.starts_on, dueOn: row.due_on, quantity: row.quantity, amount: row.amount },
    after: { ...change, note: input.note },
  });
}

/**
 * Takes a task out of the plan from today on, with its open pieces and occurrences; its history stays, and it itself
 * stays as it stood that day. What it is a part of is computed anew without it.
 */
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
    await saveTask(tx, id, { withdrawn_on: today(by.clock) }, by);
    await writeProgress(tx, id, { kind: 'withdrawn', note: input.note, percent: null, quantityDone: null }, by);
  }
  await refreshParents(tx, row.parent_id, by);
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
  await saveTask(
    tx,
    row.id,
    {
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
    },
    by,
  );
}

/** The words by which it is found, from its words and bodies as they are now. */
async function writeSearch(tx: Transaction, taskId: string): Promise<void> {
  const row = await getTaskForChange(tx, taskId);
  const bodies = await tx.db.selectFrom('tasks_body').select('agency').where('task_id', '=', taskId).execute();
  const search = fold([row.path, row.text, ...bodies.map(({ agency }) => agency)].join(' '));
  await tx.db.updateTable('tasks_task').set({ search }).where('id', '=', taskId).execute();
}

/**
 * Puts other bodies in place; who stays keeps how they have answered, who goes keeps seeing what they worked on. Gives
 * those that were there before.
 */
async function writeBodies(
  tx: Transaction,
  row: TaskRow,
  bodies: readonly TaskBody[],
  by: By,
): Promise<readonly TaskBody[]> {
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
  const named = bodies.flatMap((body) => (body.unitId ? [body.unitId] : []));
  const leaving =
    row.state === 'not-started'
      ? gone.flatMap((body) => (body.unit_id && !named.includes(body.unit_id) ? [body.unit_id] : []))
      : [];
  const ownerId = await ownerOf(tx, row);
  const kept = row.unit_ids.filter((id) => !leaving.includes(id) || id === ownerId);
  await tx.db
    .updateTable('tasks_task')
    .set({
      lead_unit_id: leadOf(bodies),
      unit_ids: [...new Set([...kept, ...named])],
      changed_at: new Date(by.clock.now()),
    })
    .where('id', '=', row.id)
    .execute();
  return old.map(({ role, agency, unit_id }) => ({ role, agency, unitId: unit_id }));
}

/**
 * Open pieces of the task, and periods of it that nobody has begun, get its new words where they have those it had before;
 * pieces its days too, periods its bodies as long as it is not divided into pieces.
 */
async function changeChildren(
  tx: Transaction,
  input: {
    readonly row: TaskRow;
    readonly old: readonly TaskBody[];
    readonly change: TaskChange;
    readonly note: string;
  },
  by: By,
): Promise<void> {
  const { row, old, change } = input;
  const { text, startsOn, dueOn, dueInclusive, quantityUnit, product, bodies } = change;
  for (const child of await listFollowing(tx, row.id)) {
    const isPiece = child.grain === 'piece';
    const hadBodies = bodies && !isPiece && piecesOf(bodies).length === 0 && (await hasBodies(tx, child.id, old));
    const after: TaskChange = {
      ...(text !== undefined && child.text === row.text ? { text } : {}),
      ...(isPiece && startsOn !== undefined && child.starts_on === row.starts_on ? { startsOn } : {}),
      ...(isPiece && dueOn !== undefined && child.due_on === row.due_on ? { dueOn } : {}),
      ...(isPiece && dueInclusive !== undefined && child.due_on === row.due_on ? { dueInclusive } : {}),
      ...(quantityUnit !== undefined && child.quantity_unit === row.quantity_unit ? { quantityUnit } : {}),
      ...(product !== undefined && child.product === row.product ? { product } : {}),
      ...(hadBodies ? { bodies } : {}),
    };
    if (Object.keys(after).length > 0) {
      await changeTask(tx, { taskId: child.id, change: after, note: input.note }, by);
    }
  }
}

/** A task whose bodies have just been changed from `old` to `bodies`; `row` is as it was before. */
interface Rebodied {
  readonly row: TaskRow;
  readonly old: readonly TaskBody[];
  readonly bodies: readonly TaskBody[];
  readonly note: string;
}

/** Gives who has come to carry the task a piece, and takes out the open pieces of who has gone; what is done stays. */
async function settlePieces(tx: Transaction, change: Rebodied, by: By): Promise<void> {
  const { row, old, bodies, note } = change;
  const known = await listPieces(tx, row.id);
  if (known.length === 0) {
    if (piecesOf(bodies).length > 0) await fanOut(tx, change, by);
    return;
  }
  const carriers = carriersOf(bodies).map(whoIs);
  const before = carriersOf(old).map(whoIs);
  const open = known.filter((piece) => piece.withdrawn_on === null);
  const gone = before.filter((who) => !carriers.includes(who));
  let more = 0;
  for (const piece of open.filter((one) => one.state !== 'done' && gone.includes(whoIs(one)))) {
    await withdrawTask(tx, { taskId: piece.id, note }, by);
    more -= (piece.quantity ?? 0) - piece.quantity_done;
  }
  // Each is asked for what the others are asked for, and comes again as they do.
  const [like] = known;
  const parent = await getTaskForChange(tx, row.id);
  const ownerId = await ownerOf(tx, row);
  const held = open.map(whoIs);
  for (const body of carriersOf(bodies)) {
    if (before.includes(whoIs(body)) || held.includes(whoIs(body))) continue;
    const rule = like ? recurrenceOf(like) : null;
    await createPiece(tx, parent, { body, ownerId, quantity: like?.quantity ?? null, recurrence: rule }, by);
    more += like?.quantity ?? 0;
  }
  // Where each piece is asked for so many, the task is asked for what all are; what was done of those taken out stays in.
  if (parent.quantity === null || known.some(({ quantity }) => quantity === null)) return;
  const quantity = parent.quantity + more;
  await tx.db.updateTable('tasks_task').set({ quantity }).where('id', '=', row.id).execute();
}

/** Makes a piece for every body that now carries the task; what was done of it goes on in the piece of who did it. */
async function fanOut(tx: Transaction, change: Rebodied, by: By): Promise<void> {
  const { row, old, bodies, note } = change;
  const parent = await getTaskForChange(tx, row.id);
  const ownerId = await ownerOf(tx, row);
  const quantity = quantityOfPiece({ quantity: parent.quantity, bodies, text: parent.text });
  const recurrence = recurrenceOf(row);
  const make = (body: TaskBody) => createPiece(tx, parent, { body, ownerId, quantity, recurrence }, by);
  const [worked] = carriersOf(old);
  const carriers = carriersOf(bodies);
  const stays = worked !== undefined && carriers.some((body) => whoIs(body) === whoIs(worked));
  const isBegun = row.state !== 'not-started' || row.child_count > 0;
  for (const body of carriers) {
    const id = await make(body);
    if (stays && whoIs(body) === whoIs(worked)) await moveWork(tx, parent, id, by);
  }
  if (worked && isBegun && !stays) {
    const id = await make(worked);
    await moveWork(tx, parent, id, by);
    await withdrawTask(tx, { taskId: id, note }, by);
  }
  await tx.db.updateTable('tasks_task').set({ recurrence: null, paused_from: null }).where('id', '=', row.id).execute();
  await writeQuantity(tx, row.id);
}

/** What has been told, asked and made of a task goes on in this piece of it. */
async function moveWork(tx: Transaction, task: TaskRow, pieceId: string, by: By): Promise<void> {
  const { state, percent, quantity_done, completion, result, asked_on, asked_by, asked_for } = task;
  const { late_reason, late_reason_by, late_reason_at, objective_delay, extension, first_due_on, paused_from } = task;
  const asked = { state, percent, quantity_done, completion, result, asked_on, asked_by, asked_for };
  const days = { late_reason, late_reason_by, late_reason_at, objective_delay, extension, first_due_on, paused_from };
  await tx.db
    .updateTable('tasks_task')
    .set({ ...asked, ...days })
    .where('id', '=', pieceId)
    .execute();
  await tx.db
    .updateTable('tasks_extension')
    .set({ task_id: pieceId })
    .where('task_id', '=', task.id)
    .where('state', '=', 'asked')
    .execute();
  const children = await tx.db
    .updateTable('tasks_task')
    .set({ parent_id: pieceId })
    .where('parent_id', '=', task.id)
    .where('grain', '=', 'occurrence')
    .returning('id')
    .execute();
  await tx.db.updateTable('tasks_task').set({ child_count: children.length }).where('id', '=', pieceId).execute();
  // The supports have no piece: their parts stay with the whole, and so does what shows them.
  const supports = await tx.db
    .selectFrom('tasks_body')
    .select('unit_id')
    .where('task_id', '=', task.id)
    .where('role', '=', 'support')
    .execute();
  const butOf = supports.flatMap(({ unit_id }) => unit_id ?? []);
  await carryCredits(tx, { kind: 'task', fromId: task.id, toId: pieceId, butOf }, by);
}

/** The pieces of a task, each with the body that carries it. */
async function listPieces(tx: Transaction, taskId: string) {
  return tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('tasks_body as b', (join) =>
      join.onRef('b.province_id', '=', 't.province_id').onRef('b.task_id', '=', 't.id').on('b.role', '=', 'lead'),
    )
    .where('t.parent_id', '=', taskId)
    .where('t.grain', '=', 'piece')
    .select([
      't.id',
      't.state',
      't.withdrawn_on',
      't.quantity',
      't.quantity_done',
      't.recurrence',
      'b.agency',
      'b.unit_id as unitId',
    ])
    .orderBy('t.id')
    .execute();
}

/** Where each piece is asked for so many, the task is asked for all of them, and for what was done of those taken out. */
async function writeQuantity(tx: Transaction, taskId: string): Promise<void> {
  const pieces = await tx.db
    .selectFrom('tasks_task')
    .select(['quantity', 'quantity_done', 'withdrawn_on'])
    .where('parent_id', '=', taskId)
    .execute();
  if (pieces.some(({ quantity }) => quantity === null)) return;
  const quantity = pieces.reduce((all, one) => all + (one.withdrawn_on ? one.quantity_done : (one.quantity ?? 0)), 0);
  await tx.db.updateTable('tasks_task').set({ quantity }).where('id', '=', taskId).execute();
}

/** The unit whose plan it is. */
async function ownerOf(tx: Transaction, row: TaskRow): Promise<string | null> {
  const plan = await tx.db.selectFrom('plans_plan').select('unit_id').where('id', '=', row.plan_id).executeTakeFirst();
  return plan?.unit_id ?? null;
}
