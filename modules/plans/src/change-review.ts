import { type Clock, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { textFollows } from './compose-plan.ts';
import { getOpenDraft, type StoredPlan } from './plan-store.ts';
import type { Review } from './review.ts';
import { applyStep, NOTHING, putBack, type ReviewStep, type StepResult, type Touched } from './review-step.ts';

/** What the screen needs after a step: the parts that changed and what can be taken back or done again. */
export interface ReviewChange {
  readonly version: number;
  readonly touched: Touched;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

type SavedStep = Omit<StepResult, 'review'>;

/** Carries a person's step out on a draft and remembers how to take it back. What had been undone is forgotten. */
export async function changeReview(
  tx: Transaction,
  input: { planId: string; step: ReviewStep },
  by: { clock: Clock },
): Promise<ReviewChange> {
  const plan = await getOpenDraft(tx, input.planId);
  const { review, before, after } = applyStep(plan.review, input.step);
  await tx.db.deleteFrom('plans_review_step').where('plan_id', '=', plan.id).where('undone', '=', true).execute();
  const last = await lastSeq(tx, plan.id);
  const saved: SavedStep = { before, after };
  await tx.db
    .insertInto('plans_review_step')
    .values({
      province_id: tx.asker.provinceId,
      plan_id: plan.id,
      seq: last + 1,
      account_id: tx.asker.accountId ?? '',
      at: new Date(by.clock.now()),
      step: JSON.stringify(saved),
    })
    .execute();
  tx.note({
    action: `review.${input.step.kind}`,
    objectKind: 'plan',
    objectId: plan.id,
    before: { ...before },
    after: { ...after },
  });
  return save(tx, plan, review, after);
}

async function lastSeq(tx: Transaction, planId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('plans_review_step')
    .select((eb) => eb.fn.max<number | null>('seq').as('seq'))
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

async function save(tx: Transaction, plan: StoredPlan, review: Review, touched: Touched): Promise<ReviewChange> {
  const version = plan.version + 1;
  const kept = textFollows(plan, review);
  await tx.db
    .updateTable('plans_plan')
    .set({
      review: JSON.stringify(kept.review),
      compiled: JSON.stringify(kept.compiled),
      title: kept.review.header.title ?? plan.title,
      number: kept.review.header.number,
      version,
    })
    .where('id', '=', plan.id)
    .execute();
  return { version, touched, ...(await reachOfUndo(tx, plan.id)) };
}

/** Whether there is something to take back, or to do again. */
export async function reachOfUndo(tx: Transaction, planId: string): Promise<{ canUndo: boolean; canRedo: boolean }> {
  const rows = await tx.db
    .selectFrom('plans_review_step')
    .select((eb) => ['undone', eb.fn.countAll<number>().as('count')])
    .where('plan_id', '=', planId)
    .groupBy('undone')
    .execute();
  return { canUndo: rows.some((row) => !row.undone), canRedo: rows.some((row) => row.undone) };
}

/** Takes the last step back, or does the last undone one again. Refuses when there is none. */
export async function undoReview(
  tx: Transaction,
  input: { planId: string; direction: 'undo' | 'redo' },
): Promise<ReviewChange> {
  const plan = await getOpenDraft(tx, input.planId);
  const isUndo = input.direction === 'undo';
  const row = await tx.db
    .selectFrom('plans_review_step')
    .select(['seq', 'step'])
    .where('plan_id', '=', plan.id)
    .where('undone', '=', !isUndo)
    .orderBy('seq', isUndo ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (!row) {
    throw new Refusal('conflict', 'nothing-to-undo', {
      vi: isUndo ? 'Không còn thao tác nào để hoàn tác.' : 'Không còn thao tác nào để làm lại.',
      en: isUndo ? 'There is nothing to undo.' : 'There is nothing to redo.',
    });
  }
  // Written by changeReview in this shape.
  const saved = row.step as SavedStep;
  const parts = { ...NOTHING, ...(isUndo ? saved.before : saved.after) };
  await tx.db
    .updateTable('plans_review_step')
    .set({ undone: isUndo })
    .where('plan_id', '=', plan.id)
    .where('seq', '=', row.seq)
    .execute();
  tx.note({ action: `review.${input.direction}`, objectKind: 'plan', objectId: plan.id, after: { ...parts } });
  return save(tx, plan, putBack(plan.review, parts), parts);
}
