import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { addDays, type Day } from '@cotmoc/base';
import { openFileStore } from '@cotmoc/evidence';
import { loadSample, SAMPLE_PASSWORD } from '@cotmoc/sample';
import { startPostgres } from '@cotmoc/store';
import { createTestDatabase } from '@cotmoc/store/test-database';
import { serve, turningClock } from '../test/http/served.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { makeFolder } from './support/database.ts';
import { cascade, issueProvincePlan } from './support/year-cascade.ts';
import { gatherCast } from './support/year-cast.ts';
import { YEAR_PLAN } from './support/year-plan.ts';

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
  return { clock, store, served };
}

/** Plays the year and checks what must hold of it. */
export async function proof(context: Context): Promise<Figures> {
  const { clock, served } = await openYear(context);
  const cast = await gatherCast(served, SAMPLE_PASSWORD);
  assert.equal(cast.units.length, 12, 'twelve bodies below the province');
  context.say(`${cast.units.length} units, two people each`);
  clock.goTo(day('2027-01-08'));
  const plan = await issueProvincePlan(cast, YEAR_PLAN, { number: '06/KH-UBND', issuedOn: day('2027-01-08') });
  context.say(`the province's plan is issued: ${plan.tasks} tasks`);
  clock.goTo(day('2027-01-20'));
  const below = await cascade(cast, plan.planId, clock.today());
  context.say(`${below.plans} unit plans, ${below.taken} tasks taken up, ${below.declined} let off`);
  return { ...below, tasks: plan.tasks, until: addDays(day('2027-01-20'), 0) };
}
