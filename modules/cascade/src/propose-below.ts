import { type Change, getAdjustment } from '@cotmoc/adjustments';
import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/**
 * After a plan is adjusted, every task below that has taken up what changed gets a proposal with the difference; the
 * unit accepts it or answers. Running again makes nothing twice. Gives how many were made.
 */
export async function proposeBelow(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  const adjustment = await getAdjustment(tx, String(event.payload['adjustmentId']));
  const changes = new Map(
    adjustment.changes.flatMap((change) => (change.kind === 'add' ? [] : [[change.taskId, change] as const])),
  );
  if (changes.size === 0) return 0;
  const taken = await tx.db
    .selectFrom('tasks_task as i')
    .innerJoin('tasks_task as u', (join) =>
      join.onRef('u.province_id', '=', 'i.province_id').onRef('u.id', '=', 'i.taken_from'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'i.province_id').onRef('p.id', '=', 'i.plan_id'),
    )
    .where((eb) => eb.or([eb('u.id', 'in', [...changes.keys()]), eb('u.parent_id', 'in', [...changes.keys()])]))
    .where('i.grain', '=', 'task')
    .where('i.withdrawn_on', 'is', null)
    .select(['i.id', 'u.id as upperId', 'u.parent_id as parentId', 'p.id as planId', 'p.unit_id as unitId'])
    .execute();
  const now = by.clock.now();
  const rows = taken.flatMap((task) => {
    const change = changes.get(task.upperId) ?? changes.get(task.parentId ?? '');
    const offer = change && offerOf(change, task.unitId);
    if (!offer) return [];
    return [
      {
        province_id: tx.asker.provinceId,
        id: makeId(now, by.random),
        adjustment_id: adjustment.id,
        plan_id: task.planId,
        unit_id: task.unitId,
        upper_task_id: task.upperId,
        task_id: task.id,
        kind: offer.kind,
        before: JSON.stringify(offer.before),
        after: JSON.stringify(offer.after),
        state: 'open' as const,
        made_at: new Date(now),
      },
    ];
  });
  if (rows.length === 0) return 0;
  const made = await tx.db
    .insertInto('cascade_proposal')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['province_id', 'adjustment_id', 'task_id']).doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0n);
}

/** What a change above means for a unit below; null where it means nothing. */
function offerOf(change: Exclude<Change, { kind: 'add' }>, unitId: string) {
  if (change.kind === 'withdraw') return { kind: 'withdraw' as const, before: change.before, after: {} };
  const { bodies, ...after } = change.after;
  const had = change.before.bodies.some((body) => body.unitId === unitId);
  if (bodies && had && !bodies.some((body) => body.unitId === unitId)) {
    return { kind: 'withdraw' as const, before: change.before, after: {} };
  }
  return Object.keys(after).length === 0 ? null : { kind: 'change' as const, before: change.before, after };
}
