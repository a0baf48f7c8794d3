import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createAccount } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import { PASSWORD, type TestSystem, type Visitor } from '../test/http/system.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { readCatalogue } from './support/catalogue.ts';
import { seedEveryTable } from './support/seed-rows.ts';
import { openTestSystem } from './support/test-system.ts';

export const about =
  'What exists but is not the asker’s is answered as what does not exist: same status, body and headers, and no telling by the time it takes.';

/** Requests of each kind that are timed. */
const TIMES = 200;
/** Accounts for the sign-in, each tried this often: never so often that one is locked. */
const ACCOUNTS = 60;
const TRIES = 4;
/**
 * How far from a half the chance may be that one of each is told apart by its time. Of 200 against 200 that are alike
 * nineteen in twenty lie within 0.06, and all but one in some ten thousand within 0.12.
 */
const BOUND = 0.12;

type Answer = Awaited<ReturnType<Visitor['send']>>;

/** A question about something real and the same about nothing. */
interface Pair {
  readonly name: string;
  readonly real: (turn: number) => Promise<Answer>;
  readonly none: (turn: number) => Promise<Answer>;
  readonly times: number;
}

interface Timed {
  readonly ms: number;
  readonly answer: Answer;
}

async function time(ask: () => Promise<Answer>): Promise<Timed> {
  const before = performance.now();
  const answer = await ask();
  return { ms: performance.now() - before, answer };
}

/** An answer without what differs between any two: the request's id, the time, the rate that is left. */
function traceOf({ status, body, headers }: Answer): string {
  const kept = Object.entries(headers).filter(([name]) => !/^(x-request-id|date|x-ratelimit-.*)$/.test(name));
  const text = JSON.stringify(body ?? '')
    .replace(/"requestId":"[^"]*"/g, '')
    // A question and its ticket are new each time; the province that a ticket says stays to be compared.
    .replace(/(challenge\\*":\\*")[\w-]+/g, '$1')
    .replace(/("ticket":"[\w-]{22})[\w-]+/g, '$1');
  return JSON.stringify([status, text, kept.sort()]);
}

/** The chance that a time of the first is longer than one of the second; a half where they can't be told apart. */
function chanceLonger(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, own: true })), ...second.map((ms) => ({ ms, own: false }))];
  all.sort((a, b) => a.ms - b.ms);
  let shorter = 0;
  let wins = 0;
  for (const { own } of all) {
    if (own) wins += shorter;
    else shorter += 1;
  }
  return wins / (first.length * second.length);
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Asks both by turns, the order changing, and compares what came back and how long it took. */
async function compare(pair: Pair): Promise<{ chance: number; ratio: number; faults: string[] }> {
  const faults = new Set<string>();
  const [real, none]: [number[], number[]] = [[], []];
  // The first few wake what is asleep; they are not counted.
  for (let turn = -5; turn < pair.times; turn++) {
    const asks = turn % 2 === 0 ? (['real', 'none'] as const) : (['none', 'real'] as const);
    const found = new Map<string, Timed>();
    for (const which of asks) found.set(which, await time(() => pair[which](Math.max(0, turn))));
    const [one, other] = [found.get('real'), found.get('none')];
    if (!one || !other) throw new Error('both were asked');
    if (traceOf(one.answer) !== traceOf(other.answer) && faults.size < 3)
      faults.add(`${pair.name}: ${traceOf(one.answer)}\n   against ${traceOf(other.answer)}`);
    if (turn < 0) continue;
    real.push(one.ms);
    none.push(other.ms);
  }
  return { chance: chanceLonger(real, none), ratio: medianOf(real) / medianOf(none), faults: [...faults] };
}

let place = 0;

/** Each request from another place, so that no rate is reached. */
function from(): Record<string, string> {
  place += 1;
  return { 'x-forwarded-for': `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}` };
}

/** Signing in: a wrong password against a name that nobody has, both before and after they are locked. */
async function signInPairs(system: TestSystem): Promise<Pair[]> {
  const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes);
  await system.store.as(systemAsker(system.here.id), async (tx) => {
    for (let at = 0; at < ACCOUNTS + 10; at++) {
      const account = { username: `person-${at}`, name: `Người ${at}`, post: null, unitId: system.here.units.culture };
      const rest = { password: PASSWORD, mustChangePassword: false, roles: [] };
      await createAccount(tx, { ...account, ...rest }, { clock: system.clock, random });
    }
  });
  const visitor = system.visitor();
  const post = (path: string, username: string) =>
    visitor.send('POST', path, path === '/api/session' ? { username, password: 'sai' } : { username }, from());
  // Turns before the first are tried at accounts of their own.
  let warm = 0;
  const at = (turn: number) => (turn === 0 && warm++ < 12 ? ACCOUNTS + (warm % 10) : Math.floor(turn / TRIES));
  await system.store.as(systemAsker(system.here.id), async (tx) => {
    const account = { username: 'person-shut', name: 'Người bị khóa', post: null, unitId: system.here.units.culture };
    const rest = { password: PASSWORD, mustChangePassword: false, roles: [] };
    await createAccount(tx, { ...account, ...rest }, { clock: system.clock, random });
  });
  for (let turn = 0; turn < 6; turn++)
    for (const name of ['person-shut', 'nobody-shut']) await post('/api/session', name);
  return [
    {
      name: 'sign-in, wrong password against unknown name',
      times: ACCOUNTS * TRIES,
      real: (turn) => post('/api/session', `person-${at(turn)}`),
      none: (turn) => post('/api/session', `nobody-${at(turn)}`),
    },
    {
      name: 'sign-in, locked account against unknown name tried as often',
      times: 120,
      real: () => post('/api/session', 'person-shut'),
      none: () => post('/api/session', 'nobody-shut'),
    },
    {
      name: 'question to a passkey, known against unknown name',
      times: TIMES,
      real: (turn) => post('/api/session/passkey/question', `person-${turn % ACCOUNTS}`),
      none: (turn) => post('/api/session/passkey/question', `nobody-${turn % ACCOUNTS}`),
    },
  ];
}

