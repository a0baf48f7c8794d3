import { type Clock, type Day, type Randomness, Refusal, today } from '@cotmoc/base';
import { readRegister } from '@cotmoc/org';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { refuseUrgedLately, requireAnswerDay } from './draft-urging.ts';
import { unitName } from './unit-name.ts';
import { noSuchUrging, type UrgingRow } from './urging.ts';

/** The letter, held against changes by others; refuses one that is no draft any more or was changed meanwhile. */
async function getDraftForChange(tx: Transaction, id: string, version: number): Promise<UrgingRow> {
  const row = await tx.db
    .selectFrom('reminders_urging')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noSuchUrging();
  if (row.state !== 'draft') {
    throw new Refusal('conflict', 'urging-sent', {
      vi: 'Văn bản đôn đốc này đã gửi, không sửa được nữa.',
      en: 'This urging letter has been sent and can no longer be changed.',
    });
  }
  if (row.version !== version) {
    throw new Refusal('conflict', 'urging-changed', {
      vi: 'Có người vừa sửa văn bản này. Hãy mở lại để xem bản mới.',
      en: 'Somebody has just changed this letter. Open it again to see the new text.',
    });
  }
  return row;
}

/** Changes the words of a draft; the late work it lists stays as it was gathered. */
export async function changeUrging(
  tx: Transaction,
  input: {
    id: string;
    version: number;
    title: string;
    answerBy: Day;
    texts: readonly { unitId: string; text: string }[];
  },
  by: { clock: Clock },
): Promise<void> {
  const row = await getDraftForChange(tx, input.id, input.version);
  requireAnswerDay(input.answerBy, today(by.clock));
  const title = input.title.trim();
  if (!title || input.texts.some(({ text }) => !text.trim())) {
    const sentences = { vi: 'Hãy ghi tiêu đề và nội dung.', en: 'Write a title and the text.' };
    throw new Refusal('invalid', 'urging-empty', sentences, { title: sentences });
  }
  await tx.db
    .updateTable('reminders_urging')
    .set({ title, answer_by: input.answerBy, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  for (const { unitId, text } of input.texts) {
    await tx.db
      .updateTable('reminders_urging_unit')
      .set({ text: text.trim() })
      .where('urging_id', '=', row.id)
      .where('unit_id', '=', unitId)
      .execute();
  }
  tx.note({
    action: 'urging.change',
    objectKind: 'urging',
    objectId: row.id,
    before: { title: row.title, answerBy: row.answer_by },
    after: { title, answerBy: input.answerBy },
  });
}

/** Sends a draft: from now on its bodies see it and their people are told. Refuses a body that was urged meanwhile. */
export async function sendUrging(
  tx: Transaction,
  input: { id: string; version: number },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getDraftForChange(tx, input.id, input.version);
  requireAnswerDay(row.answer_by, today(by.clock));
  const { register } = await readRegister(tx);
  const nameOf = (unitId: string) => unitName(register, unitId);
  await refuseUrgedLately(tx, row.unit_ids, { clock: by.clock, nameOf });
  await tx.db
    .updateTable('reminders_urging')
    .set({
      state: 'sent',
      sent_at: new Date(by.clock.now()),
      sent_by: tx.asker.accountId,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute();
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'urging.sent', payload: { urgingId: row.id } }, by);
  tx.note({ action: 'urging.send', objectKind: 'urging', objectId: row.id, after: { units: row.unit_ids.length } });
}

/** Throws a draft away; what was sent stays. */
export async function removeUrging(tx: Transaction, input: { id: string; version: number }): Promise<void> {
  const row = await getDraftForChange(tx, input.id, input.version);
  await tx.db.deleteFrom('reminders_urging_unit').where('urging_id', '=', row.id).execute();
  await tx.db.deleteFrom('reminders_urging').where('id', '=', row.id).execute();
  tx.note({ action: 'urging.remove-draft', objectKind: 'urging', objectId: row.id, before: { title: row.title } });
}

/** A body's answer to a letter it got: the reason, and by when the work will be done. A second answer replaces the first. */
export async function answerUrging(
  tx: Transaction,
  input: { id: string; unitId: string; answer: string },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const answer = input.answer.trim();
  if (answer.length < 10) {
    const sentences = {
      vi: 'Hãy ghi nguyên nhân chậm và thời gian hoàn thành.',
      en: 'Write the reason and by when it will be done.',
    };
    throw new Refusal('invalid', 'answer-too-short', sentences, { answer: sentences });
  }
  const body = await tx.db
    .selectFrom('reminders_urging_unit as b')
    .innerJoin('reminders_urging as u', (join) =>
      join.onRef('u.province_id', '=', 'b.province_id').onRef('u.id', '=', 'b.urging_id'),
    )
    .where('b.urging_id', '=', input.id)
    .where('b.unit_id', '=', input.unitId)
    .where('u.state', '=', 'sent')
    .select(['b.answer', 'u.made_by', 'u.sent_by', 'u.title'])
    .executeTakeFirst();
  if (!body) throw noSuchUrging();
  await tx.db
    .updateTable('reminders_urging_unit')
    .set({ answer, answered_by: tx.asker.accountId, answered_at: new Date(by.clock.now()) })
    .where('urging_id', '=', input.id)
    .where('unit_id', '=', input.unitId)
    .execute();
  const payload = { urgingId: input.id, unitId: input.unitId };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'urging.answered', payload }, by);
  tx.note({
    action: 'urging.answer',
    objectKind: 'urging',
    objectId: input.id,
    before: { answer: body.answer },
    after: { answer },
  });
}
