import type { Clock, Day, Randomness } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import {
  carriersOf,
  changeTask,
  getTaskForChange,
  recurrenceOf,
  refreshParents,
  type TaskBody,
  type TaskRow,
  whoIs,
} from '@cotmoc/tasks';
import { comingPeriods } from './due-periods.ts';
import { runningRule } from './make-occurrences.ts';
import { shareEvenly } from './share-evenly.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** What one piece or period of a task is asked for, now and after a new total. */
export interface Share {
  /** Null for a piece or a period that is still to be made. */
  readonly taskId: string | null;
  /** The body whose piece it is. */
  readonly agency: string | null;
  /** The first day of the period that it is. */
  readonly on: Day | null;
  readonly before: number | null;
  readonly after: number;
}

/** How a new total is shared. */
export interface Shares {
  /** What the done pieces and periods have brought, and what those taken out have. */
  readonly kept: number;
  readonly open: readonly Share[];
  /** Whether each of the pieces is shared over periods in turn. */
  readonly inTurn: boolean;
}

/**
 * How a new total of a task would be shared: what is done stays, the rest goes evenly to the pieces and periods that are
 * not done and to the periods still to come, to none less than is done of it. `bodies`: who will carry it, where that
 * changes too. Null where its parts are not asked for a number of their own.
 */
export async function planShares(
  tx: Transaction,
  row: TaskRow,
  wanted: { readonly total: number; readonly bodies?: readonly TaskBody[] | undefined },
): Promise<Shares | null> {
  const unordered = await tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('parent_id', '=', row.id)
    .orderBy('occurrence_on')
    .orderBy('id')
    .execute();
  if (unordered.length === 0) return null;
  const leads = await leadsOf(tx, unordered);
  const children = await inPlanOrder(tx, row.id, { children: unordered, leads });
  const carriers = wanted.bodies && !recurrenceOf(row) ? carriersOf(wanted.bodies) : null;
  const isGone = ({ id }: TaskRow) => {
    const lead = leads.get(id);
    return carriers !== null && lead !== undefined && !carriers.some((one) => whoIs(one) === whoIs(lead));
  };
  const live = children.filter((child) => child.withdrawn_on === null);
  const done = live.filter((child) => child.state === 'done');
  const open = live.filter((child) => child.state !== 'done' && !isGone(child));
  const gone = children.filter((child) => child.withdrawn_on !== null || (child.state !== 'done' && isGone(child)));
  if (open.some((child) => child.quantity === null)) return null;
  const running = await runningRule(tx, row);
  const coming = running ? comingPeriods({ ...running, pausedFrom: null }) : [];
  const each = running?.rule.quantityEach ?? null;
  if (running && each === null) return null;
  const held = live.flatMap(({ id }) => leads.get(id) ?? []).map(whoIs);
  const come = (carriers ?? []).filter((body) => !held.includes(whoIs(body)));
  const kept =
    gone.reduce((sum, child) => sum + child.quantity_done, 0) +
    done.reduce((sum, child) => sum + (child.quantity_done || child.quantity || 0), 0);
  const shares = [
    ...open.map((child) => ({
      taskId: child.id,
      agency: leads.get(child.id)?.agency ?? null,
      on: child.occurrence_on,
      before: child.quantity,
      done: child.quantity_done,
    })),
    ...coming.map(({ on }) => ({ taskId: null, agency: null, on, before: running?.rule.asked?.[on] ?? each, done: 0 })),
    ...come.map(({ agency }) => ({ taskId: null, agency, on: null, before: null, done: 0 })),
  ];
  const parts = shareEvenly(
    wanted.total - kept,
    shares.map((share) => share.done),
  );
  return {
    kept,
    open: shares.map(({ done: _, ...share }, at) => ({ ...share, after: parts[at] ?? 0 })),
    inTurn: open.some((child) => child.child_count > 0),
  };
}

/** Shares the new total of a task that has pieces or periods among those that are not done; each piece in turn. */
export async function shareQuantity(
  tx: Transaction,
  input: { readonly taskId: string; readonly total: number; readonly note: string },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const shares = await planShares(tx, row, { total: input.total });
  if (!shares) return;
  await tx.db.updateTable('tasks_task').set({ quantity: input.total }).where('id', '=', row.id).execute();
  for (const { taskId, before, after } of shares.open) {
    if (taskId === null || before === after) continue;
    await changeTask(tx, { taskId, change: { quantity: after }, note: input.note }, by);
    await shareQuantity(tx, { taskId, total: after, note: input.note }, by);
  }
  await writeComing(tx, row, shares);
  await refreshParents(tx, row.id, by);
}

/** The periods still to come bring the least of their parts each; those that bring more are named. */
async function writeComing(tx: Transaction, row: TaskRow, { open }: Shares): Promise<void> {
  const rule = recurrenceOf(row);
  const coming = open.filter(({ taskId }) => taskId === null);
  if (!rule || coming.length === 0) return;
  const least = Math.min(...coming.map(({ after }) => after));
  const more = coming.filter(({ after }) => after !== least);
  const { asked: _, ...plain } = rule;
  const asked = Object.fromEntries(more.map(({ on, after }) => [on, after]));
  const after = { ...plain, quantityEach: least, ...(more.length > 0 ? { asked } : {}) };
  await tx.db
    .updateTable('tasks_task')
    .set({ recurrence: JSON.stringify(after) })
    .where('id', '=', row.id)
    .execute();
}

/** The body that carries each piece. */
async function leadsOf(tx: Transaction, rows: readonly TaskRow[]): Promise<ReadonlyMap<string, TaskBody>> {
  const pieces = rows.filter(({ grain }) => grain === 'piece').map(({ id }) => id);
  if (pieces.length === 0) return new Map();
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['task_id', 'role', 'agency', 'unit_id as unitId'])
    .where('task_id', 'in', pieces)
    .where('role', '=', 'lead')
    .execute();
  return new Map(bodies.map(({ task_id, ...body }) => [task_id, body]));
}

/** Pieces in the order in which the plan names their bodies. */
async function inPlanOrder(
  tx: Transaction,
  taskId: string,
  { children, leads }: { children: readonly TaskRow[]; leads: ReadonlyMap<string, TaskBody> },
): Promise<readonly TaskRow[]> {
  if (leads.size === 0) return children;
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['agency', 'unit_id as unitId'])
    .where('task_id', '=', taskId)
    .orderBy('ordinal')
    .execute();
  const named = bodies.map(whoIs);
  const place = ({ id }: TaskRow) => {
    const lead = leads.get(id);
    return lead ? named.indexOf(whoIs(lead)) : -1;
  };
  return [...children].sort((a, b) => place(a) - place(b));
}
