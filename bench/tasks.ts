// The list of tasks and its views over the country's 500,000 tasks of 4,500 units, asked in a province that has a fifth
// of them, the whole way over the network.
import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';
import { findSession } from '@cotmoc/accounts';
import { type Clock, startOf } from '@cotmoc/base';
import { openFileStore } from '@cotmoc/evidence';
import { buildServer } from '@cotmoc/http';
import { changePolicy, createAccount, LEVELS } from '@cotmoc/people';
import { allRoutes } from '@cotmoc/server';
import { type Asker, makeSealer, openStore, type Store, systemAsker } from '@cotmoc/store';
import { listTasks } from '@cotmoc/tasks';
import pg from 'pg';
import { makeFolder, openProofDatabase } from '../proofs/support/database.ts';
import { dayOf } from '../proofs/support/sample-register.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { type FilledProvince, fillTasks } from './support/fill-tasks.ts';

export const about =
  'Tasks: 500,000 of 4,500 units; list, filter, search, calendar, timeline, dashboard, 50 people at once';

const SIZE = { tasks: 500_000, units: 4500 };
const TODAY = dayOf('2026-06-15');
const PASSWORD = 'mot-cau-du-dai-de-do';
const PEOPLE = 50;
const WINDOW = 'from=2026-06-01&to=2026-06-30';

const FILTER = 'state=in-progress&late=true&dueFrom=2026-05-01';
/** Milliseconds that 95 of 100 answers to so many people should keep below, on a machine that does nothing else. */
const BOUND = 50;

interface Question {
  readonly name: string;
  readonly path: string;
  /** Its answer is kept until something changes. */
  readonly isKept: boolean;
}

/** What is asked; the views that a page opens with. A list and its count are two questions of one page. */
const QUESTIONS: readonly Question[] = [
  { name: 'list', path: '/api/tasks?limit=50', isKept: false },
  { name: 'count of the list', path: '/api/task-count', isKept: true },
  { name: 'filter', path: `/api/tasks?limit=50&${FILTER}`, isKept: false },
  { name: 'count of the filter', path: `/api/task-count?${FILTER}`, isKept: true },
  { name: 'search', path: '/api/tasks?limit=50&q=phong%20su%20cua%20khau%204321', isKept: false },
  { name: 'calendar', path: `/api/task-days?${WINDOW}`, isKept: true },
  { name: 'timeline', path: `/api/task-bars?${WINDOW}`, isKept: true },
  { name: 'dashboard', path: '/api/dashboard?year=2026', isKept: true },
];

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function makePeople(store: Store, filled: FilledProvince, by: { clock: Clock; random: typeof random }) {
  await store.as(systemAsker(filled.provinceId), async (tx) => {
    await changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [] }, { now: by.clock.now() });
    for (const [role, unitId] of [
      ['coordinator', filled.rootId],
      ['unit-leader', filled.unitId],
    ] as const) {
      const person = { username: role, name: role, post: null, unitId, password: PASSWORD };
      await createAccount(tx, { ...person, mustChangePassword: false, roles: [{ role, unitId }] }, by);
    }
  });
}

const random = (bytes: Uint8Array) => randomFillSync(bytes);

async function startServer(context: Context, store: Store, clock: Clock): Promise<string> {
  const policy = { idleMinutes: 15, longestHours: 12 };
  const files = openFileStore(makeFolder(context));
  const sealer = makeSealer(randomFillSync(new Uint8Array(32)));
  const server = await buildServer({
    routes: allRoutes({ store, clock, random, files, policy, sealer }),
    store,
    clock,
    findSession: (token, visit) => findSession({ store, clock, policy }, token, visit),
    secure: false,
    webFolder: null,
    log: false,
    perMinute: 10_000_000,
  });
  context.atEnd(() => server.close());
  return server.listen({ port: 0, host: '127.0.0.1' });
}

