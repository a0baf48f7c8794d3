import { addDays, type Clock, type Day, dayOf, makeId, type Randomness } from '@cotmoc/base';
import { giveNotices, writeLetters } from '@cotmoc/notices';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { daysOffAround } from './days-off-around.ts';
import { isAwake } from './digest-hours.ts';
import { digestText } from './digest-text.ts';
import { type DueLine, linesOfWork } from './lines-of-work.ts';
import { listOpenWork, listUnitsWithWork } from './open-work.ts';
import { type Recipients, readRecipients } from './recipients.ts';
import { readRules } from './rules.ts';

/** Units whose work is read at a time: bounds the memory of a province of thousands. */
const UNITS_AT_A_TIME = 200;
/** Rows of one insert: one statement takes at most 65,535 parameters. */
const ROWS_AT_A_TIME = 5000;

export interface DigestsBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  /** Where the program is found: `https://cotmoc.example`. */
  readonly address: string;
}

/**
 * Gives everybody their digest of the day, where there is something new to tell and it is a time for telling. Each
 * digest is one transaction that also claims what it tells, so whenever the program is stopped, and however many run,
 * nobody hears the same thing twice and nothing is lost. Gives how many digests were made now.
 */
export async function sendDigests(by: DigestsBy): Promise<number> {
  let made = 0;
  for (const province of await by.store.provinces()) made += await sendDigestsOf(province.id, by);
  return made;
}

async function sendDigestsOf(provinceId: string, by: DigestsBy): Promise<number> {
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => by.store.as(systemAsker(provinceId), work);
  const now = by.clock.now();
  const today = dayOf(now);
  const ground = await asSystem(async (tx) => {
    const rules = await readRules(tx.db);
    const daysOff = await daysOffAround(tx, today);
    if (!isAwake(now, rules, daysOff)) return null;
    // Steps before a deadline move back over a run of rest days.
    const until = addDays(today, Math.max(0, ...rules.before) + 21);
    const recipients = await readRecipients(tx, today);
    return { rules, daysOff, until, recipients, units: await listUnitsWithWork(tx.db, until) };
  });
  if (!ground) return 0;
  const byAccount = new Map<string, DueLine[]>();
  for (let at = 0; at < ground.units.length; at += UNITS_AT_A_TIME) {
    const units = ground.units.slice(at, at + UNITS_AT_A_TIME);
    const lines = await asSystem(async (tx) => {
      const work = await listOpenWork(tx.db, units, ground.until);
      return untold(
        tx,
        work.flatMap((one) => linesOfWork(one, { today, ...ground })),
      );
    });
    for (const line of lines) {
      const own = byAccount.get(line.accountId) ?? [];
      own.push(line);
      byAccount.set(line.accountId, own);
    }
  }
  let made = 0;
  for (const [accountId, lines] of byAccount) {
    if (await asSystem((tx) => giveDigest(tx, { accountId, lines, today, recipients: ground.recipients }, by))) made++;
  }
  return made;
}

const keyOf = (line: { accountId: string; taskId: string; dueOn: Day; step: string }) =>
  `${line.accountId} ${line.taskId} ${line.dueOn} ${line.step}`;

/** Those lines whose step the account has not been told. */
async function untold(tx: Transaction, lines: readonly DueLine[]): Promise<readonly DueLine[]> {
  const taskIds = [...new Set(lines.map((line) => line.line.taskId))];
  const told = new Set<string>();
  for (let at = 0; at < taskIds.length; at += ROWS_AT_A_TIME) {
    const rows = await tx.db
      .selectFrom('reminders_told')
      .select(['account_id as accountId', 'task_id as taskId', 'due_on as dueOn', 'step'])
      .where('task_id', 'in', taskIds.slice(at, at + ROWS_AT_A_TIME))
      .execute();
    for (const row of rows) told.add(keyOf(row));
  }
  return lines.filter((one) => !told.has(keyOf({ ...one, taskId: one.line.taskId, step: one.line.step })));
}

/** One account's digest of the day, its notice and its letter; false where it has one already or all was told before. */
async function giveDigest(
  tx: Transaction,
  input: { accountId: string; lines: readonly DueLine[]; today: Day; recipients: Recipients },
  by: DigestsBy,
): Promise<boolean> {
  const { accountId, today, recipients } = input;
  const account = recipients.accounts.get(accountId);
  if (!account) return false;
  const lines = onePerTask(input.lines);
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const { provinceId } = tx.asker;
  const digest = await tx.db
    .insertInto('reminders_digest')
    .values({
      province_id: provinceId,
      id,
      account_id: accountId,
      day: today,
      lines: JSON.stringify(lines),
      created_at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['province_id', 'account_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!digest) return false;
  await claim(tx, id, input.lines);
  const text = digestText(lines, { day: today, name: account.name, language: account.language, address: by.address });
  const notice = { accountId, causeId: id, kind: 'reminder.digest', title: text.subject, body: text.short, link: '/' };
  await giveNotices(tx, [notice], by);
  await writeLetters(tx, [{ accountId, subject: text.subject, text: text.text, notBefore: now }], by);
  return true;
}

/** Writes down what is told and what was overtaken. What another claimed meanwhile breaks the transaction: nothing is told twice. */
async function claim(tx: Transaction, digestId: string, lines: readonly DueLine[]): Promise<void> {
  const rowOf = ({ accountId, dueOn, line }: DueLine, step: string) => ({
    province_id: tx.asker.provinceId,
    account_id: accountId,
    task_id: line.taskId,
    due_on: dueOn,
    step,
    digest_id: digestId,
    shown: step === line.step,
  });
  // One who works for two bodies of a task hears of it once.
  const once = <R extends { task_id: string; due_on: Day; step: string }>(rows: readonly R[]) => [
    ...new Map(rows.map((row) => [`${row.task_id} ${row.due_on} ${row.step}`, row])).values(),
  ];
  const insert = (rows: readonly ReturnType<typeof rowOf>[]) => tx.db.insertInto('reminders_told').values([...rows]);
  const shown = once(lines.map((line) => rowOf(line, line.line.step)));
  const passed = once(lines.flatMap((line) => line.overtaken.map((step) => rowOf(line, step))));
  for (let at = 0; at < shown.length; at += ROWS_AT_A_TIME)
    await insert(shown.slice(at, at + ROWS_AT_A_TIME)).execute();
  for (let at = 0; at < passed.length; at += ROWS_AT_A_TIME) {
    await insert(passed.slice(at, at + ROWS_AT_A_TIME))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Whoever works a task and also leads the unit reads of it once, as the one who works it. */
function onePerTask(lines: readonly DueLine[]): DueLine['line'][] {
  const order = ['approver', 'worker', 'leader', 'focal'];
  const sorted = [...lines].sort((a, b) => order.indexOf(a.line.audience) - order.indexOf(b.line.audience));
  const byTask = new Map<string, DueLine['line']>();
  for (const { line } of sorted) if (!byTask.has(line.taskId)) byTask.set(line.taskId, line);
  return [...byTask.values()];
}
