import { type Clock, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import { isAliveOn, readRegister } from '@cotmoc/org';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { getTaskForChange, saveTask, type TaskRow, writeProgress } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { nameIn, offerToSuccessors } from './offer-to-successors.ts';

export interface Reassignment {
  readonly taskId: string;
  /** Which of the task's bodies. */
  readonly ordinal: number;
  readonly toUnitId: string;
  readonly reason: string;
}

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Gives a body's part in an open task to another unit that exists today and lets its people know. The plan's words stay
 * as they are, and what the plan said is kept: the year can still be counted by the units of then.
 */
export async function reassignTask(tx: Transaction, input: Reassignment, by: By): Promise<void> {
  await movePart(tx, input, by);
  await announceReassigned(tx, { units: { [input.toUnitId]: 1 }, reason: input.reason.trim() }, by);
}

/** Lets each unit's people know, once, how many parts came to it. */
export async function announceReassigned(
  tx: Transaction,
  payload: { readonly units: Readonly<Record<string, number>>; readonly reason: string },
  by: By,
): Promise<void> {
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.reassigned', payload }, by);
}

/** Refuses where no reason is given. */
export function requireReassignReason(reason: string): string {
  const words = reason.trim();
  if (!words) refuse('reassign-reason-needed', 'Hãy ghi lý do chuyển.', 'Give the reason.', 'reason');
  return words;
}

/** A task's part and where it is to go, with what the move looks at; refuses where it cannot go there. */
async function requireMovable(tx: Transaction, input: Omit<Reassignment, 'reason'>, by: By) {
  const row = await getTaskForChange(tx, input.taskId);
  if (row.state === 'done') refuse('task-done', 'Nhiệm vụ đã hoàn thành, không chuyển nữa.', 'The task is done.', null);
  if (row.withdrawn_on !== null) {
    refuse(
      'task-withdrawn',
      'Nhiệm vụ đã được rút khỏi kế hoạch, không chuyển nữa.',
      'The task was taken out of the plan.',
      null,
    );
  }
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['ordinal', 'role', 'agency', 'unit_id as unitId'])
    .where('task_id', '=', row.id)
    .orderBy('ordinal')
    .execute();
  const body = bodies.find((one) => one.ordinal === input.ordinal);
  if (!body) return refuse('no-such-body', 'Nhiệm vụ không có phần việc này.', 'The task has no such part.', 'ordinal');
  const { register } = await readRegister(tx);
  const day = today(by.clock);
  const target = register.units.get(input.toUnitId);
  if (!target || !isAliveOn(target, day)) {
    refuse(
      'unit-not-alive',
      'Đơn vị nhận không tồn tại vào hôm nay.',
      'The receiving unit does not exist today.',
      'toUnitId',
    );
  }
  if (body.unitId === input.toUnitId) {
    refuse('same-unit', 'Phần việc đã thuộc đơn vị này.', 'The unit has this part already.', 'toUnitId');
  }
  return { row, bodies, body, register, day };
}

async function movePart(tx: Transaction, input: Reassignment, by: By): Promise<void> {
  const reason = requireReassignReason(input.reason);
  const { row, bodies, body, register, day } = await requireMovable(tx, input, by);
  const now = by.clock.now();
  const key = { province_id: tx.asker.provinceId, task_id: row.id, ordinal: body.ordinal };
  const change = { from_unit_id: body.unitId, to_unit_id: input.toUnitId, day, reason };
  await tx.db
    .insertInto('tasks_reassignment')
    .values({ ...key, ...change, id: makeId(now, by.random), account_id: tx.asker.accountId, at: new Date(now) })
    .execute();
  await tx.db
    .updateTable('tasks_body')
    .set({ unit_id: input.toUnitId, handling: 'given', handled_at: null, handled_by: null, handling_note: null })
    .where('task_id', '=', row.id)
    .where('ordinal', '=', body.ordinal)
    .execute();
  const after = bodies.map((one) => (one === body ? { ...one, unitId: input.toUnitId } : one));
  const carrier = after.find((one) => one.role === 'lead') ?? after.find((one) => one.role === 'perform');
  // A unit that lives on and has no other part in the task sees it no longer; one that is no more keeps its history.
  const old = body.unitId === null ? undefined : register.units.get(body.unitId);
  const leaves = old && isAliveOn(old, day) && !after.some((one) => one.unitId === old.id) ? old.id : null;
  const unitIds = [...new Set([...row.unit_ids, input.toUnitId])].filter((id) => id !== leaves);
  await saveTask(tx, row.id, { lead_unit_id: carrier?.unitId ?? null, unit_ids: unitIds }, by);
  if (body.unitId !== null) {
    await moveFamily(tx, { row, fromUnitId: body.unitId, toUnitId: input.toUnitId, now });
  }
  const to = nameIn(register, input.toUnitId, day);
  const line = { kind: 'reassigned', note: `${body.agency} → ${to}: ${reason}`, percent: null, quantityDone: null };
  await writeProgress(tx, row.id, line, by);
  tx.note({
    action: 'task.reassign',
    objectKind: 'task',
    objectId: row.id,
    before: { ordinal: body.ordinal, unitId: body.unitId },
    after: { ordinal: body.ordinal, unitId: input.toUnitId, reason },
  });
}