/** Where a thing of each table is read by its id. */
const READS: Readonly<Record<string, string>> = {
  plans_plan: '/api/plans/:id',
  tasks_task: '/api/tasks/:id',
  people_person: '/api/persons/:id/posts',
  org_unit: '/api/units/:id',
  people_account: '/api/accounts/:id/sessions',
};

async function readPairs(
  system: TestSystem,
  who: { name: string; visitor: Visitor },
  ids: ReadonlyMap<string, string>,
): Promise<Pair[]> {
  const known = new Set(system.routes.filter((route) => route.method === 'GET').map((route) => route.path));
  return [...ids].flatMap(([table, id]) => {
    const path = READS[table];
    if (!path || !known.has(path)) return [];
    const ask = (one: string) => who.visitor.send('GET', path.replace(':id', one), undefined, from());
    return [{ name: `${path} of ${who.name}`, times: TIMES, real: () => ask(id), none: () => ask(randomUUID()) }];
  });
}

/** Compares every pair, then one that is made to differ on purpose, which must be seen. */
export async function proof(context: Context): Promise<Figures> {
  const { system, owner } = await openTestSystem(context);
  const tables = (await readCatalogue(owner)).filter((table) => table.provinceColumn !== null);
  const theirs = await seedEveryTable(owner, tables, { provinceId: randomUUID(), unitId: randomUUID() });
  const inside = tables.filter(({ scope }) => scope === 'unit' || scope === 'province' || scope === 'account');
  const single = new Set(['province', 'people_policy', 'accounts_sign_on', 'audit_head', 'org_mark', 'tasks_mark']);
  const other = await seedEveryTable(
    owner,
    inside.filter(({ name }) => !single.has(name)),
    { provinceId: system.here.id, unitId: randomUUID() },
  );
  const idsOf = (rows: typeof theirs, names: readonly string[]) =>
    new Map(names.flatMap((name) => (rows.get(name)?.['id'] ? [[name, String(rows.get(name)?.['id'])]] : [])));
  const coordinator = await system.signIn('coordinator.b');
  const administrator = await system.signIn('administrator.b');
  const focal = await system.signIn('foreign-focal.a');
  const pairs = [
    ...(await signInPairs(system)),
    ...(await readPairs(
      system,
      { name: 'another province', visitor: coordinator },
      idsOf(theirs, ['plans_plan', 'tasks_task', 'people_person', 'org_unit']),
    )),
    ...(await readPairs(
      system,
      { name: 'another province', visitor: administrator },
      idsOf(theirs, ['people_account']),
    )),
    ...(await readPairs(system, { name: 'another unit', visitor: focal }, idsOf(other, ['plans_plan', 'tasks_task']))),
  ];
  const faults: string[] = [];
  let worst = { away: 0, ratio: 1 };
  for (const pair of pairs) {
    const { chance, ratio, faults: found } = await compare(pair);
    faults.push(...found);
    const away = Math.abs(chance - 0.5);
    if (away > worst.away) worst = { away, ratio };
    if (away > BOUND) faults.push(`${pair.name}: told apart by time, ${chance.toFixed(3)} of the times`);
    context.say(`${pair.name}: ${ratio.toFixed(3)}× the time, longer ${(chance * 100).toFixed(1)} % of the times`);
  }
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);

  const nobody = randomUUID();
  const ask = (path: string) => coordinator.send('GET', path, undefined, from());
  const answered = await compare({
    name: 'another answer on purpose',
    times: 1,
    real: () => ask('/api/officers'),
    none: () => ask(`/api/tasks/${nobody}`),
  });
  assert.ok(answered.faults.length > 0, 'another answer was not seen');
  const own = await compare({
    name: 'more work on purpose',
    times: TIMES,
    real: async () => {
      await ask(`/api/tasks/${nobody}`);
      return ask(`/api/tasks/${nobody}`);
    },
    none: () => ask(`/api/tasks/${nobody}`),
  });
  assert.ok(Math.abs(own.chance - 0.5) > BOUND, `more work was not seen: ${own.chance}`);
  return {
    pairs: pairs.length,
    'worst-told-apart': (0.5 + worst.away).toFixed(3),
    'its-ratio': worst.ratio.toFixed(3),
    'seeded-difference-caught': own.chance.toFixed(3),
  };
}
