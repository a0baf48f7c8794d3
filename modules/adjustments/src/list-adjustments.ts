import { type Day, dayOf } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { planShares, type Shares } from '@cotmoc/recurrence';
import type { Transaction } from '@cotmoc/store';
import { mayWithAdjustment } from './adjustment-access.ts';
import { type AdjustmentRow, getAdjustment } from './adjustment-store.ts';
import type { Change } from './change.ts';

/** The adjustments that the asker may see, of one plan or of all, the newest first. */
export async function listAdjustments(tx: Transaction, filter: { readonly planId?: string | undefined }) {
  const rows = await tx.db
    .selectFrom('adjustments_adjustment as a')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.plan_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'a.province_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select([
      'a.id',
      'a.plan_id as planId',
      'p.title as planTitle',
      'p.number as planNumber',
      'u.name as unitName',
      'a.state',
      'a.reason',
      'a.number',
      'a.issued_on as issuedOn',
      'a.seq',
      'a.changes',
      'a.created_at',
    ])
    .$if(filter.planId !== undefined, (query) => query.where('a.plan_id', '=', filter.planId ?? ''))
    .where('a.state', '<>', 'dropped')
    .orderBy('a.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ changes, created_at, ...row }) => ({
    ...row,
    createdOn: dayOf(created_at.getTime()),
    // Written by propose-adjustment as a list.
    changes: (changes as readonly unknown[]).length,
  }));
}

/** All that an adjustment's page shows. */
export async function adjustmentPage(tx: Transaction, id: string, session: Session) {
  const row = await getAdjustment(tx, id);
  const plan = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'number', 'year', 'issued_on as issuedOn', 'unit_id as unitId'])
    .where('id', '=', row.plan_id)
    .executeTakeFirstOrThrow();
  const steps = await tx.db
    .selectFrom('adjustments_step')
    .select(['id', 'kind', 'person_name as personName', 'at', 'note'])
    .where('adjustment_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const issuedOn: Day | null = row.issued_on;
  const changes: (Change & { shares: Shares | null })[] = [];
  for (const change of row.changes) changes.push({ ...change, shares: await sharesOf(tx, row, change) });
  return {
    id: row.id,
    plan,
    state: row.state,
    reason: row.reason,
    basis: row.basis,
    obstacleId: row.obstacle_id,
    changes,
    number: row.number,
    issuedOn,
    seq: row.seq,
    note: row.note,
    version: row.version,
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    may: mayWithAdjustment(session, row),
  };
}

/** How a new total will be shared among the pieces and periods; null where none is, or where it is done already. */
async function sharesOf(tx: Transaction, row: AdjustmentRow, change: Change): Promise<Shares | null> {
  if (change.kind !== 'change' || change.after.quantity == null) return null;
  if (row.state === 'issued' || row.state === 'dropped') return null;
  const task = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', change.taskId).executeTakeFirst();
  if (!task) return null;
  const { seen } = await tx.db
    .selectFrom('tasks_task')
    .where('parent_id', '=', task.id)
    .select((eb) => eb.fn.countAll<number>().as('seen'))
    .executeTakeFirstOrThrow();
  // Who does not see all parts is not shown sums that would be wrong.
  if (Number(seen) !== task.child_count) return null;
  return planShares(tx, task, { total: change.after.quantity, bodies: change.after.bodies });
}
