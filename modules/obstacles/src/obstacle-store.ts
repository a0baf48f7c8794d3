import { type Clock, type Day, makeId, type Randomness, today } from '@cotmoc/base';
import { type DaysOff, daysOffOf, listDaysOff } from '@cotmoc/holidays';
import type { Session } from '@cotmoc/http';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { type StandardDays, USUAL_DAYS, waitingOf } from './obstacle.ts';
import { type MayWithObstacle, mayWithObstacle } from './obstacle-access.ts';
import { noSuchObstacle } from './refusals.ts';

export type ObstacleRow = Selectable<Tables['obstacles_obstacle']>;

/** What the clock of obstacles needs: the standard days, the days off around today, and today. */
export interface ClockFacts {
  readonly standard: StandardDays;
  readonly daysOff: DaysOff;
  readonly today: Day;
}

/** The province's standard days; the usual ones where it has said nothing. */
export async function readStandardDays(tx: Transaction): Promise<StandardDays> {
  const row = await tx.db.selectFrom('obstacles_days').select(['unit', 'focal', 'province']).executeTakeFirst();
  return row ?? USUAL_DAYS;
}

/** Reads what the clock needs, once for many obstacles. */
export async function readClockFacts(tx: Transaction, day: Day): Promise<ClockFacts> {
  const year = Number(day.slice(0, 4));
  const holidays = await listDaysOff(tx, year - 1, year + 1);
  return { standard: await readStandardDays(tx), daysOff: daysOffOf(holidays), today: day };
}

/** The obstacle, locked until the transaction ends. Refuses one that the asker can't see. */
export async function getForChange(tx: Transaction, id: string): Promise<ObstacleRow> {
  const row = await tx.db
    .selectFrom('obstacles_obstacle')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noSuchObstacle();
  return row;
}

/** What this person may do with it now. */
export function mayWithRow(session: Session, row: ObstacleRow, clock: ClockFacts): MayWithObstacle {
  const { overdue } = waitingOf({ step: row.step, waitsSince: row.waits_since }, clock);
  const { state, step, unit_id: unitId, account_id: raisedBy } = row;
  return mayWithObstacle(session, { state, step, unitId, raisedBy, overdue });
}

/** Adds a line to what has happened to an obstacle. */
export async function writeStep(
  tx: Transaction,
  line: Pick<Selectable<Tables['obstacles_step']>, 'obstacle_id' | 'step' | 'act' | 'words' | 'days_waited'>,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('obstacles_step')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      ...line,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      day: today(by.clock),
      at: new Date(now),
    })
    .execute();
}
