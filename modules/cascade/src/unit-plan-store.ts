import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { getPlan, type StoredPlan } from '@cotmoc/plans';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable, Updateable } from 'kysely';

type By = { readonly clock: Clock; readonly random: Randomness };
type Row = Selectable<Tables['cascade_plan']>;

/** Where a unit's plan is on its way: `issued` is approved and in force, not yet sent up. */
export type Phase = Row['state'] | 'issued';

/** A unit's plan under another one, with where it stands. */
export interface UnitPlan {
  readonly plan: StoredPlan;
  readonly row: Row;
  readonly phase: Phase;
}

/** Where it stands, from what the cascade knows and whether the plan is in force. */
export function phaseOf(state: Row['state'], planState: 'draft' | 'issued'): Phase {
  return planState === 'issued' && state === 'approved' ? 'issued' : state;
}

function notUnderAPlan(): Refusal {
  return new Refusal('not-found', 'no-such-unit-plan', {
    vi: 'Không có kế hoạch đơn vị này, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such unit plan, or it is outside what you may see.',
  });
}

/** The unit's plan; refuses one the asker can't see and one that stands under no other. */
export async function getUnitPlan(tx: Transaction, planId: string, forChange?: 'for-change'): Promise<UnitPlan> {
  const row = await tx.db.selectFrom('cascade_plan').selectAll().where('plan_id', '=', planId).executeTakeFirst();
  if (!row) throw notUnderAPlan();
  const plan = await getPlan(tx, planId, forChange);
  return { plan, row, phase: phaseOf(row.state, plan.state) };
}

/** The same, locked; refuses where it has moved on since the asker looked at it. */
export async function getUnitPlanForChange(tx: Transaction, planId: string, version: number): Promise<UnitPlan> {
  const one = await getUnitPlan(tx, planId, 'for-change');
  if (one.row.version === version) return one;
  throw new Refusal('conflict', 'unit-plan-changed', {
    vi: 'Kế hoạch này vừa có người xử lý. Hãy tải lại trang để xem bước hiện tại rồi làm tiếp.',
    en: 'Somebody has just moved this plan on. Reload the page to see where it stands, then go on.',
  });
}

/** Moves the plan on, with a line in its history. */
export async function saveStep(
  tx: Transaction,
  one: UnitPlan,
  step: { readonly kind: string; readonly note: string | null; readonly set: Updateable<Tables['cascade_plan']> },
  by: By,
): Promise<void> {
  await tx.db
    .updateTable('cascade_plan')
    .set({ ...step.set, version: one.row.version + 1, changed_at: new Date(by.clock.now()) })
    .where('plan_id', '=', one.plan.id)
    .execute();
  await writeStep(tx, one.plan.id, step, by);
  tx.note({
    action: `unit-plan.${step.kind}`,
    objectKind: 'plan',
    objectId: one.plan.id,
    before: { state: one.phase },
    after: { ...step.set, note: step.note },
  });
}

/** A line in the history of a unit's plan. */
export async function writeStep(
  tx: Transaction,
  planId: string,
  step: { readonly kind: string; readonly note: string | null },
  by: By,
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('cascade_step')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      plan_id: planId,
      kind: step.kind,
      account_id: tx.asker.accountId,
      person_name: tx.asker.actor,
      at: new Date(now),
      note: step.note,
    })
    .execute();
}
