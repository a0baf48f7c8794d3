import { type Day, Refusal } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { completeReview, type Review } from './review.ts';

type PlanRow = Omit<Selectable<Tables['plans_plan']>, 'compiled' | 'review'>;

/** A plan as it is kept: what was read, and what people have said of it. */
export interface StoredPlan extends PlanRow {
  readonly compiled: CompiledPlan;
  readonly review: Review;
}

/** There is no such plan, or the asker may not know of it. */
export function noSuchPlan(): Refusal {
  return new Refusal('not-found', 'no-such-plan', {
    vi: 'Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.',
    en: 'There is no such plan, or it is outside what you may see.',
  });
}

/** The plan; with `forChange`, locked against changes by others until the transaction ends. */
export async function getPlan(tx: Transaction, id: string, forChange?: 'for-change'): Promise<StoredPlan> {
  const query = tx.db.selectFrom('plans_plan').selectAll().where('id', '=', id);
  const row = await (forChange ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw noSuchPlan();
  // Written by import-plan and change-review in these shapes.
  const compiled = row.compiled as CompiledPlan;
  return { ...row, compiled, review: completeReview(row.review as Partial<Review>, compiled) };
}

/** The plan, locked; refuses one that has been issued. */
export async function getDraft(tx: Transaction, id: string): Promise<StoredPlan> {
  const plan = await getPlan(tx, id, 'for-change');
  if (plan.state === 'draft') return plan;
  throw new Refusal('conflict', 'plan-already-issued', {
    vi: `Kế hoạch đã ban hành${plan.number ? ` (số ${plan.number})` : ''}, nội dung không sửa được nữa. Thay đổi về sau là một lần điều chỉnh.`,
    en: 'The plan has been issued and is frozen. A later change is an adjustment.',
  });
}

/** The draft, locked, where it may be changed: not while its approval is asked for or has been given. */
export async function getOpenDraft(tx: Transaction, id: string): Promise<StoredPlan> {
  const plan = await getDraft(tx, id);
  if (plan.approval === 'none') return plan;
  const isAsked = plan.approval === 'asked';
  throw new Refusal('conflict', 'plan-held-for-approval', {
    vi: isAsked
      ? 'Kế hoạch đang chờ lãnh đạo duyệt nên chưa sửa được. Hãy rút đề nghị duyệt rồi sửa.'
      : 'Kế hoạch đã được lãnh đạo duyệt nên không sửa nữa. Hãy ban hành, hoặc đề nghị lãnh đạo trả lại để sửa.',
    en: isAsked
      ? 'The plan waits for approval and is not changed now. Take the request back, then change it.'
      : 'The plan has been approved and is not changed any more. Issue it, or ask for it to be returned.',
  });
}

/** Where the approval of a draft stands; set by whoever keeps the order of approving. */
export async function setApproval(
  tx: Transaction,
  planId: string,
  approval: StoredPlan['approval'],
): Promise<StoredPlan> {
  const plan = await getDraft(tx, planId);
  await tx.db.updateTable('plans_plan').set({ approval }).where('id', '=', plan.id).execute();
  return { ...plan, approval };
}

export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly state: 'draft' | 'issued';
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly sourceName: string;
  readonly createdAt: string;
  readonly tasks: number;
  readonly tasksDone: number;
  readonly openToReview: number;
  readonly origin: 'document' | 'composed';
  readonly parentPlanId: string | null;
}

/** Every plan that the asker may see, drafts first, then the newest. */
export async function listPlans(tx: Transaction): Promise<readonly PlanSummary[]> {
  const rows = await tx.db
    .selectFrom('plans_plan as p')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select((eb) => [
      'p.id',
      'p.title',
      'p.year',
      'p.state',
      'p.number',
      'p.issued_on as issuedOn',
      'p.unit_id as unitId',
      'u.name as unitName',
      'p.source_name as sourceName',
      'p.created_at as createdAt',
      'p.review',
      'p.origin',
      'p.parent_plan_id as parentPlanId',
      eb
        .selectFrom('tasks_task as t')
        .whereRef('t.province_id', '=', 'p.province_id')
        .whereRef('t.plan_id', '=', 'p.id')
        .where('t.parent_id', 'is', null)
        .where('t.withdrawn_on', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('tasks'),
      eb
        .selectFrom('tasks_task as t')
        .whereRef('t.province_id', '=', 'p.province_id')
        .whereRef('t.plan_id', '=', 'p.id')
        .where('t.parent_id', 'is', null)
        .where('t.withdrawn_on', 'is', null)
        .where('t.state', '=', 'done')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('tasksDone'),
    ])
    .orderBy('p.state')
    .orderBy('p.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ review, createdAt, ...row }) => {
    // Written by import-plan in this shape.
    const { tasks } = review as Review;
    const issued = row.state === 'issued';
    return {
      ...row,
      createdAt: createdAt.toISOString(),
      tasks: issued ? Number(row.tasks) : tasks.filter((task) => task.verdict !== 'dropped').length,
      tasksDone: Number(row.tasksDone),
      openToReview: issued ? 0 : tasks.filter((task) => task.verdict === 'open').length,
    };
  });
}
