import type { Day } from '@cotmoc/base';
import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks, type PlanTask, type TaskRole } from '@cotmoc/tasks';
import { sql } from 'kysely';

/** The part a unit has in a task that it was given. */
export type GivenRole = 'lead' | 'perform' | 'support';

/** As much of a task or a piece as says whom it was given to. */
export interface GivenPart {
  readonly id: string;
  /** The task that it is a piece of; null for a task of the plan. */
  readonly parentId: string | null;
  readonly withdrawnOn: Day | null;
  readonly bodies: readonly { readonly role: TaskRole; readonly unitId: string | null }[];
}

/** What one unit was given of one task. */
export interface Given<Part = PlanTask> {
  /** The task of the plan. */
  readonly task: Part;
  /** The unit's own piece of it, where the task is done piece by piece; else the task itself. */
  readonly piece: Part;
  readonly unitId: string;
  readonly role: GivenRole;
}

const ROLES: readonly GivenRole[] = ['lead', 'perform', 'support'];

/** The strongest part that each unit of the register has in a task; null for one that only steers or hears of it. */
function rolesOf(task: GivenPart): ReadonlyMap<string, GivenRole | null> {
  const found = new Map<string, GivenRole | null>();
  for (const { unitId, role } of task.bodies) {
    if (unitId === null) continue;
    const before = found.get(unitId) ?? null;
    found.set(unitId, ROLES.find((one) => one === role || one === before) ?? null);
  }
  return found;
}

/** What each unit was given in a plan, task by task in the plan's order; the plan's own unit is left out. Pure. */
export function givenIn<Part extends GivenPart>(tasks: readonly Part[], ownUnitId: string): readonly Given<Part>[] {
  const pieces = Map.groupBy(
    tasks.filter((task) => task.parentId !== null && !task.withdrawnOn),
    ({ parentId }) => parentId,
  );
  return tasks
    .filter((task) => task.parentId === null && !task.withdrawnOn)
    .flatMap((task) => {
      const roles = rolesOf(task);
      const ofUnit = new Map<string, { carried?: Part; supported?: Part }>();
      for (const piece of pieces.get(task.id) ?? []) {
        for (const [unitId, role] of rolesOf(piece)) {
          if (role === null) continue;
          const found = ofUnit.get(unitId) ?? {};
          ofUnit.set(unitId, role === 'support' ? { supported: piece, ...found } : { carried: piece, ...found });
        }
      }
      const units = new Set([...roles.keys(), ...ofUnit.keys()]);
      units.delete(ownUnitId);
      return [...units].flatMap((unitId): Given<Part>[] => {
        const role = roles.get(unitId) ?? null;
        const { carried, supported } = ofUnit.get(unitId) ?? {};
        if (carried) return [{ task, piece: carried, unitId, role: role === 'lead' ? 'lead' : 'perform' }];
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
  return seenBy(tx, givenIn(await listPlanTasks(tx, plan.id, 'with-pieces'), plan.unitId));
}

/** A unit sees the other bodies of its tasks, but not what they answered: only its own column tells the truth. */
function seenBy<Part>({ asker }: Transaction, given: readonly Given<Part>[]): readonly Given<Part>[] {
  return asker.scope === 'units' ? given.filter(({ unitId }) => asker.unitIds.includes(unitId)) : given;
}

/** The same without what only one task's page needs: a large plan has tens of thousands of pieces. */
export async function listGivenParts(
  tx: Transaction,
  plan: { readonly id: string; readonly unitId: string },
): Promise<readonly Given<GivenPart>[]> {
  const parts = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'parent_id as parentId', 'withdrawn_on as withdrawnOn'])
    .where('plan_id', '=', plan.id)
    .where('grain', 'in', ['task', 'piece'])
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['task_id as taskId', 'role', 'unit_id as unitId'])
    .where('task_id', '=', sql<string>`any(${parts.map(({ id }) => id)}::uuid[])`)
    .where('unit_id', 'is not', null)
    .execute();
  const byPart = Map.groupBy(bodies, ({ taskId }) => taskId);
  const whole = parts.map((part) => ({ ...part, bodies: byPart.get(part.id) ?? [] }));
  return seenBy(tx, givenIn(whole, plan.unitId));
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
