import type { Transaction } from '@cotmoc/store';
import { getOpenDraft } from './plan-store.ts';

/** The drafts that an account has made, the newest first. */
export async function listDraftsOf(
  tx: Transaction,
  accountId: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title'])
    .where('created_by', '=', accountId)
    .where('state', '=', 'draft')
    .orderBy('created_at', 'desc')
    .execute();
}

/** Makes somebody else the author in charge of these drafts; who worked on them stays in their history and the log. */
export async function handOverDrafts(
  tx: Transaction,
  input: { readonly planIds: readonly string[]; readonly toAccount: string },
): Promise<void> {
  for (const id of input.planIds) {
    const before = await tx.db.selectFrom('plans_plan').select('created_by').where('id', '=', id).executeTakeFirst();
    await tx.db
      .updateTable('plans_plan')
      .set({ created_by: input.toAccount })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .execute();
    tx.note({
      action: 'plan.hand-over',
      objectKind: 'plan',
      objectId: id,
      before: before ?? null,
      after: { created_by: input.toAccount },
    });
  }
}

/** Throws a draft away; an issued plan is never removed. */
export async function removeDraft(tx: Transaction, planId: string): Promise<void> {
  const plan = await getOpenDraft(tx, planId);
  await tx.db.deleteFrom('plans_review_step').where('plan_id', '=', plan.id).execute();
  await tx.db.deleteFrom('plans_plan').where('id', '=', plan.id).execute();
  const before = { title: plan.title, sha256: plan.source_sha256 };
  tx.note({ action: 'plan.remove-draft', objectKind: 'plan', objectId: plan.id, before });
}
