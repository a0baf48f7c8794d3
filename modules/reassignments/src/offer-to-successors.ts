import type { Day } from '@cotmoc/base';
import { isAliveOn, nameOn, type Register, readRegister, successorsOf } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import type { TaskRole } from '@cotmoc/tasks';
import { sql } from 'kysely';

/** A part in an open task that belongs to a unit which is no more, and who took up that unit's work. */
export interface SuccessorOffer {
  readonly taskId: string;
  readonly path: string;
  readonly text: string;
  readonly planTitle: string;
  /** Which of the task's bodies. */
  readonly ordinal: number;
  readonly role: TaskRole;
  /** The plan's own words for the body. */
  readonly agency: string;
  readonly unitId: string;
  /** The unit's name on the plan's day. */
  readonly unitName: string;
  /** Alive on the day asked about; one takes over as it is, of several a person chooses, none: a person finds one. */
  readonly successors: readonly { readonly id: string; readonly name: string }[];
}

/** The parts in open tasks whose unit does not exist on the day, with its successors. */
export async function offerToSuccessors(tx: Transaction, day: Day): Promise<readonly SuccessorOffer[]> {
  const { register } = await readRegister(tx);
  const gone = [...register.units.values()].filter((unit) => !isAliveOn(unit, day)).map((unit) => unit.id);
  if (gone.length === 0) return [];
  const rows = await tx.db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.state', '!=', 'done')
    .where('t.withdrawn_on', 'is', null)
    .where('b.unit_id', 'in', gone)
    // What lies below goes along with it; a part whose pieces are all done is over.
    .where(sql<boolean>`not exists (select from tasks_body a where a.province_id = t.province_id
      and a.task_id = t.parent_id and a.unit_id = b.unit_id)`)
    .where(sql<boolean>`(t.child_count = 0 or t.recurrence is not null or b.role not in ('lead', 'perform')
      or exists (select from tasks_task c where c.province_id = t.province_id and c.parent_id = t.id
        and c.lead_unit_id = b.unit_id and c.state <> 'done'))`)
    .select([
      't.id as taskId',
      't.path',
      't.text',
      'p.title as planTitle',
      'p.issued_on as issuedOn',
      'b.ordinal',
      'b.role',
      'b.agency',
      'b.unit_id as unitId',
    ])
    .orderBy('t.plan_id')
    .orderBy('t.ordinal')
    .orderBy('b.ordinal')
    .execute();
  return rows.map(({ issuedOn, unitId, ...row }) => {
    const id = unitId ?? '';
    return {
      ...row,
      unitId: id,
      unitName: nameIn(register, id, issuedOn ?? day),
      successors: successorsOf(register, id, day).map((one) => ({ id: one, name: nameIn(register, one, day) })),
    };
  });
}

/** The unit's name on the day, or its id where the register does not know it. */
export function nameIn(register: Register, unitId: string, day: Day): string {
  const unit = register.units.get(unitId);
  return unit ? nameOn(unit, day).officialName : unitId;
}
