import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSession } from '@cotmoc/accounts';
import { type Day, fold, makeId, startOf } from '@cotmoc/base';
import { openFileStore } from '@cotmoc/evidence';
import { buildServer, type Route } from '@cotmoc/http';
import { changePolicy, createAccount, LEVELS, type Role } from '@cotmoc/people';
import { allRoutes } from '@cotmoc/server';
import { makeSealer, type Store, systemAsker } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';

export const PASSWORD = 'mot-cau-du-dai-de-nho';
const random = (bytes: Uint8Array) => randomFillSync(bytes);

/** A clock that a test turns. */
export interface TurningClock {
  now(): number;
  /** Goes to noon of a day in Viet Nam. */
  goTo(day: Day): void;
  goOn(ms: number): void;
}

function turningClock(day: Day): TurningClock {
  let at = startOf(day) + 12 * 3_600_000;
  return {
    now: () => at,
    goTo: (next) => {
      at = startOf(next) + 12 * 3_600_000;
    },
    goOn: (ms) => {
      at += ms;
    },
  };
}

export interface Answer {
  readonly status: number;
  // The tests look into replies of many shapes.
  // biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
  readonly body: any;
  readonly cookie: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser of one person. */
export interface Visitor {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  upload(path: string, name: string, bytes: Buffer): Promise<Answer>;
  /** The session token held, or null. */
  token: string | null;
}

export interface Units {
  readonly root: string;
  readonly culture: string;
  readonly foreign: string;
  readonly border: string;
}

export interface TestProvince {
  readonly id: string;
  readonly units: Units;
}

/** A whole system on a database of its own, called without a network. */
export interface TestSystem {
  readonly clock: TurningClock;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly routes: readonly Route[];
  readonly here: TestProvince;
  readonly elsewhere: TestProvince;
  visitor(): Visitor;
  /** A visitor who has signed in. */
  signIn(username: string): Promise<Visitor>;
  stop(): Promise<void>;
}

async function makeProvince(store: Store, clock: TurningClock, code: string): Promise<TestProvince> {
  const id = makeId(clock.now(), random);
  const make = () => makeId(clock.now(), random);
  const units = { root: make(), culture: make(), foreign: make(), border: make() };
  const names: Record<keyof Units, string> = {
    root: `Ủy ban nhân dân tỉnh ${code}`,
    culture: 'Sở Văn hóa, Thể thao và Du lịch',
    foreign: 'Sở Ngoại vụ',
    border: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
  };
  const people: readonly (readonly [string, keyof Units, Role])[] = [
    ['coordinator', 'root', 'coordinator'],
    ['province-leader', 'root', 'province-leader'],
    ['administrator', 'root', 'administrator'],
    ['auditor', 'root', 'auditor'],
    ['culture-focal', 'culture', 'focal-point'],
    ['culture-leader', 'culture', 'unit-leader'],
    ['foreign-focal', 'foreign', 'focal-point'],
    ['foreign-leader', 'foreign', 'unit-leader'],
    ['border-focal', 'border', 'focal-point'],
  ];
  await store.as(systemAsker(id), async (tx) => {
    const created_at = new Date(clock.now());
    await tx.db
      .insertInto('province')
      .values({ id, code, name_vi: `Tỉnh ${code}`, name_en: `Province ${code}`, created_at })
      .execute();
    for (const [key, unitId] of Object.entries(units)) {
      // The keys of `units` are those of `names`.
      const name = names[key as keyof Units];
      const rest = { code: null, short_name: null, english_name: null, valid_to: null };
      const parent_id = key === 'root' ? null : units.root;
      await tx.db
        .insertInto('org_unit')
        // A day written out.
        .values({
          ...rest,
          province_id: id,
          id: unitId,
          name,
          kind: 'department',
          parent_id,
          valid_from: '2025-07-01' as Day,
          search: fold(name),
        })
        .execute();
    }
    // Most tests sign in by password alone; those of second factors set the policy themselves.
    await changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [] }, { now: clock.now() });
    for (const [username, unit, role] of people) {
      const unitId = units[unit];
      const account = {
        username: `${username}.${code.toLowerCase()}`,
        name: username,
        post: null,
        unitId,
        password: PASSWORD,
      };
      await createAccount(tx, { ...account, mustChangePassword: false, roles: [{ role, unitId }] }, { clock, random });
    }
  });
  return { id, units };
}

/** Starts a system with two provinces, `A` and `B`; user names end in `.a` and `.b`. */
export async function startTestSystem(): Promise<TestSystem> {
  // A day written out.
  const clock = turningClock('2026-02-02' as Day);
  const database = await createTestDatabase(clock);
  const { store } = database;
  const here = await makeProvince(store, clock, 'A');
  const elsewhere = await makeProvince(store, clock, 'B');
  const folder = mkdtempSync(join(tmpdir(), 'cotmoc-files-'));
  const sealer = makeSealer(randomFillSync(new Uint8Array(32)));
  const policy = { idleMinutes: 15, longestHours: 12 };
  const routes = allRoutes({ store, clock, random, files: openFileStore(folder), policy, sealer });
  const server = await buildServer({
    routes,
    store,
    clock,
    findSession: (token, visit) => findSession({ store, clock, policy }, token, visit),
    secure: false,
    webFolder: null,
    log: false,
    perMinute: 1_000_000,
  });

  function visitor(): Visitor {
    const self: Visitor = {
      token: null,
      async send(method, path, body, headers = {}) {
        const response = await server.inject({
          // One of the methods that routes have.
          method: method as 'GET',
          url: path,
          headers: {
            'x-cotmoc': '1',
            // Somebody who touches the page with every call, unless the test says otherwise.
            'x-cotmoc-idle': '0',
            ...(self.token ? { cookie: `cotmoc_session=${self.token}` } : {}),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: body as object }),
        });
        const cookie = response.cookies.find((one) => one.name === 'cotmoc_session');
        if (cookie) self.token = cookie.value || null;
        const isJson = String(response.headers['content-type'] ?? '').includes('json');
        const reply = isJson && response.payload ? response.json() : response.payload;
        return { status: response.statusCode, body: reply, cookie: cookie?.value ?? null, headers: response.headers };
      },
      upload(path, name, bytes) {
        const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
        return self.send('POST', path, bytes, headers);
      },
    };
    return self;
  }

  return {
    clock,
    store,
    database,
    routes,
    here,
    elsewhere,
    visitor,
    async signIn(username) {
      const one = visitor();
      const answer = await one.send('POST', '/api/session', { username, password: PASSWORD });
      if (answer.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
      return one;
    },
    async stop() {
      await server.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
