import { Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { areSameHands, readPolicy } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import type { StoredPlan } from './plan-store.ts';

/**
 * Refuses to issue a plan by the hands that prepared it, where the province's policy parts the two: by who brought it
 * in, is in charge of the draft or made a step of its review that still counts, and by who stands in for one of them.
 */
export async function refuseSameHands(
  tx: Transaction,
  plan: StoredPlan,
  session: Pick<Session, 'asker' | 'standsInFor'>,
): Promise<void> {
  if ((await readPolicy(tx.db)).sameHandsMayIssue) return;
  const steps = await tx.db
    .selectFrom('plans_review_step')
    .select('account_id')
    .distinct()
    .where('plan_id', '=', plan.id)
    .where('undone', '=', false)
    .execute();
  const preparers = [plan.imported_by, plan.created_by, ...steps.map((step) => step.account_id)];
  if (!preparers.some((by) => areSameHands(session, { by, inNameOf: [] }))) return;
  throw new Refusal('forbidden', 'same-hands', {
    vi: 'Theo quy định an toàn của tỉnh, người đưa kế hoạch vào hoặc đã rà soát, và người được họ ủy quyền, không tự ban hành. Hãy đề nghị người khác có quyền ban hành.',
    en: 'By the province’s policy, who imported or reviewed a plan, and whoever stands in for them, does not issue it. Ask somebody else who may.',
  });
}
