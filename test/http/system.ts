import { randomFillSync } from 'node:crypto';
import { type Day, fold, makeId } from '@cotmoc/base';
import type { Route } from '@cotmoc/http';
import { changePolicy, createAccount, LEVELS, type Role } from '@cotmoc/people';
import { type Store, systemAsker } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';
import { serve, type TurningClock, turningClock, type Visitor } from './served.ts';

export type { Answer, Visitor } from './served.ts';

export const PASSWORD = 'mot-cau-du-dai-de-nho';
const random = (bytes: Uint8Array) => randomFillSync(bytes);

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
  const served = await serve({ store, clock });
  const { visitor } = served;
  return {
    clock,
    store,
    database,
    routes: served.routes,
    here,
    elsewhere,
    visitor,
    signIn: (username) => served.signIn(username, PASSWORD),
    async stop() {
      await served.stop();
      await database.drop();
    },
  };
}
