import type { Target, TargetKind, TargetPart } from '@cotmoc/evidence';
import { factsOf } from './require-may.ts';
import { isCarriedBy, mayWithTask, worksInNameOf } from './task-access.ts';
import { listBodies } from './task-store.ts';

/** Tasks as what evidence is credited to: by those who work them; refused by those who approve them. */
export const taskTarget: TargetKind = {
  kind: 'task',
  async list(tx, session, ids) {
    const rows = await tx.db
      .selectFrom('tasks_task')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    const bodies = await listBodies(
      tx,
      rows.map((row) => row.id),
    );
    return rows.map((row): Target => {
      const own = { bodies: bodies.get(row.id) ?? [] };
      return {
        id: row.id,
        title: row.text,
        link: `/tasks/${row.id}`,
        counted: row.quantity ? { total: row.quantity, unit: row.quantity_unit } : null,
        workUnits: own.bodies.flatMap(({ role, unitId }) => (unitId && WORKING.has(role) ? [unitId] : [])),
        seenBy: [],
        inNameOf: worksInNameOf(session, own),
        may: {
          credit: mayWithTask(session, factsOf(row, own.bodies, null)).work,
          refuse: session.rights.has('evidence.refuse') && isCarriedBy(own, session.asker),
        },
      };
    });
  },
  async parts(tx, session, id) {
    const rows = await tx.db
      .selectFrom('tasks_task as t')
      .innerJoin('tasks_task as p', (join) =>
        join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.parent_id'),
      )
      .where((eb) => eb.or([eb('p.id', '=', id), eb('p.parent_id', '=', id)]))
      .selectAll('t')
      .orderBy('t.occurrence_on')
      .orderBy('t.id')
      .execute();
    const ids = rows.map((row) => row.id);
    const bodies = await listBodies(tx, ids);
    return rows.map((row): TargetPart => {
      const own = bodies.get(row.id) ?? [];
      const lead = own.find(({ role }) => role === 'lead');
      return {
        id: row.id,
        link: `/tasks/${row.id}`,
        // A period of a piece has both.
        agency: row.grain === 'piece' || row.parent_id !== id ? (lead?.unitName ?? lead?.agency ?? null) : null,
        on: row.occurrence_on,
        may: { credit: mayWithTask(session, factsOf(row, own, null)).work },
      };
    });
  },
};

const WORKING: ReadonlySet<string> = new Set(['lead', 'perform', 'support']);
