import { type Day, makeId, Refusal, today } from '@cotmoc/base';
import type { UnitId } from '@cotmoc/org';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import type { Answer } from './dated-decisions.ts';
import { getGroup, type NamesBy, openNames, refuseStrangers } from './names-store.ts';
import { resolveName } from './resolve.ts';

type AnswerRow = Selectable<Tables['names_answer']>;

/**
 * Remembers what a name means in this province, for plans of any day. Refuses where somebody else has answered
 * otherwise, unless `mayReplace`: an answer of others is corrected, with a reason.
 */
export async function rememberAnswer(
  tx: Transaction,
  input: { readonly text: string; readonly answer: Answer; readonly mayReplace?: boolean },
  by: NamesBy,
): Promise<string> {
  const { key, homeId } = await keyFor(tx, input.text, by);
  await refuseUnknown(tx, input.answer);
  const known = await findAnswer(tx, { homeId, key });
  const isSame = known !== null && JSON.stringify(known.answer) === JSON.stringify(input.answer);
  if (known && !isSame && known.account_id !== tx.asker.accountId && !input.mayReplace) {
    throw new Refusal('conflict', 'answered-already', {
      vi: 'Tên này đã có người trả lời khác. Hãy đề nghị cơ quan đầu mối hoặc quản trị sửa câu trả lời đã nhớ.',
      en: 'Somebody has answered this name otherwise. Ask the focal department or the administrator to correct the answer.',
    });
  }
  if (known && !isSame) await keepPast(tx, known, null, by);
  await writeAnswer(tx, { key, homeId, text: input.text, answer: input.answer, since: null, reason: null }, by);
  const before = known ? { text: known.text, answer: known.answer } : null;
  tx.note({
    action: 'name.remember',
    objectKind: 'name',
    objectId: key,
    before,
    after: { text: input.text, answer: input.answer },
  });
  return key;
}

export interface Correction {
  readonly text: string;
  readonly answer: Answer;
  readonly reason: string;
  /** The first day of plans it is for, earlier ones keep what was answered before; null: plans of any day. */
  readonly since: Day | null;
}

/** Corrects what is remembered for a name; what was answered before stays for plans of earlier days, and on record. */
export async function correctAnswer(tx: Transaction, input: Correction, by: NamesBy): Promise<string> {
  const reason = input.reason.trim();
  if (!reason) {
    const sentences = { vi: 'Hãy ghi lý do sửa.', en: 'Give the reason of the correction.' };
    throw new Refusal('invalid', 'correction-reason-missing', sentences, { reason: sentences });
  }
  const { key, homeId } = await keyFor(tx, input.text, by);
  await refuseUnknown(tx, input.answer);
  const known = await findAnswer(tx, { homeId, key });
  if (!known) throw noSuchAnswer();
  const { answer, since } = input;
  const isAfter = since !== null && (known.since === null || known.since < since);
  await keepPast(tx, known, isAfter ? since : null, by);
  await writeAnswer(tx, { key, homeId, text: known.text, answer, since, reason }, by);
  tx.note({
    action: 'name.correct',
    objectKind: 'name',
    objectId: key,
    before: { answer: known.answer, since: known.since },
    after: { answer, since, reason },
  });
  return key;
}

/** Forgets an answer: the name is asked about again, in plans of any day. */
export async function forgetAnswer(tx: Transaction, key: string, by: NamesBy): Promise<void> {
  const gone = await tx.db
    .deleteFrom('names_answer')
    .where('province_id', '=', tx.asker.provinceId)
    .where('key', '=', key)
    .returningAll()
    .execute();
  const [first] = gone;
  if (!first) throw noSuchAnswer();
  for (const row of gone) await keepPast(tx, row, null, by);
  const before = { text: first.text, answer: first.answer };
  tx.note({ action: 'name.forget', objectKind: 'name', objectId: key, before, after: null });
}

/** The key under which an answer to this name is remembered, and the unit whose plans it is for. */
async function keyFor(tx: Transaction, text: string, by: NamesBy): Promise<{ key: string; homeId: UnitId }> {
  const { index, homeId } = await openNames(tx, by.clock);
  const { key } = resolveName(index, text, { day: today(by.clock), homeId });
  if (key !== '' && homeId !== null) return { key, homeId };
  const sentences = { vi: 'Nhập tên cần ghi nhớ.', en: 'Enter the name to remember.' };
  throw new Refusal('invalid', 'name-empty', sentences, { text: sentences });
}

async function refuseUnknown(tx: Transaction, answer: Answer): Promise<void> {
  if ('groupId' in answer) await getGroup(tx, answer.groupId);
  if ('unitIds' in answer) await refuseStrangers(tx, answer.unitIds);
}

async function findAnswer(tx: Transaction, at: { homeId: UnitId; key: string }): Promise<AnswerRow | null> {
  const row = await tx.db
    .selectFrom('names_answer')
    .selectAll()
    .where('province_id', '=', tx.asker.provinceId)
    .where('home_id', '=', at.homeId)
    .where('key', '=', at.key)
    .executeTakeFirst();
  return row ?? null;
}

async function writeAnswer(
  tx: Transaction,
  input: { key: string; homeId: UnitId; text: string; answer: Answer; since: Day | null; reason: string | null },
  by: NamesBy,
): Promise<void> {
  const { key, homeId, text, answer, since, reason } = input;
  const at = new Date(by.clock.now());
  const row = { text, answer: JSON.stringify(answer), account_id: tx.asker.accountId, at, since, reason };
  await tx.db
    .insertInto('names_answer')
    .values({ ...row, province_id: tx.asker.provinceId, home_id: homeId, key })
    .onConflict((conflict) => conflict.columns(['province_id', 'home_id', 'key']).doUpdateSet(row))
    .execute();
}

/** Puts an answer on record; `until`: the first day of plans it is no longer for, null for none any more. */
async function keepPast(tx: Transaction, row: AnswerRow, until: Day | null, by: NamesBy): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('names_answer_past')
    .values({
      ...row,
      id: makeId(now, by.random),
      answer: JSON.stringify(row.answer),
      until,
      ended_by: tx.asker.accountId,
      ended_at: new Date(now),
    })
    .execute();
}

function noSuchAnswer(): Refusal {
  return new Refusal('not-found', 'no-such-answer', {
    vi: 'Không có câu trả lời đã nhớ cho tên này.',
    en: 'Nothing is remembered for this name.',
  });
}
