import { type Clock, compose, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { mayWithInspection } from './inspection-access.ts';
import { getInspectionForChange } from './inspection-store.ts';
import { changedMeanwhile, notAllowed, wrongField } from './refusals.ts';

/** Concludes an inspection in words; no more findings are written, what is open goes on until it is closed. */
export async function concludeInspection(
  tx: Transaction,
  input: { inspectionId: string; session: Session; conclusion: string; version: number },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getInspectionForChange(tx, input.inspectionId);
  const may = mayWithInspection(input.session, { state: row.state, unitId: row.unit_id });
  if (!may.conclude) throw notAllowed('conclude');
  if (row.version !== input.version) throw changedMeanwhile();
  const conclusion = compose(input.conclusion.trim());
  if (!conclusion) {
    throw wrongField('conclusion', 'conclusion-needed', { vi: 'Hãy ghi kết luận.', en: 'Write the conclusion.' });
  }
  const after = { state: 'concluded' as const, conclusion, concluded_on: today(by.clock) };
  await tx.db
    .updateTable('inspections_inspection')
    .set((eb) => ({ ...after, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute();
  tx.note({ action: 'inspection.conclude', objectKind: 'inspection', objectId: row.id, after });
  const unitIds = row.unit_ids.filter((id) => id !== row.unit_id);
  const payload = { inspectionId: row.id, title: row.title, unitIds };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'inspection.concluded', payload }, by);
}
