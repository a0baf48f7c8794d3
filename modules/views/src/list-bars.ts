import type { Day } from '@cotmoc/base';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { conditionsOf, datedOf, lastGoodDay, standingOf, type TaskFilter } from '@cotmoc/tasks';
import { sql } from 'kysely';

/** One task of the timeline. */
export interface Bar {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly section: string | null;
  /** Null where the plan names no beginning: then only its end is drawn. */
  readonly startsOn: Day | null;
  /** The last good day. */
  readonly endsOn: Day;
  readonly state: 'not-started' | 'in-progress' | 'done';
  readonly late: boolean;
  readonly percent: number;
}

/** The tasks that touch a window of time, the earliest deadline first, at most so many. */
export async function listBars(
  tx: Transaction,
  input: { filter: TaskFilter; from: Day; to: Day; limit: number },
  today: Day,
): Promise<{ items: readonly Bar[]; isMore: boolean }> {
  const { filter, from, to, limit } = input;
  const rows = await tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, filter, { asker: tx.asker, today })))
    .where('due_on', '>=', from)
    .where(sql<boolean>`coalesce(starts_on, due_on) <= ${to}::date`)
    .selectAll()
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { register } = await readRegister(tx);
  const items = rows.slice(0, limit).flatMap((row): Bar[] => {
    const dated = datedOf(row);
    const endsOn = lastGoodDay(dated);
    if (!endsOn) return [];
    const unit = row.lead_unit_id === null ? undefined : register.units.get(row.lead_unit_id);
    const { state, late } = standingOf(dated, today);
    return [
      {
        id: row.id,
        path: row.path,
        text: row.text,
        unitId: row.lead_unit_id,
        unitName: unit ? lastOf(unit).officialName : null,
        section: row.section,
        startsOn: row.starts_on !== null && row.starts_on <= endsOn ? row.starts_on : null,
        endsOn,
        state,
        late,
        percent: state === 'done' ? 100 : row.percent,
      },
    ];
  });
  return { items, isMore: rows.length > limit };
}
