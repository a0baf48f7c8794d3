import { createHash } from 'node:crypto';
import { type Clock, type Day, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { areSameHands, readPolicy } from '@cotmoc/people';
import { makePlanOccurrences } from '@cotmoc/recurrence';
import { canonicalJson, recordEvent, type Transaction } from '@cotmoc/store';
import { createTasks } from '@cotmoc/tasks';
import { issuable } from './issuable.ts';
import { getDraft, type StoredPlan } from './plan-store.ts';
import { recordVersion } from './plan-version.ts';

/** The hash that freezes a plan: of its text and of every fact that people kept or put right. */
export function frozenHash(plan: Pick<StoredPlan, 'compiled' | 'review'>, number: string, issuedOn: Day): string {
  const kept = plan.review.tasks.filter((task) => task.verdict === 'accepted');
  const duties = plan.review.duties.filter((duty) => duty.verdict === 'accepted');
  const { agencies, citations, header } = plan.review;
  const cited = citations.filter((citation) => citation.verdict !== 'dropped');
  const facts = { tasks: kept, duties, agencies, citations: cited, header };
  const frozen = { text: plan.compiled.text, ...facts, number, issuedOn };
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex');
}

/**
 * Issues a reviewed draft: freezes its text and facts by hash, makes its tasks and duties, lets the bodies it names
 * see it, and announces `plan.issued`. Refuses while anything is undecided, saying what.
 */
export async function issuePlan(
  tx: Transaction,
  input: {
    planId: string;
    number: string;
    issuedOn: Day;
    version: number;
    session: Pick<Session, 'asker' | 'standsInFor'>;
  },
  by: { clock: Clock; random: Randomness },
): Promise<{ tasks: number }> {
  const plan = await getDraft(tx, input.planId);
  if (plan.version !== input.version) {
    throw new Refusal('conflict', 'review-changed', {
      vi: 'Bản rà soát vừa có thay đổi. Hãy xem lại tóm tắt rồi ban hành.',
      en: 'The review has just changed. Look at the summary again, then issue.',
    });
  }
  // Somebody else has approved it already.
  if (plan.approval !== 'approved') await refuseSameHands(tx, plan, input.session);
  if (plan.parent_plan_id && plan.approval !== 'approved') {
    throw new Refusal('conflict', 'approval-needed', {
      vi: 'Kế hoạch của đơn vị cần được lãnh đạo đơn vị duyệt trước khi ban hành.',
      en: 'A unit’s plan needs the approval of the unit’s leader before it is issued.',
    });
  }
  const result = issuable(plan.review, plan.compiled, { year: plan.year, day: today(by.clock) });
  if (!result.ready) {
    const vi = result.obstacles.map((obstacle) => obstacle.vi).join(' ');
    const en = result.obstacles.map((obstacle) => obstacle.en).join(' ');
    throw new Refusal('conflict', 'review-not-finished', {
      vi: `Chưa ban hành được. ${vi}`,
      en: `Cannot be issued yet. ${en}`,
    });
  }
  const now = new Date(by.clock.now());
  const issueHash = frozenHash(plan, input.number, input.issuedOn);
  const unitIds = [...new Set([plan.unit_id, ...result.unitIds])];
  await tx.db
    .updateTable('plans_plan')
    .set({
      state: 'issued',
      number: input.number,
      issued_on: input.issuedOn,
      frozen_hash: issueHash,
      unit_ids: unitIds,
      issued_at: now,
      issued_by: tx.asker.accountId,
      version: plan.version + 1,
    })
    .where('id', '=', plan.id)
    .execute();
  await createDuties(tx, plan, by);
  await createTasks(tx, { id: plan.id, unitId: plan.unit_id, year: plan.year }, result.tasks, by);
  await makePlanOccurrences(tx, plan.id, by);
  const { number, issuedOn } = input;
  await recordVersion(tx, { planId: plan.id, number, issuedOn, adjustmentId: null, issueHash }, by);
  const payload = { planId: plan.id, title: plan.title, number: input.number };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'plan.issued', payload }, by);
  const after = { number: input.number, issuedOn: input.issuedOn, tasks: result.tasks.length };
  tx.note({
    action: 'plan.issue',
    objectKind: 'plan',
    objectId: plan.id,
    before: { state: 'draft' },
    after: { state: 'issued', ...after },
  });
  return { tasks: result.tasks.length };
}

async function createDuties(
  tx: Transaction,
  plan: StoredPlan,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const duties = plan.review.duties.filter((duty) => duty.verdict === 'accepted');
  if (duties.length === 0) return;
  const rows = duties.map((duty) => ({
    province_id: tx.asker.provinceId,
    id: makeId(by.clock.now(), by.random),
    plan_id: plan.id,
    what: duty.what,
    owed_by: duty.owedBy,
    owed_to: [...duty.owedTo],
    period: duty.period,
    due: duty.due,
    due_inclusive: duty.dueInclusive,
    span_from: duty.from,
    span_to: duty.to,
  }));
  await tx.db.insertInto('plans_duty').values(rows).execute();
}

/**
 * Refuses to issue a plan by the hands that prepared it, where the province's policy parts the two: by who brought it
 * in, is in charge of the draft or made a step of its review that still counts, and by who stands in for one of them.
 */
async function refuseSameHands(
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