async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cotmoc': '1', 'x-cotmoc-idle': '0' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function askOften(data: object): Promise<number[]> {
  const worker = new Worker(new URL('./support/ask-often.ts', import.meta.url), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** A list of 50 by the product's own code, by turns with the very same SQL through the bare driver. */
async function compareWithBare(appUrl: string, store: Store, asker: Asker): Promise<{ ours: number; bare: number }> {
  const list = () => store.as(asker, (tx) => listTasks(tx, { filter: {}, order: 'due', offset: 0, limit: 50 }, TODAY));
  const statements: pg.QueryConfig[] = [];
  const { query } = pg.Client.prototype;
  // Listens to what is said to the driver, once.
  pg.Client.prototype.query = function listen(this: pg.Client, ...args: never[]) {
    const [first, values] = args as readonly unknown[];
    // What is planned once comes with its name, as the bare driver takes it too.
    if (typeof first === 'string') statements.push({ text: first, values: Array.isArray(values) ? values : [] });
    else statements.push(first as pg.QueryConfig);
    return Reflect.apply(query, this, args);
  } as typeof query;
  await list();
  pg.Client.prototype.query = query;
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const bare = async () => {
    for (const statement of statements) await client.query(statement);
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 220; round++) {
    for (const [name, work] of [
      ['ours', list],
      ['bare', bare],
    ] as const) {
      const began = performance.now();
      await work();
      if (round >= 20) times[name].push(performance.now() - began);
    }
  }
  await client.end();
  return { ours: quantile(times.ours, 0.5), bare: quantile(times.bare, 0.5) };
}

/** Somebody changes a task of the province, which makes every kept answer old. */
async function changeTask(store: Store, filled: FilledProvince): Promise<void> {
  await store.as(systemAsker(filled.provinceId), async (tx) => {
    await tx.db
      .updateTable('tasks_task')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', filled.taskId)
      .execute();
  });
}

/** The answer of one question alone, right after a change each time. */
async function askAfterChanges(asking: { url: string; cookies: readonly string[] }, change: () => Promise<void>) {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    await change();
    const began = performance.now();
    const answer = await fetch(asking.url, { headers: { cookie: asking.cookies[0] ?? '', 'x-cotmoc': '1' } });
    await answer.arrayBuffer();
    assert.equal(answer.status, 200);
    times.push(performance.now() - began);
  }
  return times;
}

/** The same with a change a second going on. */
async function askWhileChanging(asking: object, change: () => Promise<void>): Promise<number[]> {
  const changes: Promise<void>[] = [];
  const timer = setInterval(() => changes.push(change()), 1000);
  const times = await askOften(asking);
  clearInterval(timer);
  await Promise.all(changes);
  return times;
}

/** Milliseconds. */
export async function bench(context: Context): Promise<Figures> {
  // Before the filling, which is load too.
  const [load = 0] = loadavg();
  const { owner, appUrl } = await openProofDatabase(context);
  const clock: Clock = { now: () => startOf(TODAY) + 10 * 3_600_000 };
  const store = openStore({ url: appUrl, clock });
  context.atEnd(() => store.close());
  const began = performance.now();
  const filled = await fillTasks(owner, SIZE);
  context.say(`filled in ${Math.round((performance.now() - began) / 1000)} s`);
  await makePeople(store, filled, { clock, random });
  const url = await startServer(context, store, clock);
  const figures: Record<string, number | string> = {
    tasks: SIZE.tasks,
    units: SIZE.units,
    'tasks of the province asked': filled.tasks,
    'load of the machine before all': load.toFixed(2),
  };
  const ms = (value: number): number => Number(value.toFixed(1));
  const asker = { ...systemAsker(filled.provinceId), scope: 'province' as const };
  const { ours, bare } = await compareWithBare(appUrl, store, asker);
  figures['list of 50, ms'] = ms(ours);
  figures['same SQL through the bare driver, ms'] = ms(bare);
  figures['times the bare driver'] = Number((ours / bare).toFixed(2));
  const change = () => changeTask(store, filled);
  const slow: string[] = [];
  for (const role of ['coordinator', 'unit-leader'] as const) {
    const cookie = await signIn(url, role);
    const list = { url: `${url}/api/tasks?limit=50`, cookies: [cookie], people: PEOPLE };
    // A server at work has its connections open and their statements planned; these answers do not count.
    await askOften({ ...list, everyMs: 1000, forMs: 5000 });
    for (const { name, path, isKept } of QUESTIONS) {
      const asking = { url: url + path, cookies: [cookie] };
      const paced = { ...asking, people: PEOPLE, everyMs: 1000, forMs: 5000 };
      const told = (what: string, value: number) => {
        figures[`${role} ${name}, ${what}`] = ms(value);
        return `${what} ${ms(value)}`;
      };
      const words: string[] = [];
      if (isKept) words.push(told('first after a change p50', quantile(await askAfterChanges(asking, change), 0.5)));
      words.push(told('alone p50', quantile(await askOften({ ...asking, people: 1, everyMs: 0, forMs: 1500 }), 0.5)));
      const p95 = quantile(await askOften(paced), 0.95);
      words.push(told(`${PEOPLE} people p95`, p95));
      if (p95 >= BOUND) slow.push(`${role} ${name}: ${ms(p95)} ms`);
      if (isKept) words.push(told('and a change a second p95', quantile(await askWhileChanging(paced, change), 0.95)));
      context.say(`${role} ${name}: ${words.join(', ')}`);
    }
    const flood = await askOften({ ...list, everyMs: 0, forMs: 4000 });
    figures[`${role} list, ${PEOPLE} without a pause: a second`] = Math.round(flood.length / 4);
    figures[`${role} list, ${PEOPLE} without a pause p95`] = ms(quantile(flood, 0.95));
  }
  figures['load of the machine after'] = loadavg()[0]?.toFixed(2) ?? '';
  assert.ok(ours / bare < 1.5, `a list takes ${(ours / bare).toFixed(2)} times the bare driver`);
  figures[`questions with p95 of ${BOUND} ms or more`] = slow.length === 0 ? 'none' : slow.join('; ');
  return figures;
}
