import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { findDues } from './due.ts';
import { listBrokenChains } from './list-chains.ts';
import { buildMatrix, isGap } from './matrix.ts';
import { worksFor } from './unit-plan-access.ts';
import { phaseOf } from './unit-plan-store.ts';

/** More plans in force than an office works by at once. */
const MOST_PLANS = 12;

/** Plans in force that give units work, with how far the answers are; and the units' own plans with where they stand. */
export async function overview(tx: Transaction, session: Session) {
  const unitPlans = await listUnitPlans(tx);
  const rows = await tx.db
    .selectFrom('plans_plan as p')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.state', '=', 'issued')
    .select(['p.id', 'p.title', 'p.number', 'p.year', 'p.unit_id as unitId', 'u.name as unitName'])
    .where(sql<boolean>`cardinality(p.unit_ids) > 1`)
    // Units' own plans after those above them: in a large province they would fill the page.
    .orderBy(sql`p.parent_plan_id is not null`)
    .orderBy('p.issued_on', 'desc')
    .limit(MOST_PLANS)
    .execute();
  const dues = await findDues(
    tx,
    rows.map(({ id }) => id),
  );
  const broken = await listBrokenChains(tx, {});
  const plans = [];
  for (const plan of rows) {
    const { cells, counts, units } = await buildMatrix(tx, plan.id);
    if (cells.length === 0) continue;
    const below = unitPlans.filter(({ parentId }) => parentId === plan.id);
    plans.push({
      ...plan,
      due: dues.get(plan.id) ?? null,
      units: units.length,
      asked: cells.filter(({ role }) => role !== 'support').length,
      gaps: cells.filter(isGap).length,
      counts,
      plansBelow: below.length,
      sent: below.filter(({ sentOn }) => sentOn !== null).length,
      sentLate: below.filter(({ sentLate }) => sentLate).length,
      broken: broken.filter(({ planId }) => below.some(({ id }) => id === planId)).length,
      mayCompose: worksBelow(session, units) && session.rights.has('cascade.compose'),
    });
  }
  return { plans, unitPlans };
}

function worksBelow(session: Session, units: readonly { readonly id: string }[]): boolean {
  return units.some(({ id }) => worksFor(session, id));
}

/** The units' own plans that the asker may see, those that move first. */
export async function listUnitPlans(tx: Transaction, parentId?: string) {
  const rows = await tx.db
    .selectFrom('cascade_plan as c')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'c.province_id').onRef('p.id', '=', 'c.plan_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('plans_plan as up', (join) =>
      join.onRef('up.province_id', '=', 'p.province_id').onRef('up.id', '=', 'p.parent_plan_id'),
    )
    .$if(parentId !== undefined, (query) => query.where('p.parent_plan_id', '=', parentId ?? ''))
    .select([
      'p.id',
      'p.title',
      'p.number',
      'p.state as planState',
      'p.unit_id as unitId',
      'u.name as unitName',
      'p.parent_plan_id as parentId',
      'up.title as parentTitle',
      'up.number as parentNumber',
      'c.state',
      'c.sent_on as sentOn',
      'c.sent_late as sentLate',
      'c.changed_at as changedAt',
    ])
    .orderBy('c.changed_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ planState, state, changedAt, ...row }) => ({
    ...row,
    phase: phaseOf(state, planState),
    changedAt: changedAt.toISOString(),
  }));
}
