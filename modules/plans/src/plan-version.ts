import { createHash } from 'node:crypto';
import type { Clock, Day } from '@cotmoc/base';
import { canonicalJson, type Transaction } from '@cotmoc/store';
import { listPlanTasks, type PlanTask } from '@cotmoc/tasks';

/** What of a task a version keeps: its words and what was asked, not how far it is. */
export type VersionTask = Pick<
  PlanTask,
  | 'id'
  | 'path'
  | 'text'
  | 'bodies'
  | 'startsOn'
  | 'dueOn'
  | 'dueInclusive'
  | 'quantity'
  | 'quantityUnit'
  | 'amount'
  | 'product'
  | 'withdrawnOn'
>;

/** A plan as it was issued, or as an adjustment left it. */
export interface PlanVersion {
  readonly seq: number;
  readonly number: string;
  readonly issuedOn: Day;
  readonly frozenHash: string;
  readonly adjustmentId: string | null;
}

function keptOf(task: PlanTask): VersionTask {
  const { id, path, text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
  const words = { id, path, text, bodies, startsOn, dueOn, dueInclusive };
  return { ...words, quantity, quantityUnit, amount, product, withdrawnOn: task.withdrawnOn };
}

/**
 * Keeps what a plan in force is now as its next version, for good. The first has the hash that issuing froze; each
 * later one is hashed with the one before, so that none can be changed or left out unseen.
 */
export async function recordVersion(
  tx: Transaction,
  input: { planId: string; number: string; issuedOn: Day; adjustmentId: string | null; issueHash: string },
  by: { clock: Clock },
): Promise<{ seq: number; frozenHash: string }> {
  const last = await tx.db
    .selectFrom('plans_version')
    .select(['seq', 'frozen_hash as hash'])
    .where('plan_id', '=', input.planId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const tasks = (await listPlanTasks(tx, input.planId)).map(keptOf);
  const { number, issuedOn } = input;
  const chained = canonicalJson({ previous: last?.hash ?? null, tasks, number, issuedOn });
  const frozenHash = last ? createHash('sha256').update(chained).digest('hex') : input.issueHash;
  const seq = (last?.seq ?? 0) + 1;
  await tx.db
    .insertInto('plans_version')
    .values({
      province_id: tx.asker.provinceId,
      plan_id: input.planId,
      seq,
      number,
      issued_on: issuedOn,
      frozen_hash: frozenHash,
      tasks: JSON.stringify(tasks),
      adjustment_id: input.adjustmentId,
      made_by: tx.asker.accountId,
      made_at: new Date(by.clock.now()),
    })
    .execute();
  return { seq, frozenHash };
}

/** The versions of a plan, the newest first. */
export async function listVersions(tx: Transaction, planId: string): Promise<readonly PlanVersion[]> {
  return tx.db
    .selectFrom('plans_version')
    .select(['seq', 'number', 'issued_on as issuedOn', 'frozen_hash as frozenHash', 'adjustment_id as adjustmentId'])
    .where('plan_id', '=', planId)
    .orderBy('seq', 'desc')
    .execute();
}

/** Lets the people of these units see a plan in force, because a change gives them a part in it. */
export async function letSeePlan(tx: Transaction, planId: string, unitIds: readonly string[]): Promise<void> {
  const row = await tx.db.selectFrom('plans_plan').select('unit_ids').where('id', '=', planId).executeTakeFirst();
  if (!row || unitIds.every((id) => row.unit_ids.includes(id))) return;
  await tx.db
    .updateTable('plans_plan')
    .set({ unit_ids: [...new Set([...row.unit_ids, ...unitIds])] })
    .where('id', '=', planId)
    .execute();
}
