import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listGiven } from './given.ts';
import { notGiven, notOurUnit, reasonNeeded, worksFor } from './unit-plan-access.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** A unit says that it does not take an upper task up, and why; the coordinator accepts that or insists. */
export async function declineTask(
  tx: Transaction,
  input: {
    readonly planId: string;
    readonly taskId: string;
    readonly unitId: string;
    readonly reason: string;
    readonly session: Session;
  },
  by: By,
): Promise<string> {
  if (!worksFor(input.session, input.unitId)) throw notOurUnit();
  const reason = input.reason.trim();
  if (!reason) throw reasonNeeded('reason');
  const plan = await getPlan(tx, input.planId);
  const given = await listGiven(tx, { id: plan.id, unitId: plan.unit_id });
  const one = given.find(
    ({ task, piece, unitId }) => unitId === input.unitId && (task.id === input.taskId || piece.id === input.taskId),
  );
  if (!one) throw notGiven();
  const taken = await tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.taken_from', 'in', [one.task.id, one.piece.id])
    .where('t.withdrawn_on', 'is', null)
    .where('p.unit_id', '=', input.unitId)
    .select('t.id')
    .executeTakeFirst();
  const open = await tx.db
    .selectFrom('cascade_decline')
    .select('id')
    .where('task_id', '=', one.task.id)
    .where('unit_id', '=', input.unitId)
    .where('state', 'in', ['open', 'accepted'])
    .executeTakeFirst();
  if (taken || open) {
    throw new Refusal('conflict', 'answered-already', {
      vi: taken ? 'Đơn vị đã đưa nhiệm vụ này vào kế hoạch của mình.' : 'Đơn vị đã trả lời không nhận nhiệm vụ này.',
      en: taken ? 'The unit has taken this task up already.' : 'The unit has declined this task already.',
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  await tx.db
    .insertInto('cascade_decline')
    .values({
      province_id: tx.asker.provinceId,
      id,
      plan_id: plan.id,
      task_id: one.task.id,
      unit_id: input.unitId,
      reason,
      state: 'open',
      declined_by: tx.asker.accountId,
      declined_name: tx.asker.actor,
      declined_at: new Date(now),
    })
    .execute();
  const after = { taskId: one.task.id, unitId: input.unitId, reason };
  tx.note({ action: 'cascade.decline', objectKind: 'task', objectId: one.task.id, after });
  return id;
}

/** The unit takes its refusal back. */
export async function takeDeclineBack(
  tx: Transaction,
  input: { readonly id: string; readonly session: Session },
  by: By,
): Promise<void> {
  const row = await getDecline(tx, input.id);
  if (!worksFor(input.session, row.unit_id)) throw notOurUnit();
  if (row.state === 'taken-back' || row.state === 'insisted') throw decidedAlready();
  await save(tx, { row, state: 'taken-back', note: null }, by);
}

/** The coordinator lets the unit off, or insists with the reason. */
export async function decideDecline(
  tx: Transaction,
  input: { readonly id: string; readonly state: 'accepted' | 'insisted'; readonly note: string | null },
  by: By,
): Promise<void> {
  const row = await getDecline(tx, input.id);
  if (row.state !== 'open') throw decidedAlready();
  const note = input.note?.trim() || null;
  if (input.state === 'insisted' && !note) throw reasonNeeded('note');
  await save(tx, { row, state: input.state, note }, by);
}

async function getDecline(tx: Transaction, id: string) {
  const row = await tx.db.selectFrom('cascade_decline').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row) return row;
  throw new Refusal('not-found', 'no-such-decline', {
    vi: 'Không có câu trả lời này, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such answer, or it is outside what you may see.',
  });
}

async function save(
  tx: Transaction,
  input: {
    readonly row: Awaited<ReturnType<typeof getDecline>>;
    readonly state: 'accepted' | 'insisted' | 'taken-back';
    readonly note: string | null;
  },
  by: By,
): Promise<void> {
  const { row, state, note } = input;
  const who = { decided_by: tx.asker.accountId, decided_name: tx.asker.actor };
  await tx.db
    .updateTable('cascade_decline')
    .set({ state, ...who, decided_at: new Date(by.clock.now()), note })
    .where('id', '=', row.id)
    .execute();
  tx.note({
    action: `cascade.decline-${state}`,
    objectKind: 'task',
    objectId: row.task_id,
    before: { state: row.state, reason: row.reason },
    after: { state, note, unitId: row.unit_id },
  });
}

function decidedAlready(): Refusal {
  return new Refusal('conflict', 'decided-already', {
    vi: 'Câu trả lời này đã được xử lý. Hãy tải lại trang.',
    en: 'This answer has been dealt with. Reload the page.',
  });
}
