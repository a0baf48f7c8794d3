import { type Clock, type Day, makeId, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { findActingUnit } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { getTaskForChange, isCarriedBy, listBodies, type TaskRow } from '@cotmoc/tasks';
import type { BudgetSource, BudgetStep } from './budget.ts';
import { belowZero, notCarried, wrongField } from './refusals.ts';

/** One amount, as a person enters it. */
export interface NewEntry {
  readonly source: BudgetSource;
  readonly year: number;
  /** The body that spends; null: the asker's own, or the task's lead for who sees the whole province. */
  readonly unitId: string | null;
  readonly step: BudgetStep;
  /** Whole đồng; below zero in a correction. */
  readonly amount: number;
  readonly day: Day;
  readonly documentNumber: string | null;
  readonly documentOn: Day | null;
  readonly evidenceId: string | null;
  readonly note: string | null;
}

/**
 * Adds an amount to a task's money; gives the entry's id. A correction is an amount below zero with its reason. Refuses
 * an amount of nothing, one that would leave a sum below zero, a day to come, and a step after the estimate without its document.
 */
export async function addEntry(
  tx: Transaction,
  input: { taskId: string; session: Session; entry: NewEntry },
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const { session, entry } = input;
  // The task's lock keeps two entries from passing each other.
  const task = await getTaskForChange(tx, input.taskId);
  const bodies = (await listBodies(tx, [task.id])).get(task.id) ?? [];
  if (!session.rights.has('budget.enter') || !isCarriedBy({ bodies }, session.asker)) throw notCarried();
  const carrying = bodies.flatMap(({ role, unitId }) =>
    unitId && (role === 'lead' || role === 'perform') ? [unitId] : [],
  );
  const unitId = await unitOf(tx, { task, carrying, wanted: entry.unitId });
  await requireRight(tx, entry, today(by.clock));
  const line = await findLine(tx, { taskId: task.id, unitId, entry }, by);
  const sum = await sumOf(tx, line, entry.step);
  if (sum + entry.amount < 0) throw belowZero(sum);
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const { step, amount, day } = entry;
  const document = {
    document_number: entry.documentNumber?.trim() || null,
    document_on: entry.documentOn,
    evidence_id: entry.evidenceId,
    note: entry.note?.trim() || null,
  };
  await tx.db
    .insertInto('budget_entry')
    .values({
      province_id: tx.asker.provinceId,
      id,
      line_id: line,
      step,
      amount,
      day,
      ...document,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      at: new Date(now),
    })
    .execute();
  const after = { entryId: id, unitId, source: entry.source, year: entry.year, step, amount, day, ...document };
  const action = amount < 0 ? 'budget.correct' : 'budget.enter';
  tx.note({ action, objectKind: 'task', objectId: task.id, before: { sum }, after: { ...after, sum: sum + amount } });
  return id;
}

async function unitOf(
  tx: Transaction,
  of: { task: TaskRow; carrying: readonly string[]; wanted: string | null },
): Promise<string> {
  const { task, carrying, wanted } = of;
  const own = tx.asker.scope === 'units' ? await findActingUnit(tx, carrying) : null;
  const unit = wanted ?? own ?? task.lead_unit_id ?? carrying[0] ?? (await findActingUnit(tx, []));
  const isKnown = unit && (carrying.includes(unit) || unit === task.lead_unit_id || carrying.length === 0);
  const isOwn = unit && (tx.asker.scope !== 'units' || tx.asker.unitIds.includes(unit));
  if (unit && isKnown && isOwn) return unit;
  throw wrongField('unitId', 'unit-does-not-carry', {
    vi: 'Hãy chọn một đơn vị chủ trì hoặc thực hiện nhiệm vụ này, thuộc phạm vi của bạn.',
    en: 'Choose a unit that leads or performs this task and is within your reach.',
  });
}

async function requireRight(tx: Transaction, entry: NewEntry, day: Day): Promise<void> {
  const { amount, note, step, documentNumber, evidenceId } = entry;
  if (!Number.isSafeInteger(amount) || amount === 0) {
    throw wrongField('amount', 'amount-of-nothing', {
      vi: 'Hãy ghi số tiền bằng đồng, khác 0.',
      en: 'Give an amount in đồng other than 0.',
    });
  }
  if (amount < 0 && !note?.trim()) {
    throw wrongField('note', 'correction-reason-needed', {
      vi: 'Số âm là điều chỉnh giảm; hãy ghi lý do.',
      en: 'An amount below zero is a correction; give its reason.',
    });
  }
  if (entry.day > day) {
    throw wrongField('day', 'day-to-come', {
      vi: 'Ngày ghi nhận không được sau hôm nay.',
      en: 'The day may not lie in the future.',
    });
  }
  if (step !== 'estimate' && amount > 0 && !documentNumber?.trim()) {
    throw wrongField('documentNumber', 'document-needed', {
      vi: 'Hãy ghi số văn bản, hợp đồng hoặc chứng từ.',
      en: 'Give the number of the decision, contract or voucher.',
    });
  }
  if (evidenceId === null) return;
  const found = await tx.db
    .selectFrom('evidence_item')
    .select('id')
    .where('id', '=', evidenceId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (found) return;
  throw wrongField('evidenceId', 'no-such-evidence', {
    vi: 'Không có minh chứng này, hoặc minh chứng đã được rút.',
    en: 'There is no such evidence, or it was withdrawn.',
  });
}

async function findLine(
  tx: Transaction,
  of: { taskId: string; unitId: string; entry: NewEntry },
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const { source, year } = of.entry;
  const found = await tx.db
    .selectFrom('budget_line')
    .select('id')
    .where('task_id', '=', of.taskId)
    .where('unit_id', '=', of.unitId)
    .where('source', '=', source)
    .where('year', '=', year)
    .executeTakeFirst();
  if (found) return found.id;
  const now = by.clock.now();
  const id = makeId(now, by.random);
  await tx.db
    .insertInto('budget_line')
    .values({
      province_id: tx.asker.provinceId,
      id,
      task_id: of.taskId,
      unit_id: of.unitId,
      source,
      year,
      made_at: new Date(now),
    })
    .execute();
  return id;
}

async function sumOf(tx: Transaction, line: string, step: BudgetStep): Promise<number> {
  const row = await tx.db
    .selectFrom('budget_entry')
    .select((eb) => eb.fn.sum<number>('amount').as('sum'))
    .where('line_id', '=', line)
    .where('step', '=', step)
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
}
