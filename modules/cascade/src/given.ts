import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks, type PlanTask } from '@cotmoc/tasks';

/** The part a unit has in a task that it was given. */
export type GivenRole = 'lead' | 'perform' | 'support';

/** What one unit was given of one task. */
export interface Given {
  /** The task of the plan. */
  readonly task: PlanTask;
  /** The unit's own piece of it, where the task is done piece by piece; else the task itself. */
  readonly piece: PlanTask;
  readonly unitId: string;
  readonly role: GivenRole;
}

const ROLES: readonly GivenRole[] = ['lead', 'perform', 'support'];

function roleOf(task: PlanTask, unitId: string): GivenRole | null {
  const roles = task.bodies.filter((body) => body.unitId === unitId).map(({ role }) => role);
  return ROLES.find((role) => roles.includes(role)) ?? null;
}

/** What each unit was given in a plan, task by task in the plan's order; the plan's own unit is left out. Pure. */
export function givenIn(tasks: readonly PlanTask[], ownUnitId: string): readonly Given[] {
  const pieces = Map.groupBy(
    tasks.filter((task) => task.parentId !== null && !task.withdrawnOn),
    ({ parentId }) => parentId,
  );
  return tasks
    .filter((task) => task.parentId === null && !task.withdrawnOn)
    .flatMap((task) => {
      const ofTask = pieces.get(task.id) ?? [];
      const bodies = [task, ...ofTask].flatMap((one) => one.bodies);
      const units = new Set(bodies.flatMap(({ unitId }) => (unitId && unitId !== ownUnitId ? [unitId] : [])));
      return [...units].flatMap((unitId): Given[] => {
        const role = roleOf(task, unitId);
        const carried = ofTask.find((one) => roleOf(one, unitId) === 'lead' || roleOf(one, unitId) === 'perform');
        if (carried) return [{ task, piece: carried, unitId, role: role === 'lead' ? 'lead' : 'perform' }];
        const supported = ofTask.find((one) => roleOf(one, unitId) !== null);
        if (role) return [{ task, piece: task, unitId, role }];
        return supported ? [{ task, piece: supported, unitId, role: 'support' }] : [];
      });
    });
}

/** What each unit was given in a plan, as far as the asker may see it. */
export async function listGiven(
  tx: Transaction,
  plan: { readonly id: string; readonly unitId: string },
): Promise<readonly Given[]> {
  const { asker } = tx;
  const given = givenIn(await listPlanTasks(tx, plan.id, 'with-pieces'), plan.unitId);
  // A unit sees the other bodies of its tasks, but not what they answered: only its own column tells the truth.
  return asker.scope === 'units' ? given.filter(({ unitId }) => asker.unitIds.includes(unitId)) : given;
}

/** What one unit was given in a plan, as far as the asker may see it. */
export async function listGivenTo(
  tx: Transaction,
  input: { readonly planId: string; readonly unitId: string },
): Promise<readonly Given[]> {
  const plan = await getPlan(tx, input.planId);
  const given = await listGiven(tx, { id: plan.id, unitId: plan.unit_id });
  return given.filter(({ unitId }) => unitId === input.unitId);
}
