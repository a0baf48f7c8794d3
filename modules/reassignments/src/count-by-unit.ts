import type { Day } from '@cotmoc/base';
import { isAliveOn, readRegister, successorsOf } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { lateOn } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { nameIn } from './offer-to-successors.ts';

/** By the units to which the plans gave the tasks, or by those whose work it is on the day asked about. */
export const READINGS = ['given', 'successors'] as const;
export type Reading = (typeof READINGS)[number];

/** What one unit leads or performs. */
export interface UnitCount {
  /** Null: nobody, or a unit that is no more with several successors of which none is chosen yet. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
}

/** The tasks of a year's plans counted by the unit that carries them; either reading counts each task once. */
export async function countByUnit(
  tx: Transaction,
  input: { readonly year: number; readonly reading: Reading; readonly day: Day },
): Promise<readonly UnitCount[]> {
  const { year, reading, day } = input;
  const { register } = await readRegister(tx);
  const given = sql<string | null>`coalesce((select r.from_unit_id from tasks_reassignment r
    join tasks_body b on b.province_id = r.province_id and b.task_id = r.task_id and b.ordinal = r.ordinal
    where r.province_id = t.province_id and r.task_id = t.id and b.role in ('lead', 'perform')
      and b.unit_id = t.lead_unit_id order by r.at limit 1), t.lead_unit_id)`;
  const rows = await tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('p.year', '=', year)
    .where('t.withdrawn_on', 'is', null)
    // A task that several units each do counts by its pieces; one that comes again counts once.
    .where(sql<boolean>`t.grain <> 'occurrence' and (t.child_count = 0 or t.recurrence is not null)`)
    .select((eb) => [
      (reading === 'given' ? given : sql<string | null>`t.lead_unit_id`).as('unitId'),
      'p.issued_on as issuedOn',
      't.state',
      lateOn(day).as('late'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['unitId', 'issuedOn', 't.state', 'late'])
    .execute();
  const counts = new Map<string | null, { tasks: number; done: number; late: number; name: string | null }>();
  for (const { unitId, issuedOn, state, late, count } of rows) {
    const unit = unitId === null ? undefined : register.units.get(unitId);
    const isGone = unit !== undefined && !isAliveOn(unit, day);
    const heirs = reading === 'successors' && isGone && unitId ? successorsOf(register, unitId, day) : [];
    const id = reading === 'successors' && isGone ? (heirs.length === 1 ? (heirs[0] ?? null) : null) : unitId;
    const nameDay = reading === 'given' ? (issuedOn ?? day) : day;
    const known = counts.get(id) ?? { tasks: 0, done: 0, late: 0, name: id && nameIn(register, id, nameDay) };
    known.tasks += Number(count);
    if (state === 'done') known.done += Number(count);
    if (late) known.late += Number(count);
    counts.set(id, known);
  }
  return [...counts]
    .map(([unitId, { name, ...figures }]) => ({ unitId, unitName: name, ...figures }))
    .sort((a, b) => b.tasks - a.tasks || (a.unitName ?? '').localeCompare(b.unitName ?? '', 'vi'));
}
