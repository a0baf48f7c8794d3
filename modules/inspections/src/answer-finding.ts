import { type Clock, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { answersInNameOf, mayWithFinding } from './inspection-access.ts';
import { type FindingRow, getFindingForChange, type InspectionRow, writeStep } from './inspection-store.ts';
import { changedMeanwhile, notAllowed, wrongField } from './refusals.ts';

interface Deed {
  readonly findingId: string;
  readonly session: Session;
  readonly note: string;
  /** What was looked at. */
  readonly version: number;
}
type By = { clock: Clock; random: Randomness };

/** The unit says what it mended; its evidence is credited to the finding. Waits for the inspectors then. */
export async function answerFinding(tx: Transaction, input: Deed, by: By): Promise<void> {
  const { finding, inspection, words } = await begin(tx, input, 'answer');
  const answered_for = [...answersInNameOf(input.session, finding.unit_id)];
  await change(tx, finding, { state: 'answered', answered_by: tx.asker.accountId, answered_for });
  await writeStep(tx, { finding_id: finding.id, act: 'answered', words }, by);
  await tell(tx, { finding, inspection, kind: 'inspection.answered', words, state: 'answered' }, by);
}

/** The inspectors agree that it is mended. */
export async function acceptFinding(tx: Transaction, input: Deed, by: By): Promise<void> {
  const { finding, inspection, words } = await begin(tx, input, 'decide');
  await change(tx, finding, { state: 'closed', closed_on: today(by.clock) });
  await writeStep(tx, { finding_id: finding.id, act: 'accepted', words }, by);
  await tell(tx, { finding, inspection, kind: 'inspection.decided', words, state: 'closed' }, by);
}

/** The inspectors send the answer back, saying what is missing; the day by which it must be mended stays. */
export async function returnFinding(tx: Transaction, input: Deed, by: By): Promise<void> {
  const { finding, inspection, words } = await begin(tx, input, 'decide');
  if (!words) throw wordsNeeded();
  await change(tx, finding, { state: 'open', answered_by: null, answered_for: [] });
  await writeStep(tx, { finding_id: finding.id, act: 'returned', words }, by);
  await tell(tx, { finding, inspection, kind: 'inspection.decided', words, state: 'open' }, by);
}

async function begin(
  tx: Transaction,
  input: Deed,
  what: 'answer' | 'decide',
): Promise<{ finding: FindingRow; inspection: InspectionRow; words: string }> {
  const { finding, inspection } = await getFindingForChange(tx, input.findingId);
  if (!mayWithFinding(input.session, factsOf(finding, inspection.unit_id))[what]) throw notAllowed(what);
  if (finding.version !== input.version) throw changedMeanwhile();
  const words = input.note.trim();
  if (what === 'answer' && !words) throw wordsNeeded();
  return { finding, inspection, words };
}

/** What the law of a finding looks at. */
export function factsOf(finding: FindingRow, inspector: string) {
  const answered = { by: finding.answered_by, inNameOf: finding.answered_for };
  return { state: finding.state, unitId: finding.unit_id, inspector, answered };
}

function wordsNeeded() {
  return wrongField('note', 'words-needed', { vi: 'Hãy ghi nội dung.', en: 'Write what you have to say.' });
}

async function change(
  tx: Transaction,
  row: FindingRow,
  after: Partial<Pick<FindingRow, 'state' | 'closed_on' | 'answered_by' | 'answered_for'>>,
): Promise<void> {
  await tx.db
    .updateTable('inspections_finding')
    .set((eb) => ({ ...after, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute();
}

async function tell(
  tx: Transaction,
  what: {
    finding: FindingRow;
    inspection: InspectionRow;
    kind: 'inspection.answered' | 'inspection.decided';
    words: string;
    state: FindingRow['state'];
  },
  by: By,
): Promise<void> {
  const { finding, inspection, kind, words, state } = what;
  const before = { findingId: finding.id, state: finding.state };
  const action =
    state === 'answered' ? 'inspection.answer' : state === 'closed' ? 'inspection.accept' : 'inspection.return';
  tx.note({ action, objectKind: 'inspection', objectId: inspection.id, before, after: { state, words } });
  const payload = {
    inspectionId: inspection.id,
    findingId: finding.id,
    unitId: finding.unit_id,
    plannedBy: inspection.account_id,
    text: finding.text,
    state,
    words,
  };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind, payload }, by);
}
