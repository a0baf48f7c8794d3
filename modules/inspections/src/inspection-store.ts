import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { noSuchInspection } from './refusals.ts';

export type InspectionRow = Selectable<Tables['inspections_inspection']>;
export type FindingRow = Selectable<Tables['inspections_finding']>;

/** The inspection, locked until the transaction ends. Refuses one that the asker can't see. */
export async function getInspectionForChange(tx: Transaction, id: string): Promise<InspectionRow> {
  const row = await tx.db
    .selectFrom('inspections_inspection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noSuchInspection();
  return row;
}

/** The finding, locked until the transaction ends, with its inspection. Refuses one that the asker can't see. */
export async function getFindingForChange(
  tx: Transaction,
  id: string,
): Promise<{ finding: FindingRow; inspection: InspectionRow }> {
  const finding = await tx.db
    .selectFrom('inspections_finding')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!finding) throw noSuchInspection();
  const inspection = await tx.db
    .selectFrom('inspections_inspection')
    .selectAll()
    .where('id', '=', finding.inspection_id)
    .executeTakeFirst();
  if (!inspection) throw noSuchInspection();
  return { finding, inspection };
}

/** Adds a line to the way of a finding. */
export async function writeStep(
  tx: Transaction,
  line: Pick<Selectable<Tables['inspections_step']>, 'finding_id' | 'act' | 'words'>,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('inspections_step')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      ...line,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      at: new Date(now),
    })
    .execute();
}
