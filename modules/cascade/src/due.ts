import { addDays, type Clock, type Day, parseDay } from '@cotmoc/base';
import { noSuchPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';

/** By when units send their own plans up. */
export interface UnitPlanDue {
  /** The last good day. */
  readonly dueOn: Day;
  /** `duty`: the plan itself says so; `set`: a person has set it. */
  readonly source: 'duty' | 'set';
}

/** The last good day that a plan's own duty names for the year of the plan; null where it names none. Pure. */
export function dueOfDuty(duty: { due: string | null; inclusive: boolean }, year: number | null): Day | null {
  const { due } = duty;
  const day = due === null ? null : (parseDay(due) ?? (year === null ? null : parseDay(`${year}-${due}`)));
  return day && !duty.inclusive ? addDays(day, -1) : day;
}

/** By when the plans under these ones are due; those that ask for none are left out. */
export async function findDues(tx: Transaction, planIds: readonly string[]): Promise<ReadonlyMap<string, UnitPlanDue>> {
  const dues = new Map<string, UnitPlanDue>();
  if (planIds.length === 0) return dues;
  const duties = await tx.db
    .selectFrom('plans_duty as d')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'd.province_id').onRef('p.id', '=', 'd.plan_id'),
    )
    .where('d.plan_id', 'in', planIds)
    .where('d.what', '=', 'plan')
    .select(['d.plan_id as planId', 'd.due', 'd.due_inclusive as inclusive', 'p.year'])
    .execute();
  for (const duty of duties) {
    const dueOn = dueOfDuty(duty, duty.year);
    const known = dues.get(duty.planId);
    if (dueOn && (!known || dueOn < known.dueOn)) dues.set(duty.planId, { dueOn, source: 'duty' });
  }
  const set = await tx.db
    .selectFrom('cascade_due')
    .select(['plan_id as planId', 'due_on as dueOn'])
    .where('plan_id', 'in', planIds)
    .execute();
  for (const { planId, dueOn } of set) dues.set(planId, { dueOn, source: 'set' });
  return dues;
}

/** By when the plans under one plan are due, or null. */
export async function findDue(tx: Transaction, planId: string): Promise<UnitPlanDue | null> {
  return (await findDues(tx, [planId])).get(planId) ?? null;
}

/** Sets the day by which units send their plans under this one. */
export async function setDue(
  tx: Transaction,
  input: { readonly planId: string; readonly dueOn: Day },
  by: { clock: Clock },
): Promise<void> {
  const plan = await tx.db.selectFrom('plans_plan').select('id').where('id', '=', input.planId).executeTakeFirst();
  if (!plan) throw noSuchPlan();
  const before = await findDue(tx, input.planId);
  const values = { due_on: input.dueOn, set_by: tx.asker.accountId, set_at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('cascade_due')
    .values({ province_id: tx.asker.provinceId, plan_id: input.planId, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'plan_id']).doUpdateSet(values))
    .execute();
  tx.note({
    action: 'cascade.set-due',
    objectKind: 'plan',
    objectId: input.planId,
    before: { dueOn: before?.dueOn ?? null },
    after: { dueOn: input.dueOn },
  });
}
