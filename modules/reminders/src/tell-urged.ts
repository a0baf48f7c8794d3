import { type Clock, formatDay, type Randomness, today } from '@cotmoc/base';
import { giveNotices, writeLetters } from '@cotmoc/notices';
import { readRegister } from '@cotmoc/org';
import type { OutboxEvent, Transaction } from '@cotmoc/store';
import { daysOffAround } from './days-off-around.ts';
import { nextAwake } from './digest-hours.ts';
import { type Recipients, readRecipients } from './recipients.ts';
import { readRules } from './rules.ts';
import { unitName } from './unit-name.ts';
import type { UrgedTask } from './urging-text.ts';

interface TellBy {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly address: string;
}

/** Those who work and their leaders; of what only waits for approval the leaders, where there are any. */
function toldOf(recipients: Recipients, unitId: string, isLate: boolean): readonly string[] {
  const leaders = recipients.leadersOf(unitId);
  if (!isLate && leaders.length > 0) return leaders;
  return [...new Set([...recipients.workersOf(unitId), ...leaders])];
}

/** After an urging letter is sent, the people and leaders of each body find it, once; by mail after the quiet hours. */
export async function tellUrged(event: OutboxEvent, tx: Transaction, by: TellBy): Promise<void> {
  const urgingId = String(event.payload['urgingId']);
  const letter = await tx.db
    .selectFrom('reminders_urging')
    .select(['title', 'answer_by as answerBy'])
    .where('id', '=', urgingId)
    .executeTakeFirst();
  if (!letter) return;
  const bodies = await tx.db
    .selectFrom('reminders_urging_unit')
    .select(['unit_id as unitId', 'text', 'tasks'])
    .where('urging_id', '=', urgingId)
    .execute();
  const recipients = await readRecipients(tx, today(by.clock));
  const notBefore = nextAwake(by.clock.now(), await readRules(tx.db), await daysOffAround(tx, today(by.clock)));
  const link = `/urging/${urgingId}`;
  for (const { unitId, text, tasks } of bodies) {
    // Written by `draftUrging` in this shape.
    const isLate = (tasks as readonly UrgedTask[]).some(({ askedOn }) => !askedOn);
    const told = toldOf(recipients, unitId, isLate);
    const title = isLate ? 'Văn bản đôn đốc nhiệm vụ quá hạn' : 'Văn bản đôn đốc duyệt hoàn thành';
    const body = `Đề nghị trả lời trước khi kết thúc ngày ${formatDay(letter.answerBy)}.`;
    const notices = told.map((accountId) => ({ accountId, causeId: event.id, kind: event.kind, title, body, link }));
    const fresh = await giveNotices(tx, notices, by);
    // A second delivery of the same event writes no second letter.
    if (fresh === 0) continue;
    const letters = told.map((accountId) => ({
      accountId,
      subject: `${title}: ${body}`,
      text: `${text}\n\n${by.address}${link}`,
      notBefore,
    }));
    await writeLetters(tx, letters, by);
  }
}

/** After a body answers, whoever made and sent the letter hears of it. */
export async function tellAnswered(event: OutboxEvent, tx: Transaction, by: TellBy): Promise<void> {
  const urgingId = String(event.payload['urgingId']);
  const unitId = String(event.payload['unitId']);
  const letter = await tx.db
    .selectFrom('reminders_urging')
    .select(['title', 'made_by', 'sent_by'])
    .where('id', '=', urgingId)
    .executeTakeFirst();
  if (!letter) return;
  const { register } = await readRegister(tx);
  const name = unitName(register, unitId);
  const told = [...new Set([letter.made_by, letter.sent_by ?? letter.made_by])];
  const notices = told.map((accountId) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    title: `${name} đã trả lời đôn đốc`,
    body: letter.title,
    link: `/urging/${urgingId}`,
  }));
  await giveNotices(tx, notices, by);
}

/** After a letter is withdrawn, the people and leaders of its bodies hear why, once. */
export async function tellWithdrawn(event: OutboxEvent, tx: Transaction, by: TellBy): Promise<void> {
  const urgingId = String(event.payload['urgingId']);
  const bodies = await tx.db
    .selectFrom('reminders_urging_unit')
    .select('unit_id as unitId')
    .where('urging_id', '=', urgingId)
    .execute();
  const recipients = await readRecipients(tx, today(by.clock));
  const told = new Set(bodies.flatMap(({ unitId }) => toldOf(recipients, unitId, true)));
  const notices = [...told].map((accountId) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    title: 'Văn bản đôn đốc đã được rút',
    body: `Không cần trả lời nữa. Lý do rút: ${String(event.payload['reason'])}`,
    link: `/urging/${urgingId}`,
  }));
  await giveNotices(tx, notices, by);
}
