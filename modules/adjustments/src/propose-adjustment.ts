import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { freeOfAdjustment, linkAdjustment } from '@cotmoc/obstacles';
import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks, type TaskChange } from '@cotmoc/tasks';
import { mayWithAdjustment, standsFor } from './adjustment-access.ts';
import { getForChange, saveStep, writeStep } from './adjustment-store.ts';
import { type Change, differenceOf, factsOf, type TaskFacts } from './change.ts';
import { notNow } from './refusals.ts';

/** A change as a person writes it; what was there before is looked up. */
export type WantedChange =
  | { readonly kind: 'change'; readonly taskId: string; readonly after: TaskChange }
  | { readonly kind: 'withdraw'; readonly taskId: string }
  | { readonly kind: 'add'; readonly after: TaskFacts };

export interface Proposal {
  readonly reason: string;
  readonly basis: string | null;
  readonly changes: readonly WantedChange[];
}

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Begins an adjustment of a plan in force, of what stands in the way of a task where it comes of that; gives its id.
 * Only those who plan for the plan's unit.
 */
export async function proposeAdjustment(
  tx: Transaction,
  input: Proposal & { readonly planId: string; readonly obstacleId: string | null; readonly session: Session },
  by: By,
): Promise<string> {
  const plan = await getPlan(tx, input.planId);
  if (!standsFor(input.session, plan.unit_id)) {
    throw new Refusal('forbidden', 'not-our-plan', {
      vi: 'Kế hoạch này của đơn vị khác. Hãy đề nghị đơn vị đó điều chỉnh, hoặc nêu vướng mắc ở nhiệm vụ.',
      en: 'This plan is another unit’s. Ask that unit to adjust it, or raise an obstacle on the task.',
    });
  }
  if (plan.state !== 'issued') {
    throw new Refusal('conflict', 'plan-not-in-force', {
      vi: 'Kế hoạch chưa ban hành: hãy sửa thẳng trong bản rà soát.',
      en: 'The plan is not in force yet: change it in its review.',
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const changes = await changesOf(tx, plan.id, input.changes);
  await tx.db
    .insertInto('adjustments_adjustment')
    .values({
      province_id: tx.asker.provinceId,
      id,
      plan_id: plan.id,
      unit_id: plan.unit_id,
      state: 'draft',
      reason: input.reason.trim(),
      basis: input.basis?.trim() || null,
      obstacle_id: input.obstacleId,
      changes: JSON.stringify(changes),
      created_by: tx.asker.accountId,
      created_at: new Date(now),
      changed_at: new Date(now),
    })
    .execute();
  await writeStep(tx, id, { kind: 'propose', note: null }, by);
  if (input.obstacleId) await linkAdjustment(tx, { obstacleId: input.obstacleId, adjustmentId: id });
  const after = { planId: plan.id, reason: input.reason, obstacleId: input.obstacleId, changes: changes.length };
  tx.note({ action: 'adjustment.propose', objectKind: 'adjustment', objectId: id, after });
  return id;
}

/** Keeps the draft as the person has it now. */
export async function changeProposal(
  tx: Transaction,
  input: Proposal & { readonly id: string; readonly version: number; readonly session: Session },
  by: By,
): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).edit) throw notNow();
  const changes = await changesOf(tx, row.plan_id, input.changes);
  const set = {
    reason: input.reason.trim(),
    basis: input.basis?.trim() || null,
    changes: JSON.stringify(changes),
  };
  await tx.db
    .updateTable('adjustments_adjustment')
    .set({ ...set, version: row.version + 1, changed_at: new Date(by.clock.now()) })
    .where('id', '=', row.id)
    .execute();
  tx.note({
    action: 'adjustment.change',
    objectKind: 'adjustment',
    objectId: row.id,
    before: { reason: row.reason, basis: row.basis, changes: row.changes },
    after: { ...set, changes },
  });
}

/** Throws a proposal away; it stays in the list of what was once proposed. */
export async function dropProposal(
  tx: Transaction,
  input: { readonly id: string; readonly version: number; readonly session: Session },
  by: By,
): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).drop) throw notNow();
  await saveStep(tx, row, { kind: 'drop', note: null, set: { state: 'dropped' } }, by);
  await freeOfAdjustment(tx, row.id);
}

/** What is wanted, against the tasks as they are now. A change that changes nothing is left out. */
async function changesOf(tx: Transaction, planId: string, wanted: readonly WantedChange[]): Promise<readonly Change[]> {
  const tasks = new Map((await listPlanTasks(tx, planId)).map((task) => [task.id, task]));
  const seen = new Set<string>();
  return wanted.flatMap((one): Change[] => {
    if (one.kind === 'add') {
      const after = { ...one.after, text: one.after.text.replace(/\s+/g, ' ').trim() };
      if (after.text === '') throw empty();
      return [{ kind: 'add', after }];
    }
    const task = tasks.get(one.taskId);
    if (!task || task.withdrawnOn || seen.has(task.id)) throw notInPlan();
    if (task.state === 'done') throw isDone(task.text);
    seen.add(task.id);
    const before = factsOf(task);
    if (one.kind === 'withdraw') return [{ kind: 'withdraw', taskId: task.id, path: task.path, before }];
    const after = differenceOf(before, one.after);
    if (after.text === '') throw empty();
    if (after.quantity != null && after.quantity < task.quantityDone) throw lessThanDone(task.quantityDone);
    return Object.keys(after).length === 0 ? [] : [{ kind: 'change', taskId: task.id, path: task.path, before, after }];
  });
}

function empty(): Refusal {
  return new Refusal('invalid', 'task-without-words', {
    vi: 'Hãy ghi nội dung nhiệm vụ.',
    en: 'Write what the task is.',
  });
}

function notInPlan(): Refusal {
  return new Refusal('conflict', 'task-not-in-plan', {
    vi: 'Có nhiệm vụ không còn trong kế hoạch, hoặc được nêu hai lần. Hãy tải lại trang.',
    en: 'A task is no longer in the plan, or stands twice. Reload the page.',
  });
}

function isDone(text: string): Refusal {
  return new Refusal('conflict', 'task-done', {
    vi: `Nhiệm vụ “${text}” đã hoàn thành: việc đã làm giữ nguyên, không điều chỉnh.`,
    en: `The task “${text}” is done: what was done stays and is not adjusted.`,
  });
}

function lessThanDone(done: number): Refusal {
  const sentences = {
    vi: `Đã thực hiện ${done}; số lượng mới không được ít hơn.`,
    en: `${done} are done already; the new number can't be smaller.`,
  };
  return new Refusal('invalid', 'less-than-done', sentences, { quantity: sentences });
}
