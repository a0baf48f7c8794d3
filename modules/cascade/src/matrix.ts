import { compareVietnamese, type Day } from '@cotmoc/base';
import { getPlan, type Review } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { recurrenceOf } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { type Given, type GivenPart, type GivenRole, listGivenParts } from './given.ts';

/**
 * How a unit has answered a task it was given: `taken` into its plan in force; `drafted`, in a plan being made;
 * `declining`, waiting for the coordinator's word; `declined`, let off; `insisted`, told to take it up; `none`.
 */
export const CELL_STATES = ['taken', 'drafted', 'declining', 'declined', 'insisted', 'none'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** One task and one unit; `task` and `unit` are places in the lists beside. */
export interface Cell {
  readonly task: number;
  readonly unit: number;
  readonly role: GivenRole;
  readonly state: CellState;
  /** The unit's own task, where it has one. */
  readonly innerId?: string;
  /** The unit's plan it stands in. */
  readonly planId?: string;
  readonly declineId?: string;
  /** Why declined, or why insisted. */
  readonly words?: string;
}

export interface Matrix {
  readonly tasks: readonly {
    readonly id: string;
    readonly path: string;
    readonly text: string;
    readonly dueOn: Day | null;
  }[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly shortName: string | null }[];
  readonly cells: readonly Cell[];
  readonly counts: Readonly<Record<CellState, number>>;
}

/** A cell that waits for the unit: it leads or performs, and has neither taken up nor been let off. */
export function isGap(cell: Pick<Cell, 'role' | 'state'>): boolean {
  return cell.role !== 'support' && (cell.state === 'none' || cell.state === 'insisted');
}

/** Which unit has answered what of a plan's tasks, as far as the asker may see it. */
export async function buildMatrix(tx: Transaction, planId: string): Promise<Matrix> {
  const plan = await getPlan(tx, planId);
  const given = await listGivenParts(tx, { id: plan.id, unitId: plan.unit_id });
  const tasks = await listRows(tx, [...new Set(given.map(({ task }) => task.id))]);
  const units = await listUnits(tx, [...new Set(given.map(({ unitId }) => unitId))]);
  const answers = await findAnswers(tx, planId, given);
  const taskAt = new Map(tasks.map((task, at) => [task.id, at]));
  const unitAt = new Map(units.map((unit, at) => [unit.id, at]));
  const counts: Record<CellState, number> = { taken: 0, drafted: 0, declining: 0, declined: 0, insisted: 0, none: 0 };
  const cells = given.flatMap((one): Cell[] => {
    const [task, unit] = [taskAt.get(one.task.id), unitAt.get(one.unitId)];
    if (task === undefined || unit === undefined) return [];
    const answer = answers.get(`${one.task.id} ${one.unitId}`) ?? { state: 'none' as const };
    // A body that only supports is not asked for an answer, so its silence is not counted.
    if (one.role !== 'support' || answer.state !== 'none') counts[answer.state] += 1;
    return [{ task, unit, role: one.role, ...answer }];
  });
  return { tasks, units, cells, counts };
}

/** The tasks in the plan's order; work that comes again is due when its last period is. */
async function listRows(tx: Transaction, ids: readonly string[]): Promise<Matrix['tasks']> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'path', 'text', 'due_on as dueOn', 'child_count as children', 'recurrence'])
    .where('id', 'in', [...ids])
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return rows.map(({ dueOn, children, recurrence, ...row }) => {
    const rule = children > 0 ? recurrenceOf({ recurrence }) : null;
    return { ...row, dueOn: rule ? rule.until : dueOn };
  });
}

async function listUnits(tx: Transaction, ids: readonly string[]): Promise<Matrix['units']> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('org_unit')
    .select(['id', 'name', 'short_name as shortName'])
    .where('id', 'in', ids)
    .execute();
  return rows.sort((a, b) => compareVietnamese(a.name, b.name));
}

type Answer = Pick<Cell, 'state' | 'innerId' | 'planId' | 'declineId' | 'words'>;

/** What is known of each task and unit: a task in force beats a draft, a draft beats a refusal. */
async function findAnswers(
  tx: Transaction,
  planId: string,
  given: readonly Given<GivenPart>[],
): Promise<ReadonlyMap<string, Answer>> {
  const root = new Map(given.flatMap(({ task, piece }) => [[task.id, task.id] as const, [piece.id, task.id] as const]));
  const answers = new Map<string, Answer>();
  const declines = await tx.db
    .selectFrom('cascade_decline')
    .select(['id', 'task_id', 'unit_id', 'reason', 'state', 'note'])
    .where('plan_id', '=', planId)
    .where('state', '<>', 'taken-back')
    .orderBy('declined_at')
    .execute();
  for (const { id, task_id, unit_id, reason, state, note } of declines) {
    const known = state === 'open' ? 'declining' : state === 'accepted' ? 'declined' : 'insisted';
    const words = state === 'insisted' ? (note ?? reason) : reason;
    answers.set(`${task_id} ${unit_id}`, { state: known, declineId: id, words });
  }
  const drafts = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'unit_id', 'review'])
    .where('parent_plan_id', '=', planId)
    .where('state', '=', 'draft')
    .execute();
  for (const draft of drafts) {
    // Written by plans in this shape.
    for (const { takenFrom, verdict } of (draft.review as Review).tasks) {
      const task = takenFrom ? root.get(takenFrom) : undefined;
      if (task && verdict !== 'dropped')
        answers.set(`${task} ${draft.unit_id}`, { state: 'drafted', planId: draft.id });
    }
  }
  for (const { id, taken_from, planId: inPlan, unitId } of await listTaken(tx, [...root.keys()])) {
    const task = root.get(taken_from ?? '');
    if (task) answers.set(`${task} ${unitId}`, { state: 'taken', innerId: id, planId: inPlan });
  }
  return answers;
}

async function listTaken(tx: Transaction, upperIds: readonly string[]) {
  if (upperIds.length === 0) return [];
  return tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.taken_from', '=', sql<string>`any(${upperIds}::uuid[])`)
    .where('t.withdrawn_on', 'is', null)
    .where('t.grain', '=', 'task')
    .select(['t.id', 't.taken_from', 'p.id as planId', 'p.unit_id as unitId'])
    .execute();
}
