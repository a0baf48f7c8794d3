import type { Clock, Day } from '@cotmoc/base';
import { dayOf } from '@cotmoc/base';
import { readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { unitName } from './unit-name.ts';

/** A body that keeps the province waiting, and what it was told so far. */
export interface LateBody {
  readonly unitId: string;
  readonly unitName: string;
  /** Open tasks that it carries and that are past their last good day. */
  readonly late: number;
  /** Of these, how many have no reason given. */
  readonly withoutReason: number;
  /** Days of the one that is late the longest; 0 where none is. */
  readonly longestLate: number;
  /** Requests for approval that wait for its leader. */
  readonly waiting: number;
  readonly longestWaiting: number;
  /** The day of the last urging letter, or null. */
  readonly urgedOn: Day | null;
  readonly urgedTimes: number;
}

interface Row {
  readonly unit_id: string;
  readonly late: number;
  readonly without_reason: number;
  readonly longest_late: number;
  readonly waiting: number;
  readonly longest_waiting: number;
}

/** The bodies that the asker sees with late work or unanswered requests; whoever waits longest first. */
export async function listLateBodies(
  tx: Transaction,
  filter: { planId: string | null; today: Day },
): Promise<readonly LateBody[]> {
  const { planId, today } = filter;
  const { rows } = await sql<Row>`
    with open_work as (
      select b.unit_id, t.late_reason, t.asked_on,
        ${today}::date - case when t.due_inclusive then t.due_on else t.due_on - 1 end as days_late,
        ${today}::date - t.asked_on as days_waiting
      from tasks_body b join tasks_task t on t.province_id = b.province_id and t.id = b.task_id
      where b.role in ('lead', 'perform') and b.unit_id is not null
        and t.state <> 'done' and t.child_count = 0 and t.withdrawn_on is null and not t.objective_delay
        and (t.asked_on is not null or t.due_on < ${today} or (t.due_on = ${today} and not t.due_inclusive))
        and (${planId}::uuid is null or t.plan_id = ${planId}::uuid)
    )
    select unit_id,
      count(*) filter (where asked_on is null and days_late > 0)::int as late,
      count(*) filter (where asked_on is null and days_late > 0 and late_reason is null)::int as without_reason,
      coalesce(max(days_late) filter (where asked_on is null), 0)::int as longest_late,
      count(*) filter (where asked_on is not null)::int as waiting,
      coalesce(max(days_waiting), 0)::int as longest_waiting
    from open_work group by unit_id`.execute(tx.db);
  const urged = await listUrged(tx);
  const { register } = await readRegister(tx);
  const bodies = rows
    .filter((row) => row.late > 0 || row.waiting > 0)
    .map((row): LateBody => {
      const letters = urged.get(row.unit_id);
      return {
        unitId: row.unit_id,
        unitName: unitName(register, row.unit_id),
        late: row.late,
        withoutReason: row.without_reason,
        longestLate: Math.max(0, row.longest_late),
        waiting: row.waiting,
        longestWaiting: row.longest_waiting,
        urgedOn: letters?.last ?? null,
        urgedTimes: letters?.times ?? 0,
      };
    });
  return bodies.sort((a, b) => b.longestLate - a.longestLate || b.late - a.late || b.longestWaiting - a.longestWaiting);
}

/** Of each unit, when it was urged last, and how often. */
async function listUrged(tx: Transaction): Promise<ReadonlyMap<string, { last: Day; times: number }>> {
  const rows = await tx.db
    .selectFrom('reminders_urging_unit as b')
    .innerJoin('reminders_urging as u', (join) =>
      join.onRef('u.province_id', '=', 'b.province_id').onRef('u.id', '=', 'b.urging_id'),
    )
    .where('u.state', '=', 'sent')
    .groupBy('b.unit_id')
    .select((eb) => ['b.unit_id', eb.fn.max('u.sent_at').as('last'), eb.fn.countAll<number>().as('times')])
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.last ? [[row.unit_id, { last: dayOf(row.last.getTime()), times: Number(row.times) }] as const] : [],
    ),
  );
}

/** The units among these that had an urging letter within the last hours; they are left in peace for now. */
export async function urgedLately(
  tx: Transaction,
  unitIds: readonly string[],
  by: { clock: Clock; hours: number },
): Promise<readonly string[]> {
  if (unitIds.length === 0) return [];
  const since = new Date(by.clock.now() - by.hours * 3_600_000);
  const rows = await tx.db
    .selectFrom('reminders_urging_unit as b')
    .innerJoin('reminders_urging as u', (join) =>
      join.onRef('u.province_id', '=', 'b.province_id').onRef('u.id', '=', 'b.urging_id'),
    )
    .where('b.unit_id', 'in', [...unitIds])
    .where('u.state', '=', 'sent')
    .where('u.sent_at', '>', since)
    .select('b.unit_id')
    .distinct()
    .execute();
  return rows.map((row) => row.unit_id);
}
