import { type Clock, type Randomness, today } from '@cotmoc/base';
import { type Store, systemAsker } from '@cotmoc/store';
import { recurrenceOf } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { duePeriods } from './due-periods.ts';
import { makeOccurrences } from './make-occurrences.ts';
import { readTaskSetting } from './task-setting.ts';

/**
 * The sweep over a province: finds what is due by reading alone, then makes it task by task, each in a transaction of its
 * own. May be cut off, run again and run by several processes at once. Gives how many occurrences were made.
 */
export async function makeDueOccurrences(
  by: { store: Store; clock: Clock; random: Randomness },
  provinceId: string,
): Promise<number> {
  const asker = systemAsker(provinceId);
  const due = await by.store.as(asker, async (tx) => {
    const { leadDays } = await readTaskSetting(tx);
    const rows = await tx.db
      .selectFrom('tasks_task as t')
      .where('t.recurrence', 'is not', null)
      .where('t.withdrawn_on', 'is', null)
      .select([
        't.id',
        't.recurrence',
        't.paused_from as pausedFrom',
        sql<TaskDay>`(select max(o.occurrence_on) from tasks_task o
          where o.province_id = t.province_id and o.parent_id = t.id)`.as('lastMade'),
      ])
      .orderBy('t.id')
      .execute();
    return rows.filter(({ pausedFrom, lastMade, ...row }) => {
      const rule = recurrenceOf(row);
      return rule && duePeriods({ rule, pausedFrom, lastMade }, today(by.clock), leadDays).length > 0;
    });
  });
  let made = 0;
  for (const { id } of due) made += await by.store.as(asker, (tx) => makeOccurrences(tx, id, by));
  return made;
}

type TaskDay = ReturnType<typeof today> | null;
