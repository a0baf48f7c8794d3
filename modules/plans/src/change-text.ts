import { Refusal } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';
import { readTaskSetting } from '@cotmoc/recurrence';
import type { Transaction } from '@cotmoc/store';
import { carryOver } from './carry-over.ts';
import { getOpenDraft } from './plan-store.ts';
import { makeReview, type ResolveAgency } from './review.ts';

/**
 * Puts an edited text in place of a draft's: reads it anew and keeps what people said of everything that stayed the
 * same. Earlier steps can no longer be taken back, for they speak of the earlier reading. Refuses when the plan is
 * issued or has changed since the editor was opened. Gives how many tasks were recognised.
 */
export async function changeText(
  tx: Transaction,
  input: { planId: string; compiled: CompiledPlan; version: number },
  by: { resolve: ResolveAgency },
): Promise<{ kept: number }> {
  const plan = await getOpenDraft(tx, input.planId);
  if (plan.version !== input.version) {
    throw new Refusal('conflict', 'review-changed', {
      vi: 'Bản rà soát đã có thay đổi từ khi bạn mở văn bản để sửa. Hãy chép phần vừa sửa, tải lại trang rồi sửa tiếp.',
      en: 'The review has changed since you opened the text. Copy what you changed, reload the page and go on.',
    });
  }
  // The text has changed; the file it once came from is still the same one.
  const compiled = { ...input.compiled, source: plan.compiled.source };
  const { proofEvery } = await readTaskSetting(tx);
  const fresh = { compiled, review: makeReview(compiled, by.resolve, proofEvery) };
  const { review, kept } = carryOver(plan, fresh);
  await tx.db
    .updateTable('plans_plan')
    .set({
      title: review.header.title ?? plan.title,
      year: compiled.header.year ?? plan.year,
      number: review.header.number,
      // From now on the text is what a person wrote; it no longer follows the tasks.
      origin: 'document',
      compiled: JSON.stringify(compiled),
      review: JSON.stringify(review),
      version: plan.version + 1,
    })
    .where('id', '=', plan.id)
    .execute();
  await tx.db.deleteFrom('plans_review_step').where('plan_id', '=', plan.id).execute();
  tx.note({
    action: 'plan.change-text',
    objectKind: 'plan',
    objectId: plan.id,
    before: { text: plan.compiled.text, tasks: plan.review.tasks.length },
    after: { text: compiled.text, tasks: review.tasks.length, kept },
  });
  return { kept };
}
