import { type Clock, compose, type Day, makeId, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { noSuchTask } from '@cotmoc/tasks';
import type { FindingKind } from './inspection.ts';
import { mayWithInspection } from './inspection-access.ts';
import { getInspectionForChange, writeStep } from './inspection-store.ts';
import { notAllowed, wrongField } from './refusals.ts';

/** What was seen at one unit. */
export interface NewFinding {
  readonly unitId: string;
  readonly kind: FindingKind;
  readonly text: string;
  /** By when it must be mended; null for what is good. */
  readonly dueOn: Day | null;
  readonly taskId: string | null;
}

type By = { clock: Clock; random: Randomness };

/** Writes a finding down for one of the inspected units, which is told; gives its id. */
export async function recordFinding(
  tx: Transaction,
  input: { inspectionId: string; session: Session; finding: NewFinding },
  by: By,
): Promise<string> {
  const { finding } = input;
  const row = await getInspectionForChange(tx, input.inspectionId);
  if (!mayWithInspection(input.session, { state: row.state, unitId: row.unit_id }).record) throw notAllowed('record');
  const day = today(by.clock);
  const text = await requireRight(tx, row.id, finding, day);
  const id = makeId(by.clock.now(), by.random);
  const state = finding.kind === 'mend' ? ('open' as const) : ('noted' as const);
  const dueOn = finding.kind === 'mend' ? finding.dueOn : null;
  await tx.db
    .insertInto('inspections_finding')
    .values({
      province_id: tx.asker.provinceId,
      id,
      inspection_id: row.id,
      unit_id: finding.unitId,
      unit_ids: [...new Set([row.unit_id, finding.unitId])],
      kind: finding.kind,
      text,
      due_on: dueOn,
      task_id: finding.taskId,
      state,
      found_on: day,
      closed_on: null,
      answered_by: null,
    })
    .execute();
  await writeStep(tx, { finding_id: id, act: 'found', words: text }, by);
  const after = { findingId: id, ...finding, text };
  tx.note({ action: 'inspection.find', objectKind: 'inspection', objectId: row.id, after });
  const payload = { inspectionId: row.id, findingId: id, unitId: finding.unitId, kind: finding.kind, text, dueOn };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'inspection.finding', payload }, by);
  return id;
}

async function requireRight(tx: Transaction, inspectionId: string, finding: NewFinding, day: Day): Promise<string> {
  const text = compose(finding.text.trim());
  if (!text) throw wrongField('text', 'finding-needed', { vi: 'Hãy ghi điều đã thấy.', en: 'Say what was seen.' });
  const visit = await tx.db
    .selectFrom('inspections_visit')
    .select('unit_id')
    .where('inspection_id', '=', inspectionId)
    .where('unit_id', '=', finding.unitId)
    .executeTakeFirst();
  if (!visit) {
    throw wrongField('unitId', 'unit-not-inspected', {
      vi: 'Hãy chọn một đơn vị của cuộc kiểm tra.',
      en: 'Choose a unit of this inspection.',
    });
  }
  if (finding.kind === 'mend' && (finding.dueOn === null || finding.dueOn < day)) {
    throw wrongField('dueOn', 'mend-day-needed', {
      vi: 'Hãy chọn hạn khắc phục, từ hôm nay trở đi.',
      en: 'Choose the day by which it must be mended, from today on.',
    });
  }
  if (finding.taskId !== null) {
    const task = await tx.db.selectFrom('tasks_task').select('id').where('id', '=', finding.taskId).executeTakeFirst();
    if (!task) throw noSuchTask();
  }
  return text;
}