/**
 * What is below a task or a piece goes along while it is open, and the task of which it is a piece names the new unit; one
 * occurrence given away stays one occurrence.
 */
async function moveFamily(
  tx: Transaction,
  move: { row: TaskRow; fromUnitId: string; toUnitId: string; now: number },
): Promise<void> {
  const { row, fromUnitId, toUnitId } = move;
  if (row.grain === 'occurrence') return;
  const openBelow = (parents: readonly string[]) =>
    tx.db
      .selectFrom('tasks_task')
      .select('id')
      .where('parent_id', 'in', [...parents])
      .where('state', '!=', 'done')
      .execute();
  const children = row.child_count > 0 ? (await openBelow([row.id])).map(({ id }) => id) : [];
  const further = children.length > 0 ? (await openBelow(children)).map(({ id }) => id) : [];
  const above = row.grain === 'piece' && row.parent_id !== null ? [row.parent_id] : [];
  const family = [...above, ...children, ...further];
  if (family.length === 0) return;
  const moved = await tx.db
    .updateTable('tasks_body')
    .set({ unit_id: toUnitId, handling: 'given', handled_at: null, handled_by: null, handling_note: null })
    .where('task_id', 'in', family)
    .where('unit_id', '=', fromUnitId)
    .returning('task_id as id')
    .execute();
  const ids = [...new Set(moved.map(({ id }) => id))];
  if (ids.length === 0) return;
  await tx.db
    .updateTable('tasks_task')
    .set((eb) => ({
      lead_unit_id: sql<
        string | null
      >`case when lead_unit_id = ${fromUnitId} then ${toUnitId}::uuid else lead_unit_id end`,
      unit_ids: sql<
        string[]
      >`case when ${toUnitId}::uuid = any(unit_ids) then unit_ids else array_append(unit_ids, ${toUnitId}::uuid) end`,
      version: eb('version', '+', 1),
      changed_at: new Date(move.now),
    }))
    .where('id', 'in', ids)
    .execute();
}

/** Lets every part whose unit has exactly one successor go to it; gives how many went and how many wait for a choice. */
export async function passToOnlySuccessors(
  tx: Transaction,
  input: { readonly reason: string },
  by: By,
): Promise<{ readonly passed: number; readonly waiting: number }> {
  const offers = await offerToSuccessors(tx, today(by.clock));
  const units: Record<string, number> = {};
  for (const { taskId, ordinal, successors } of offers) {
    const [only, another] = successors;
    if (!only || another) continue;
    await movePart(tx, { taskId, ordinal, toUnitId: only.id, reason: input.reason }, by);
    units[only.id] = (units[only.id] ?? 0) + 1;
  }
  const passed = Object.values(units).reduce((sum, count) => sum + count, 0);
  if (passed > 0) await announceReassigned(tx, { units, reason: input.reason.trim() }, by);
  return { passed, waiting: offers.length - passed };
}

/** Every part that a unit has in a task, to another; the reason is asked for when it goes. */
export interface UnitMove {
  readonly taskId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string;
}

/** Which parts of the task the unit has that can go where they are to go; refuses where it has none or they cannot. */
export async function requireUnitMovable(tx: Transaction, move: UnitMove, by: By): Promise<readonly number[]> {
  const { id } = await getTaskForChange(tx, move.taskId);
  const parts = await tx.db
    .selectFrom('tasks_body')
    .select('ordinal')
    .where('task_id', '=', id)
    .where('unit_id', '=', move.fromUnitId)
    .orderBy('ordinal')
    .execute();
  if (parts.length === 0) {
    refuse(
      'no-such-body',
      'Đơn vị giao lại không có phần việc nào trong nhiệm vụ này.',
      'The unit that gives over has no part in this task.',
      'fromUnitId',
    );
  }
  for (const { ordinal } of parts) await requireMovable(tx, { ...move, ordinal }, by);
  return parts.map(({ ordinal }) => ordinal);
}

/** Lets every part that a unit has in a task go to another; those who receive are told by `announceReassigned`. */
export async function moveUnitParts(
  tx: Transaction,
  move: UnitMove & { readonly ordinals: readonly number[]; readonly reason: string },
  by: By,
): Promise<void> {
  for (const ordinal of move.ordinals) await movePart(tx, { ...move, ordinal }, by);
}

function refuse(code: string, vi: string, en: string, field: string | null): never {
  const sentences = { vi, en };
  const kind = field === null ? 'conflict' : 'invalid';
  throw new Refusal(kind, code, sentences, field === null ? {} : { [field]: sentences });
}
