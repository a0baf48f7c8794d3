import type { Transaction } from '@cotmoc/store';
import { getDraft } from './plan-store.ts';

/** Throws a draft away; an issued plan is never removed. */
export async function removeDraft(tx: Transaction, planId: string): Promise<void> {
  const plan = await getDraft(tx, planId);
  await tx.db.deleteFrom('plans_review_step').where('plan_id', '=', plan.id).execute();
  await tx.db.deleteFrom('plans_plan').where('id', '=', plan.id).execute();
  const before = { title: plan.title, sha256: plan.source_sha256 };
  tx.note({ action: 'plan.remove-draft', objectKind: 'plan', objectId: plan.id, before });
}
