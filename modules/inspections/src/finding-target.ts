import type { Target, TargetKind } from '@cotmoc/evidence';
import { factsOf } from './answer-finding.ts';
import { answersInNameOf, mayWithFinding } from './inspection-access.ts';

/** Findings as what evidence is credited to: by the unit while it mends them; refused by the inspectors. */
export const findingTarget: TargetKind = {
  kind: 'finding',
  async list(tx, session, ids) {
    const rows = await tx.db
      .selectFrom('inspections_finding')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return rows.map((row): Target => {
      // The first of its units is the one that inspects.
      const inspector = row.unit_ids.find((id) => id !== row.unit_id) ?? row.unit_id;
      const inspects = session.asker.scope !== 'units' || session.asker.unitIds.includes(inspector);
      return {
        id: row.id,
        title: row.text,
        link: `/inspections/${row.inspection_id}`,
        counted: null,
        workUnits: [row.unit_id],
        seenBy: row.unit_ids,
        inNameOf: answersInNameOf(session, row.unit_id),
        may: {
          credit: mayWithFinding(session, factsOf(row, inspector)).answer,
          refuse: session.rights.has('evidence.refuse') && session.rights.has('inspection.plan') && inspects,
        },
      };
    });
  },
};
