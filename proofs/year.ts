import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { addDays, type Day, weekdayOf } from '@cotmoc/base';
import { openFileStore } from '@cotmoc/evidence';
import { openOutboxFolder } from '@cotmoc/notices';
import { loadSample, SAMPLE_PASSWORD } from '@cotmoc/sample';
import { allSchedules } from '@cotmoc/server';
import { startPostgres } from '@cotmoc/store';
import { createTestDatabase } from '@cotmoc/store/test-database';
import { relayOnce } from '../test/http/relay.ts';
import { serve, turningClock } from '../test/http/served.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { makeFolder } from './support/database.ts';
import { cascade, issueProvincePlan } from './support/year-cascade.ts';
import { gatherCast } from './support/year-cast.ts';
import { checkAudit, checkCounts, checkMoney, checkScope, countNotices } from './support/year-check.ts';
import { inspect } from './support/year-inspect.ts';
import { YEAR_PLAN } from './support/year-plan.ts';
import { adjust, lookIn, moveMoney, noDeeds, urgeAndAnswer, workMonth } from './support/year-work.ts';

export const about =
  'A whole year of the sample province over HTTP: plan, twelve unit plans, work on time and late, extensions, obstacles, adjustments, inspections, money; everything adds up at the end.';

// Days written out.
const day = (text: string) => text as Day;
const random = (bytes: Uint8Array) => randomFillSync(bytes);

async function openYear(context: Context) {
  const folder = makeFolder(context);
  const server = await startPostgres({ folder: join(folder, 'database'), durable: false });
  context.atEnd(() => server.stop());
  // Where the tests' own systems look for a server.
  process.env['COTMOC_TEST_DATABASE_URL'] = server.url;
  const clock = turningClock(day('2026-12-28'));
  const database = await createTestDatabase(clock);
  context.atEnd(() => database.drop());
  const { store } = database;
  await loadSample({ store, files: openFileStore(join(folder, 'files')), clock, random });
  const served = await serve({ store, clock });
  context.atEnd(() => served.stop());
  const postOffice = openOutboxFolder(join(folder, 'outbox'), 'Cột Mốc <cotmoc@cotmoc.example>');
  const schedules = allSchedules({ store, clock, random, address: 'https://cotmoc.example', postOffice });
  return { clock, store, served, schedules };
}

/** What the program does by itself: events to their listeners, then everything on a schedule. */
async function passTime(year: Awaited<ReturnType<typeof openYear>>, again?: 'again'): Promise<void> {
  await relayOnce(year, again);
  for (const schedule of year.schedules) await schedule.run();
  await relayOnce(year);
}

const ADJUSTED = new Map([
  [3, 1],
  [6, 2],
  [9, 3],
]);

/** Plays the year and checks what must hold of it. */
export async function proof(context: Context): Promise<Figures> {
  const year = await openYear(context);
  const { clock, served } = year;
  const cast = await gatherCast(served, SAMPLE_PASSWORD);
  assert.equal(cast.units.length, 12, 'twelve bodies below the province');
  clock.goTo(day('2027-01-08'));
  const plan = await issueProvincePlan(cast, YEAR_PLAN, { number: '06/KH-UBND', issuedOn: clock.today() });
  const { planId } = plan;
  await passTime(year);
  clock.goTo(day('2027-01-20'));
  const below = await cascade(cast, planId, clock.today());
  context.say(`${plan.tasks} tasks; ${below.plans} unit plans, ${below.taken} taken up, ${below.declined} let off`);
  const deeds = noDeeds();
  await moveMoney(cast, { planId, steps: ['estimate', 'allocated'], today: clock.today() }, deeds);
  let accepted = 0;
  let urged = 0;
  let findings = 0;
  for (let month = 2; month <= 12; month++) {
    const two = String(month).padStart(2, '0');
    const { deeds: before } = { deeds: { ...deeds } };
    // A working day early in the month and one near the end.
    for (const date of [4, 22]) {
      clock.goTo(nextMonday(day(`2027-${two}-${String(date).padStart(2, '0')}`)));
      await passTime(year);
      if (date === 4) await lookIn(cast);
      await workMonth(cast, { today: clock.today(), until: addDays(clock.today(), 7) }, deeds);
    }
    const seq = ADJUSTED.get(month);
    if (seq) accepted += await adjust(cast, { planId, seq, today: clock.today() });
    if (month === 5 || month === 10) findings += await inspect(cast, { today: clock.today(), from: month % 9 });
    if (month === 7 || month === 11) urged += await urgeAndAnswer(cast, addDays(clock.today(), 7));
    if (month === 8)
      await moveMoney(cast, { planId, steps: ['committed', 'accepted', 'paid'], today: clock.today() }, deeds);
    await passTime(year);
    context.say(
      `${two}/2027: ${deeds.completed - before.completed} done, ${deeds.extensions} extensions, ${deeds.obstacles} obstacles so far`,
    );
  }
  const told = await countNotices(cast);
  await passTime(year, 'again');
  assert.equal(await countNotices(cast), told, 'everything delivered once more tells nobody anything');
  const counts = await checkCounts(cast, planId);
  return {
    units: cast.units.length,
    tasks: plan.tasks,
    leaves: counts.leaves,
    parents: counts.parents,
    unitPlans: below.plans,
    takenUp: below.taken,
    letOff: below.declined,
    adjustments: ADJUSTED.size,
    proposalsAccepted: accepted,
    urged,
    inspections: 2,
    findings,
    ...deeds,
    rowsSeenByUnits: await checkScope(cast),
    noticesOnce: told,
    paid: await checkMoney(cast),
    auditEntries: await checkAudit(cast),
  };
}

/** The day itself where it is a Monday, else the next one: people are at work. */
function nextMonday(at: Day): Day {
  return addDays(at, (8 - weekdayOf(at)) % 7);
}
