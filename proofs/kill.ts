import assert from 'node:assert/strict';
import { SAMPLE_PASSWORD, sampleAccounts } from '@cotmoc/sample';
import { attachDatabase, openStore, systemAsker } from '@cotmoc/store';
import { CompiledQuery } from 'kysely';
import type { Context, Figures } from '../tools/figures.ts';
import { runNode } from '../tools/run-program.ts';
import { type Caller, signIn } from './support/caller.ts';
import { openProofSystem, type ProofSystem, tellingLog } from './support/system.ts';

export const about =
  'kill -9 of the server and its database in the middle of 200 task updates, ten times: what was acknowledged is there.';

const ROUNDS = 10;
const UPDATES = 200;
const DURABLE = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
  current_setting('full_page_writes') as full_page_writes`;
/** Updates under way at the same moment. */
const AT_ONCE = 4;

interface Worker {
  readonly caller: Caller;
  readonly taskIds: readonly string[];
}

/** The first sample person who may work on ten open tasks or more. */
async function findWorker(url: string): Promise<Worker> {
  for (const { username } of sampleAccounts()) {
    const caller = await signIn(url, { username, password: SAMPLE_PASSWORD });
    const page = await caller.call('GET', '/api/tasks?limit=60').catch(() => null);
    // The form of the list is the route's own; the proof fails below where it is another.
    const ids = ((page as { items?: { id: string }[] } | null)?.items ?? []).map(({ id }) => id);
    const open: string[] = [];
    for (const id of ids) {
      const task = (await caller.call('GET', `/api/tasks/${id}`)) as { may: { work: boolean } };
      if (task.may.work) open.push(id);
    }
    if (open.length >= 10) return { caller, taskIds: open };
  }
  throw new Error('no sample person may work on ten open tasks');
}

/** Sends updates until the system is killed after `killAfter` replies; gives the notes that were acknowledged. */
async function updateUntilKilled(
  system: ProofSystem,
  { caller, taskIds }: Worker,
  { round, killAfter }: { round: number; killAfter: number },
): Promise<string[]> {
  const acknowledged: string[] = [];
  let next = 0;
  let blow: Promise<void> | null = null;
  let isFallen = false;
  async function strike(): Promise<void> {
    // Some milliseconds on, another number each time, so that it falls at any point of a transaction.
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 23));
    isFallen = true;
    await system.kill();
  }
  async function work(): Promise<void> {
    while (next < UPDATES) {
      const note = `kill ${round}-${next}`;
      const id = taskIds[next % taskIds.length];
      const percent = (round * 7 + next) % 100;
      next += 1;
      try {
        await caller.call('POST', `/api/tasks/${id}/progress`, { percent, quantityDone: null, note });
      } catch (error) {
        // Once the blow has fallen, an update without a reply is nobody's loss.
        if (isFallen) return;
        throw error;
      }
      acknowledged.push(note);
      if (acknowledged.length === killAfter) blow = strike();
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await (blow ?? strike());
  return acknowledged;
}

interface Kept {
  /** How many lines of history carry the note. */
  readonly history: Map<string, number>;
  /** How many entries of the audit log carry it. */
  readonly audit: Map<string, number>;
}

function countNotes(notes: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) if (note) counts.set(note, (counts.get(note) ?? 0) + 1);
  return counts;
}

/** What the database holds of the proof's updates, read beside the running server. */
async function readKept(system: ProofSystem): Promise<Kept> {
  const database = await attachDatabase({ dataFolder: system.dataFolder, databaseUrl: null });
  const store = openStore({ url: database.appUrl, clock: { now: () => 0 }, connections: 1 });
  try {
    const [province] = await store.provinces();
    assert.ok(province, 'the sample province is there');
    return await store.as(systemAsker(province.id), async ({ db }) => {
      // A blow to the programs leaves what was handed to the system; these make it outlast the machine's power too.
      const { rows } = await db.executeQuery(CompiledQuery.raw(DURABLE));
      assert.deepEqual(rows, [{ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }]);
      const lines = await db.selectFrom('tasks_progress').select('note').where('note', 'like', 'kill %').execute();
      const entries = await db
        .selectFrom('audit_entry')
        .select('after')
        .where('action', '=', 'task.progress')
        .execute();
      return {
        history: countNotes(lines.map(({ note }) => note)),
        // Written by reportProgress with its note.
        audit: countNotes(entries.map(({ after }) => (after as { note?: string | null } | null)?.note ?? null)),
      };
    });
  } finally {
    await store.close();
    await database.close();
  }
}

/** Kills and restarts the sample system, and counts what is missing. */
export async function proof(context: Context): Promise<Figures> {
  const system = await openProofSystem(context, { COTMOC_SAMPLE: 'yes' });
  return tellingLog(system, context, () => killAndCount(context, system));
}

async function killAndCount(context: Context, system: ProofSystem): Promise<Figures> {
  const first = await system.start();
  context.say(`ready after ${first.toFixed(1)} s`);
  const worker = await findWorker(system.url);
  context.say(`${worker.taskIds.length} open tasks`);
  const acknowledged: string[] = [];
  let slowest = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    // Another moment each time, early, in the middle and late.
    const killAfter = 10 + ((round * 67) % (UPDATES - 30));
    acknowledged.push(...(await updateUntilKilled(system, worker, { round, killAfter })));
    slowest = Math.max(slowest, await system.start());
    const { history, audit } = await readKept(system);
    const lost = acknowledged.filter((note) => history.get(note) !== 1 || audit.get(note) !== 1);
    assert.deepEqual(lost, [], `round ${round}: acknowledged, and not there exactly once`);
    const verify = await runNode('apps/cli/src/main.ts', ['audit', 'verify', '--data', system.dataFolder]);
    assert.equal(verify.code, 0, `round ${round}: cotmoc audit verify\n${verify.output}`);
    context.say(
      `round ${round}: killed after ${killAfter}, all ${acknowledged.length} acknowledged are there, chain whole`,
    );
  }
  const { history } = await readKept(system);
  return {
    rounds: ROUNDS,
    acknowledged: acknowledged.length,
    lost: 0,
    unacknowledged_kept: history.size - acknowledged.length,
    audit: 'clean',
    slowest_restart_s: slowest.toFixed(1),
  };
}
