import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { addDays, type Day, startOf } from '@cotmoc/base';
import { systemAsker } from '@cotmoc/store';
import type { Context, Figures } from '../tools/figures.ts';
import { inRoot } from '../tools/root.ts';
import { makeFolder, openProofDatabase, type ProofDatabase } from './support/database.ts';
import { type Ground, layGround, seeded } from './support/reminders-ground.ts';

export const about =
  'Reminders over the end of a year, Tết and 29 February: two processes at once, killed at any moment and run again; each notice exactly once.';

// Days written out: from before the new year 2028 past Tết (26/01/2028) and 29/02/2028.
const FIRST = '2027-12-20' as Day;
const LAST = '2028-03-10' as Day;
const UNITS = 24;
const TASKS = 360;
/** Of how many runs one is killed. */
const KILL_ONE_IN = 3;

function listDays(): Day[] {
  const days: Day[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Changes of one day that both runs see: work that is done, that asks for approval, that gets a new deadline. */
async function liveThrough(database: ProofDatabase, ground: Ground, day: Day, index: number): Promise<void> {
  await database.store.as(systemAsker(ground.provinceId), async ({ db }) => {
    const pick = (shift: number) => ground.taskIds[(index * 3 + shift) % ground.taskIds.length] ?? '';
    await db.updateTable('tasks_task').set({ state: 'done' }).where('id', '=', pick(0)).execute();
    await db.updateTable('tasks_task').set({ asked_on: day }).where('id', '=', pick(1)).execute();
    await db
      .updateTable('tasks_task')
      .set({ due_on: addDays(day, 20), asked_on: null })
      .where('id', '=', pick(2))
      .execute();
  });
}

/** A process that reminds; it may be killed and is then begun anew. */
interface Worker {
  /** Runs at an instant; false when it was killed before it was done. */
  run(instant: number, killAfter: number | null): Promise<boolean>;
  end(): Promise<void>;
}

function openWorker(appUrl: string, outbox: string): Worker {
  let child: ChildProcess | null = null;
  let heard: (line: string | null) => void = () => {};
  const begin = (): ChildProcess => {
    const started = spawn(process.execPath, [inRoot('proofs', 'support', 'reminders-worker.ts'), appUrl, outbox], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (started.stdout) createInterface({ input: started.stdout }).on('line', (line) => heard(line));
    started.on('close', () => {
      if (child === started) child = null;
      heard(null);
    });
    return started;
  };
  return {
    async run(instant, killAfter) {
      const own = child ?? begin();
      child = own;
      const answer = new Promise<string | null>((resolve) => {
        heard = resolve;
      });
      own.stdin?.write(`${instant}\n`);
      const blow = killAfter === null ? null : setTimeout(() => own.kill('SIGKILL'), killAfter);
      const line = await answer;
      if (blow) clearTimeout(blow);
      // A blow that fell just after the last word: the process is gone or going.
      if (line !== null && own.killed) await new Promise((resolve) => own.once('close', resolve));
      return line !== null;
    },
    async end() {
      const own = child;
      if (!own) return;
      const closed = new Promise((resolve) => own.once('close', resolve));
      own.stdin?.end();
      await closed;
    },
  };
}

interface Told {
  readonly steps: readonly string[];
  readonly digests: number;
  readonly notices: number;
  readonly letters: number;
  readonly files: number;
}

/** All that was told, in an order of its own. */
async function readTold(database: ProofDatabase, ground: Ground, outbox: string): Promise<Told> {
  return database.store.as(systemAsker(ground.provinceId), async ({ db }) => {
    const rows = await db
      .selectFrom('reminders_told as t')
      .innerJoin('people_account as a', 'a.id', 't.account_id')
      .innerJoin('reminders_digest as d', 'd.id', 't.digest_id')
      .select(['a.username', 't.task_id', 't.due_on', 't.step', 't.shown', 'd.day'])
      .execute();
    const steps = rows.map((row) => `${row.username} ${row.task_id} ${row.due_on} ${row.step} ${row.shown} ${row.day}`);
    const digests = await db.selectFrom('reminders_digest').select(['account_id', 'day']).execute();
    const notices = await db.selectFrom('notices_notice').select(['account_id', 'cause_id']).execute();
    const letters = await db.selectFrom('notices_letter').select(['id', 'sent_at']).execute();
    assert.equal(new Set(digests.map((one) => `${one.account_id} ${one.day}`)).size, digests.length);
    assert.equal(new Set(notices.map((one) => `${one.account_id} ${one.cause_id}`)).size, notices.length);
    assert.ok(
      letters.every((letter) => letter.sent_at !== null),
      'every letter has left',
    );
    const files = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
    assert.deepEqual(files.map((name) => name.slice(0, -4)).sort(), letters.map((letter) => letter.id).sort());
    return {
      steps: steps.sort(),
      digests: digests.length,
      notices: notices.length,
      letters: letters.length,
      files: files.length,
    };
  });
}

/** One process, never killed, once a day at noon: what should be told. */
async function runPlainly(context: Context, days: readonly Day[]): Promise<Told> {
  const { database, ground, outbox } = await prepare(context, days);
  const worker = openWorker(database.appUrl, outbox);
  for (const [index, day] of days.entries()) {
    await liveThrough(database, ground, day, index);
    assert.ok(await worker.run(startOf(day) + 12 * 3_600_000, null), `the plain run of ${day}`);
  }
  await worker.end();
  return readTold(database, ground, outbox);
}

/** Two processes at once, each run three times a day, many killed on the way and begun anew. */
async function runRoughly(context: Context, days: readonly Day[]): Promise<Told & { runs: number; killed: number }> {
  const { database, ground, outbox } = await prepare(context, days);
  const workers = [openWorker(database.appUrl, outbox), openWorker(database.appUrl, outbox)];
  const random = seeded(7);
  const chance = (bound: number) => {
    const bytes = random(new Uint8Array(2));
    return ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % bound;
  };
  let runs = 0;
  let killed = 0;
  for (const [index, day] of days.entries()) {
    await liveThrough(database, ground, day, index);
    for (const hour of [3, 9, 12, 22]) {
      const instant = startOf(day) + hour * 3_600_000;
      await Promise.all(
        workers.map(async (worker) => {
          const isStruck = chance(KILL_ONE_IN) === 0;
          runs += 1;
          if (await worker.run(instant, isStruck ? chance(90) : null)) return;
          killed += 1;
        }),
      );
    }
    // Whatever was killed, one whole run comes later the same day, as the schedule brings it.
    for (const worker of workers) {
      runs += 1;
      assert.ok(await worker.run(startOf(day) + 17 * 3_600_000, null), `the last run of ${day}`);
    }
  }
  for (const worker of workers) await worker.end();
  return { ...(await readTold(database, ground, outbox)), runs, killed };
}

async function prepare(context: Context, days: readonly Day[]) {
  const database = await openProofDatabase(context);
  const ground = await layGround(database.store, { first: FIRST, days, units: UNITS, tasks: TASKS });
  const outbox = join(makeFolder(context), 'outbox');
  mkdirSync(outbox, { recursive: true });
  return { database, ground, outbox };
}

/** Compares what a rough year told with what a plain one did. */
export async function proof(context: Context): Promise<Figures> {
  const days = listDays();
  const plain = await runPlainly(context, days);
  context.say(`plain: ${plain.digests} digests with ${plain.steps.length} steps over ${days.length} days`);
  const rough = await runRoughly(context, days);
  context.say(`rough: ${rough.runs} runs in two processes, ${rough.killed} killed on the way`);
  assert.ok(rough.killed > 20, 'blows fell');
  assert.ok(plain.digests > 100, 'there was something to tell');
  assert.deepEqual(rough.steps, plain.steps);
  assert.equal(rough.digests, plain.digests);
  assert.equal(rough.notices, rough.digests);
  assert.equal(rough.files, rough.letters);
  return {
    days: days.length,
    runs: rough.runs,
    killed: rough.killed,
    digests: rough.digests,
    steps: rough.steps.length,
    letters: rough.letters,
    twice: 0,
    lost: 0,
  };
}
