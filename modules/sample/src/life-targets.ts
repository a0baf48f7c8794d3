import type { Transaction } from '@cotmoc/store';
import type { Cast } from './cast.ts';
import type { Happening } from './play-life.ts';
import { sampleUnits } from './sample-province.ts';

/** The tasks of the plan by their paths, and the units of the pieces of each. */
export interface Targets {
  readonly tasks: ReadonlyMap<string, string>;
  readonly taskId: (path: string) => string;
  readonly pieceUnits: (path: string) => readonly string[];
}

/** What there is in the plan to happen to. */
export async function findTargets({ db }: Transaction, planId: string): Promise<Targets> {
  const rows = await db
    .selectFrom('tasks_task')
    .select(['id', 'path', 'grain', 'lead_unit_id as unitId'])
    .where('plan_id', '=', planId)
    .where('grain', 'in', ['task', 'piece'])
    .orderBy('id')
    .execute();
  const tasks = new Map(rows.filter(({ grain }) => grain === 'task').map((row) => [row.path, row.id]));
  return {
    tasks,
    taskId: (path) => tasks.get(path) ?? '',
    pieceUnits: (path) =>
      rows.flatMap((row) => (row.grain === 'piece' && row.path === path && row.unitId ? [row.unitId] : [])),
  };
}

/** A line for each piece in place of a line for all of them, in the order of the sample's units. */
export function spreadOverPieces(life: readonly Happening[], targets: Targets, cast: Cast): readonly Happening[] {
  return life.flatMap((happening) => {
    if (happening.unit !== '*') return [happening];
    const named = new Set(life.flatMap(({ path, unit }) => (path === happening.path && unit ? [unit] : [])));
    const units = new Set(targets.pieceUnits(happening.path));
    return sampleUnits()
      .filter(({ key }) => !named.has(key) && units.has(cast.unitId(key)))
      .map(({ key }) => ({ ...happening, unit: key }));
  });
}

/** What a line of the life is about: the task, its unit's piece, and of what comes again the period under way. */
export async function findLeaf(
  { db }: Transaction,
  happening: Happening,
  by: { cast: Cast; targets: Targets },
): Promise<string> {
  let id = by.targets.taskId(happening.path);
  if (happening.unit !== null) {
    const piece = await db
      .selectFrom('tasks_task')
      .select('id')
      .where('parent_id', '=', id)
      .where('lead_unit_id', '=', by.cast.unitId(happening.unit))
      .executeTakeFirstOrThrow();
    id = piece.id;
  }
  const occurrence = await db
    .selectFrom('tasks_task')
    .select('id')
    .where('parent_id', '=', id)
    .where('occurrence_on', '<=', happening.period)
    .orderBy('occurrence_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return occurrence?.id ?? id;
}

/** Which of the task's bodies a unit is. */
export async function findPart({ db }: Transaction, taskId: string, unitId: string): Promise<number> {
  const { ordinal } = await db
    .selectFrom('tasks_body')
    .select('ordinal')
    .where('task_id', '=', taskId)
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return ordinal;
}
