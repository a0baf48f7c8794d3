import { type Clock, type Day, daysBetween, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import { readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { lastGoodDay } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { urgedLately } from './late-bodies.ts';
import { readRules } from './rules.ts';
import { unitName } from './unit-name.ts';
import { type UrgedTask, urgingText } from './urging-text.ts';

/**
 * Begins an urging letter to one or several bodies, each with its own late work written in, and what waits for its
 * approval. Refuses a body that was urged within the last hours, one that owes nothing, and a day of answer that is past.
 */
export async function draftUrging(
  tx: Transaction,
  input: { unitIds: readonly string[]; planId: string | null; answerBy: Day },
  by: { clock: Clock; random: Randomness },
): Promise<{ id: string }> {
  const day = today(by.clock);
  const unitIds = [...new Set(input.unitIds)];
  requireAnswerDay(input.answerBy, day);
  const { register } = await readRegister(tx);
  const nameOf = (unitId: string) => unitName(register, unitId);
  await refuseUrgedLately(tx, unitIds, { clock: by.clock, nameOf });
  const owed = await listUrgedTasks(tx, unitIds, { planId: input.planId, today: day });
  const idle = unitIds.filter((unitId) => !owed.has(unitId));
  if (idle.length > 0) {
    const names = idle.map(nameOf).join(', ');
    throw new Refusal('conflict', 'nothing-late', {
      vi: `${names || 'Đơn vị này'} không có nhiệm vụ quá hạn, cũng không có đề nghị nào chờ duyệt; không cần đôn đốc.`,
      en: `${names || 'This body'} has nothing late and nothing that waits for approval; there is nothing to urge.`,
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const { provinceId } = tx.asker;
  const title = unitIds.length === 1 ? `Đôn đốc ${nameOf(unitIds[0] ?? '')}` : `Đôn đốc ${unitIds.length} đơn vị`;
  await tx.db
    .insertInto('reminders_urging')
    .values({
      province_id: provinceId,
      id,
      title,
      state: 'draft',
      unit_ids: unitIds,
      answer_by: input.answerBy,
      made_by: tx.asker.accountId ?? '',
      made_at: new Date(now),
      sent_at: null,
      sent_by: null,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    .execute();
  const rows = unitIds.map((unitId) => {
    const tasks = owed.get(unitId) ?? [];
    return {
      province_id: provinceId,
      urging_id: id,
      unit_id: unitId,
      text: urgingText({ unitName: nameOf(unitId), tasks, today: day, answerBy: input.answerBy }),
      tasks: JSON.stringify(tasks),
      answer: null,
      answered_by: null,
      answered_at: null,
    };
  });
  await tx.db.insertInto('reminders_urging_unit').values(rows).execute();
  tx.note({ action: 'urging.draft', objectKind: 'urging', objectId: id, after: { title, units: unitIds.length } });
  return { id };
}

/** Refuses a day that is past. */
export function requireAnswerDay(answerBy: Day, day: Day): void {
  if (answerBy >= day) return;
  const sentences = {
    vi: 'Ngày đề nghị trả lời đã qua; hãy chọn một ngày từ hôm nay.',
    en: 'The day for the answer is past; choose one from today on.',
  };
  throw new Refusal('invalid', 'answer-day-past', sentences, { answerBy: sentences });
}

/** Refuses while one of the bodies was urged within the hours that the province's rule sets. */
export async function refuseUrgedLately(
  tx: Transaction,
  unitIds: readonly string[],
  by: { clock: Clock; nameOf: (unitId: string) => string },
): Promise<void> {
  const { urgeEveryHours: hours } = await readRules(tx.db);
  const lately = await urgedLately(tx, unitIds, { clock: by.clock, hours });
  if (lately.length === 0) return;
  const names = lately.map(by.nameOf).join(', ');
  throw new Refusal('conflict', 'urged-lately', {
    vi: `${names} vừa được đôn đốc trong ${hours} giờ qua. Hãy chờ, hoặc bỏ đơn vị này khỏi danh sách.`,
    en: `${names} had an urging letter within the last ${hours} hours. Wait, or take this body off the list.`,
  });
}

/** What each unit carries that is late, the longest late first, and what waits for its approval, the longest first. */
async function listUrgedTasks(
  tx: Transaction,
  unitIds: readonly string[],
  filter: { planId: string | null; today: Day },
): Promise<ReadonlyMap<string, readonly UrgedTask[]>> {
  let query = tx.db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('b.unit_id', 'in', [...unitIds])
    .where('b.role', 'in', ['lead', 'perform'])
    .where('t.state', '!=', 'done')
    .where('t.child_count', '=', 0)
    .where('t.withdrawn_on', 'is', null)
    .where('t.objective_delay', '=', false)
    .where(
      sql<boolean>`(t.asked_on is not null
        or ${filter.today}::date > case when t.due_inclusive then t.due_on else t.due_on - 1 end)`,
    );
  if (filter.planId !== null) query = query.where('t.plan_id', '=', filter.planId);
  const rows = await query
    .select([
      'b.unit_id as unitId',
      't.id',
      't.path',
      't.text',
      'p.title as planTitle',
      'p.number as planNumber',
      'p.issued_on as planDay',
      't.due_on as dueOn',
      't.due_inclusive as dueInclusive',
      't.percent',
      't.late_reason as lateReason',
      't.asked_on as askedOn',
    ])
    .orderBy('t.asked_on', (order) => order.asc().nullsFirst())
    .orderBy('t.due_on')
    .orderBy('t.id')
    .execute();
  const byUnit = new Map<string, UrgedTask[]>();
  for (const { unitId, dueOn, dueInclusive, ...task } of rows) {
    const last = lastGoodDay({ dueOn, dueInclusive });
    if (unitId === null) continue;
    const own = byUnit.get(unitId) ?? [];
    own.push({
      ...task,
      lastGoodDay: last,
      daysLate: last === null ? 0 : Math.max(0, daysBetween(last, filter.today)),
      daysWaiting: task.askedOn === null ? 0 : daysBetween(task.askedOn, filter.today),
    });
    byUnit.set(unitId, own);
  }
  return byUnit;
}
