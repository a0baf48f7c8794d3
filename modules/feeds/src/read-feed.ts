import { addDays, type Clock, type Day, dayOf } from '@cotmoc/base';
import { type CalendarEntry, writeIcs } from '@cotmoc/documents';
import { hashToken } from '@cotmoc/factors';
import { findAccount, listRoles, reachThrough, unitsOfRight } from '@cotmoc/people';
import { type Asker, declareAsker, type Store, systemAsker } from '@cotmoc/store';
import { lastGoodDay } from '@cotmoc/tasks';

/** Days that a past deadline stays in a calendar. */
const KEPT_DAYS = 60;
/** The most entries of one calendar: programs that read calendars are slow with more. */
const MOST_ENTRIES = 2000;

type Db = Parameters<typeof findAccount>[0];

interface FoundFeed {
  readonly id: string;
  readonly unitId: string | null;
  readonly asker: Asker;
}

/**
 * The calendar behind a secret address, as the person who made it would see it today: with the roles of today, nothing
 * after a role is taken away or the account is disabled. Null where the address is unknown, revoked or closed.
 */
export async function readFeed(
  by: { store: Store; clock: Clock },
  input: { token: string; address: string; origin: string; requestId: string },
): Promise<Uint8Array | null> {
  const feed = await findFeed(by, input);
  if (!feed) return null;
  return by.store.as(feed.asker, async ({ db }) => {
    await db
      .updateTable('feeds_feed')
      .set({ read_at: new Date(by.clock.now()) })
      .where('id', '=', feed.id)
      .execute();
    const entries = await listEntries(db, feed, { today: dayOf(by.clock.now()), origin: input.origin });
    return writeIcs({ name: 'Cột Mốc: hạn nhiệm vụ', entries });
  });
}

async function findFeed(
  by: { store: Store; clock: Clock },
  input: { token: string; address: string; requestId: string },
): Promise<FoundFeed | null> {
  const feedHash = hashToken(input.token);
  return by.store.claim({ feedHash }, async (db) => {
    const row = await db
      .selectFrom('feeds_feed')
      .select(['province_id', 'id', 'account_id', 'unit_id'])
      .where('token_hash', '=', feedHash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const system = systemAsker(row.province_id);
    await declareAsker(db, system);
    const account = await findAccount(db, row.account_id);
    if (!account || account.disabledAt) return null;
    const grants = await listRoles(db, account.id);
    // Only the person's own roles: what is lent for an absence does not go out by a secret address.
    const units = unitsOfRight('task.read', grants, []);
    if (units.length === 0) return null;
    const reach = await reachThrough({ db, asker: system }, units);
    if (row.unit_id !== null && reach.scope !== 'province' && !reach.unitIds.includes(row.unit_id)) return null;
    const asker: Asker = {
      provinceId: row.province_id,
      accountId: account.id,
      ...reach,
      actor: account.name,
      address: input.address,
      requestId: input.requestId,
    };
    return { id: row.id, unitId: row.unit_id, asker };
  });
}

/** Deadlines from lately on, the nearest first: of one unit's work, or of all that the asker works for. */
async function listEntries(
  db: Db,
  feed: FoundFeed,
  by: { today: Day; origin: string },
): Promise<readonly CalendarEntry[]> {
  const since = addDays(by.today, -KEPT_DAYS);
  let query = db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.child_count', '=', 0)
    .where('t.withdrawn_on', 'is', null)
    .where('t.due_on', '>=', since);
  const unitIds = feed.unitId !== null ? [feed.unitId] : feed.asker.scope === 'province' ? null : feed.asker.unitIds;
  if (unitIds) {
    if (unitIds.length === 0) return [];
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('tasks_body as b')
          .whereRef('b.province_id', '=', 't.province_id')
          .whereRef('b.task_id', '=', 't.id')
          .where('b.role', 'in', ['lead', 'perform', 'support'])
          .where('b.unit_id', 'in', [...unitIds]),
      ),
    );
  }
  const rows = await query
    .select(['t.id', 't.path', 't.text', 't.due_on', 't.due_inclusive', 't.state', 't.version', 't.changed_at'])
    .select('p.title as planTitle')
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(MOST_ENTRIES)
    .execute();
  return rows.flatMap((row) => {
    const day = lastGoodDay({ dueOn: row.due_on, dueInclusive: row.due_inclusive });
    if (day === null) return [];
    const url = `${by.origin}/tasks/${row.id}`;
    return [
      {
        uid: `task-${row.id}@cotmoc`,
        day,
        summary: `${row.state === 'done' ? 'Xong' : 'Hạn'}: ${row.text}`,
        description: `${row.planTitle}\nMục ${row.path}\n${url}`,
        url,
        changedAt: row.changed_at.getTime(),
        sequence: row.version,
        alarmDaysBefore: row.state === 'done' ? null : 1,
      },
    ];
  });
}
