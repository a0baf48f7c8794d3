import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';

/** A plan's own total beside what its tasks and their estimates add up to; all in đồng. */
export interface PlanTotal {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number | null;
  /** The total that the plan's text states; null where it states none. */
  readonly stated: number | null;
  /** What the amounts of its tasks add up to. */
  readonly planned: number;
  /** What the estimates entered for its tasks add up to. */
  readonly estimate: number;
}

/** The totals of a plan, for whoever sees all of its tasks; null for others, whose sums would only be parts. */
export async function readPlanTotal(tx: Transaction, planId: string): Promise<PlanTotal | null> {
  const { rows } = await sql<PlanTotal & { unitId: string }>`
    select p.id, p.title, p.number, p.year, p.unit_id as "unitId",
      (p.compiled -> 'budget' ->> 'total')::numeric as stated,
      (select coalesce(sum(t.amount), 0) from tasks_task t where t.province_id = p.province_id and t.plan_id = p.id
        and t.parent_id is null and t.withdrawn_on is null) as planned,
      (select coalesce(sum(e.amount), 0) from tasks_task t
        join budget_line l on l.province_id = t.province_id and l.task_id = t.id
        join budget_entry e on e.province_id = l.province_id and e.line_id = l.id
        where t.province_id = p.province_id and t.plan_id = p.id and e.step = 'estimate') as estimate
    from plans_plan p where p.id = ${planId} and p.state = 'issued'`.execute(tx.db);
  const plan = rows[0];
  if (!plan) return null;
  const seesAll = tx.asker.scope !== 'units' || tx.asker.unitIds.includes(plan.unitId);
  if (!seesAll) return null;
  const { unitId: _, ...total } = plan;
  return total;
}
