import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { notAllowedNow } from './refusals.ts';
import { type MayWithTask, mayWithTask, type TaskFacts } from './task-access.ts';
import { listBodies, type NamedBody, type TaskRow } from './task-store.ts';

/** What the law looks at, of a row as the asker sees it. */
export async function getTaskFacts(
  tx: Transaction,
  row: TaskRow,
): Promise<Omit<TaskFacts, 'bodies'> & { readonly bodies: readonly NamedBody[] }> {
  const bodies = (await listBodies(tx, [row.id])).get(row.id) ?? [];
  const plan = await tx.db.selectFrom('plans_plan').select('unit_id').where('id', '=', row.plan_id).executeTakeFirst();
  return factsOf(row, bodies, plan?.unit_id ?? null);
}

/** The same of what was read already. */
export function factsOf<B extends TaskFacts['bodies'][number]>(
  row: TaskRow,
  bodies: readonly B[],
  ownerUnitId: string | null,
): Omit<TaskFacts, 'bodies'> & { readonly bodies: readonly B[] } {
  return {
    state: row.state,
    completion: row.completion,
    askedBy: row.asked_by,
    askedFor: row.asked_for,
    isParent: row.child_count > 0,
    isRecurring: row.recurrence !== null,
    isWithdrawn: row.withdrawn_on !== null,
    ownerUnitId,
    bodies,
  };
}

/** Refuses what the law of the task does not allow this person now; gives what it looked at. */
export async function requireMay(
  tx: Transaction,
  row: TaskRow,
  session: Session,
  what: keyof MayWithTask,
): Promise<Awaited<ReturnType<typeof getTaskFacts>>> {
  const facts = await getTaskFacts(tx, row);
  if (!mayWithTask(session, facts)[what]) throw notAllowedNow(what, facts);
  return facts;
}
