import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { lastGoodDay, type TaskRole } from '@cotmoc/tasks';
import { sql } from 'kysely';

/** A task that somebody works, with one of its bodies, as reminding needs it. */
export interface OpenWork {
  readonly taskId: string;
  readonly path: string;
  readonly text: string;
  readonly planTitle: string;
  /** The unit whose plan it is. */
  readonly ownerUnit: string;
  readonly role: TaskRole;
  readonly agency: string;
  readonly unitId: string;
  readonly lastGoodDay: Day;
  /** The deadline as it stands now: a new one begins its steps anew. */
  readonly dueOn: Day;
  /** The day on which approval was asked for, where it waits for that. */
  readonly askedOn: Day | null;
}

/** The units that carry or support open work with a deadline up to a day. */
export async function listUnitsWithWork(db: Transaction['db'], until: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select distinct b.unit_id from tasks_body b join tasks_task t on t.province_id = b.province_id and t.id = b.task_id
    where b.unit_id is not null and b.role in ('lead', 'perform', 'support')
      and t.state <> 'done' and t.child_count = 0 and t.withdrawn_on is null and t.due_on <= ${until}`.execute(db);
  return rows.map((row) => row.unit_id);
}

/**
 * The open work of some units with a deadline up to a day: leaves only, nothing withdrawn, nothing with an objective
 * delay; a support whose part is done is left in peace.
 */
export async function listOpenWork(
  db: Transaction['db'],
  unitIds: readonly string[],
  until: Day,
): Promise<readonly OpenWork[]> {
  const rows = await db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('b.unit_id', 'in', [...unitIds])
    .where('b.role', 'in', ['lead', 'perform', 'support'])
    .where('t.state', '!=', 'done')
    .where('t.child_count', '=', 0)
    .where('t.withdrawn_on', 'is', null)
    .where('t.objective_delay', '=', false)
    .where('t.due_on', '<=', until)
    .where((eb) => eb.or([eb('b.role', '!=', 'support'), eb('b.part_done_on', 'is', null)]))
    .select([
      't.id as taskId',
      't.path',
      't.text',
      'p.title as planTitle',
      'p.unit_id as ownerUnit',
      'b.role',
      'b.agency',
      'b.unit_id as unitId',
      't.due_on as dueOn',
      't.due_inclusive as dueInclusive',
      't.asked_on as askedOn',
    ])
    .execute();
  return rows.flatMap(({ dueInclusive, ...row }) => {
    const last = lastGoodDay({ dueOn: row.dueOn, dueInclusive });
    if (last === null || row.dueOn === null || row.unitId === null) return [];
    return [{ ...row, dueOn: row.dueOn, unitId: row.unitId, lastGoodDay: last }];
  });
}
