import { createHash } from 'node:crypto';
import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { type ComposedTask, openingIn, openingOf, recompose, reviewOfComposed } from './composed.ts';
import { getOpenDraft, type StoredPlan } from './plan-store.ts';
import type { Review } from './review.ts';

/** A plan to be made here rather than read. */
export interface NewComposedPlan {
  readonly unitId: string;
  readonly title: string;
  readonly year: number;
  readonly parentPlanId: string | null;
  readonly tasks: readonly ComposedTask[];
}

/** Makes a draft from tasks instead of from a document; its text is written from them and follows every change. */
export async function composePlan(
  tx: Transaction,
  input: NewComposedPlan,
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', input.unitId).executeTakeFirst();
  if (!unit) {
    const sentences = { vi: 'Hãy chọn đơn vị của kế hoạch này.', en: 'Choose the unit whose plan this is.' };
    throw new Refusal('invalid', 'no-unit', sentences, { unit: sentences });
  }
  const parent = input.parentPlanId
    ? await tx.db
        .selectFrom('plans_plan')
        .select(['title', 'number', 'issued_on as issuedOn'])
        .where('id', '=', input.parentPlanId)
        .executeTakeFirst()
    : null;
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const title = input.title.trim();
  const head = { title, year: input.year, unitName: unit.name, parent: parent ?? null };
  const made = recompose({ ...head, opening: openingOf(head), issuer: unit.name }, reviewOfComposed(input.tasks));
  await tx.db
    .insertInto('plans_plan')
    .values({
      province_id: tx.asker.provinceId,
      id,
      unit_id: input.unitId,
      unit_ids: [input.unitId],
      state: 'draft',
      title,
      year: input.year,
      number: null,
      issued_on: null,
      source_name: '',
      media_type: 'text/plain',
      // There is no document; the plan's own id stands in for a hash that no other plan has.
      source_sha256: createHash('sha256').update(id).digest('hex'),
      compiled: JSON.stringify(made.compiled),
      review: JSON.stringify(made.review),
      frozen_hash: null,
      created_at: new Date(now),
      created_by: tx.asker.accountId ?? '',
      issued_at: null,
      issued_by: null,
      origin: 'composed',
      parent_plan_id: input.parentPlanId,
    })
    .execute();
  const after = { title, unitId: input.unitId, parentPlanId: input.parentPlanId, tasks: input.tasks.length };
  tx.note({ action: 'plan.compose', objectKind: 'plan', objectId: id, after });
  return id;
}

/** The review with, for a composed plan, the text that says it. */
export function textFollows(plan: StoredPlan, review: Review): Pick<StoredPlan, 'review' | 'compiled'> {
  if (plan.origin !== 'composed') return { review, compiled: plan.compiled };
  const issuer = plan.compiled.header.issuer ?? '';
  const title = review.header.title ?? plan.title;
  const opening = openingIn(plan.compiled.text).replace(plan.title, () => title);
  const made = recompose({ opening, title, year: plan.year, issuer }, review);
  return { review: made.review, compiled: made.compiled };
}

/** Gives a composed draft another title. */
export async function retitleDraft(
  tx: Transaction,
  input: { planId: string; title: string; version: number },
): Promise<void> {
  const plan = await getOpenDraft(tx, input.planId);
  if (plan.version !== input.version || plan.origin !== 'composed') {
    throw new Refusal('conflict', 'review-changed', {
      vi: 'Bản soạn vừa có thay đổi. Hãy tải lại trang rồi sửa tên.',
      en: 'The draft has just changed. Reload the page, then change the title.',
    });
  }
  const title = input.title.replace(/\s+/g, ' ').trim();
  const opening = openingIn(plan.compiled.text).replace(plan.title, () => title);
  const issuer = plan.compiled.header.issuer ?? '';
  const made = recompose({ opening, title, year: plan.year, issuer }, plan.review);
  await tx.db
    .updateTable('plans_plan')
    .set({
      title,
      compiled: JSON.stringify(made.compiled),
      review: JSON.stringify(made.review),
      version: plan.version + 1,
    })
    .where('id', '=', plan.id)
    .execute();
  const [before, after] = [{ title: plan.title }, { title }];
  tx.note({ action: 'plan.retitle', objectKind: 'plan', objectId: plan.id, before, after });
}

/** Puts a draft under a plan in force, once; a plan never stands under itself. */
export async function setParent(
  tx: Transaction,
  input: { readonly planId: string; readonly parentPlanId: string },
): Promise<void> {
  const plan = await getOpenDraft(tx, input.planId);
  if (plan.id === input.parentPlanId || (plan.parent_plan_id && plan.parent_plan_id !== input.parentPlanId)) {
    throw new Refusal('conflict', 'has-upper-plan', {
      vi: 'Kế hoạch này đã đứng dưới một kế hoạch khác.',
      en: 'This plan stands under another one already.',
    });
  }
  await tx.db.updateTable('plans_plan').set({ parent_plan_id: input.parentPlanId }).where('id', '=', plan.id).execute();
  const after = { parentPlanId: input.parentPlanId };
  tx.note({ action: 'plan.set-parent', objectKind: 'plan', objectId: plan.id, before: { parentPlanId: null }, after });
}
