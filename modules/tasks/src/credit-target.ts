import type { Target, TargetKind } from '@cotmoc/evidence';
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
};

const WORKING: ReadonlySet<string> = new Set(['lead', 'perform', 'support']);
