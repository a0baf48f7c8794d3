import type { Clock, Randomness } from '@cotmoc/base';
import {
  announceReassigned,
  moveUnitParts,
  requireReassignReason,
  requireUnitMovable,
  type UnitMove,
} from '@cotmoc/reassignments';
import type { Transaction } from '@cotmoc/store';
import { type AtOnce, doAtOnce, previewAtOnce } from './at-once.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** The parts of one unit in several tasks, and the unit that is to have them. */
export interface MoveSeveral extends Omit<UnitMove, 'taskId'> {
  readonly taskIds: readonly string[];
}

/** Which of the tasks could go to the other unit, and why the others cannot. */
export function previewReassign(tx: Transaction, { taskIds, ...move }: MoveSeveral, by: By): Promise<AtOnce> {
  return previewAtOnce(taskIds, { check: (taskId) => requireUnitMovable(tx, { ...move, taskId }, by) });
}

/** Gives a unit's parts in several tasks to another; those who receive are told once, with how many came. */
export async function reassignAtOnce(
  tx: Transaction,
  input: MoveSeveral & { readonly reason: string; readonly allOrNothing: boolean },
  by: By,
): Promise<AtOnce> {
  const { taskIds, allOrNothing, ...move } = input;
  const reason = requireReassignReason(input.reason);
  // What is below a task goes along with it: looked at before anything goes, so that it counts as done and not as refused.
  const movable = new Map<string, readonly number[]>();
  const check = async (taskId: string) => {
    const ordinals = await requireUnitMovable(tx, { ...move, taskId }, by);
    movable.set(taskId, ordinals);
    return ordinals;
  };
  await previewAtOnce(taskIds, { check });
  let moved = 0;
  const work = async (taskId: string) => {
    const ordinals = movable.get(taskId) ?? (await check(taskId));
    const left = await partsLeft(tx, { taskId, unitId: move.fromUnitId, ordinals });
    await moveUnitParts(tx, { ...move, taskId, reason, ordinals: left }, by);
    moved += ordinals.length;
  };
  const outcome = await doAtOnce({ taskIds, allOrNothing }, { check, work });
  if (moved > 0) await announceReassigned(tx, { units: { [move.toUnitId]: moved }, reason }, by);
  return outcome;
}

/** Those of the parts that have not gone along with the task above them meanwhile. */
async function partsLeft(
  tx: Transaction,
  of: { taskId: string; unitId: string; ordinals: readonly number[] },
): Promise<readonly number[]> {
  const rows = await tx.db
    .selectFrom('tasks_body')
    .select('ordinal')
    .where('task_id', '=', of.taskId)
    .where('unit_id', '=', of.unitId)
    .where('ordinal', 'in', [...of.ordinals])
    .orderBy('ordinal')
    .execute();
  return rows.map(({ ordinal }) => ordinal);
}
