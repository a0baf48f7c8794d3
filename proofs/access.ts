import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { LAW, ROLES } from '@cotmoc/people';
import type pg from 'pg';
import type { TestSystem, Visitor } from '../test/http/system.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { readCatalogue } from './support/catalogue.ts';
import { type Rows, seedEveryTable } from './support/seed-rows.ts';
import { type Cell, type Manner, nobodysId, routesToTry, tryRoute } from './support/sweep.ts';
import { openTestSystem } from './support/test-system.ts';

export const about =
  'Every route as every role, of the own unit, another unit, another province and signed out: let in exactly where the law says, nothing of others told.';

type Who = { readonly name: string; readonly visitor: Visitor };

const ACCOUNTS: Readonly<Record<(typeof ROLES)[number], string>> = {
  coordinator: 'coordinator',
  'focal-point': 'culture-focal',
  'unit-leader': 'culture-leader',
  'province-leader': 'province-leader',
  administrator: 'administrator',
  auditor: 'auditor',
};

/** The law at every route: each role of the own province let in exactly where it has the right; nobody signed out. */
async function checkLaw(system: TestSystem): Promise<{ cells: number; faults: string[] }> {
  const faults: string[] = [];
  let cells = 0;
  for (const role of ROLES) {
    const who = { name: role, visitor: await system.signIn(`${ACCOUNTS[role]}.a`) };
    for (const route of routesToTry(system.routes)) {
      if (route.right === 'public') continue;
      // Widened to look the right up; every route's right is known to the law or `signed-in`.
      const holders = (LAW as Readonly<Record<string, readonly string[]>>)[route.right] ?? ROLES;
      const { code } = await tryRoute(route, who, { id: nobodysId(), word: 'khong-co' });
      cells += 1;
      const isLetIn = code !== 'no-right' && code !== 'signed-out';
      if (isLetIn !== holders.includes(role)) faults.push(`${role} at ${route.name}: ${code || 'let in'}`);
    }
  }
  const stranger = { name: 'signed out', visitor: system.visitor() };
  for (const route of system.routes) {
    const { code } = await tryRoute(route, stranger, { id: nobodysId(), word: 'khong-co' });
    stranger.visitor.token = null;
    cells += 1;
    if ((code === 'signed-out') === (route.right === 'public')) faults.push(`signed out at ${route.name}: ${code}`);
  }
  return { cells, faults };
}

/** Texts that only the rows of these tables hold: their ids and the texts made for them; what other rows say too is no secret. */
function marksOf(rows: Rows, tables: readonly string[]): string[] {
  const open = [...rows].filter(([table]) => !tables.includes(table)).flatMap(([, row]) => Object.values(row));
  const values = tables.flatMap((table) => Object.entries(rows.get(table) ?? {}));
  const own = values.filter(([name]) => name !== 'province_id' && !/unit_ids?$/.test(name)).map(([, value]) => value);
  return [
    ...new Set(
      own.filter((value): value is string => typeof value === 'string' && value.length >= 36 && !open.includes(value)),
    ),
  ];
}

/** Every route as this outsider, once with each real id and once with nobody's: the same answer, and no mark in it. */
async function findLeaks(
  system: TestSystem,
  who: Who,
  seeded: { ids: ReadonlyMap<string, string>; marks: readonly string[] },
): Promise<{ cells: number; leaks: string[] }> {
  const leaks: string[] = [];
  let cells = 0;
  const word = seeded.marks.find((mark) => mark.startsWith('x-')) ?? 'x';
  const every = [...seeded.ids.values()];
  for (const [at, route] of routesToTry(system.routes).entries()) {
    const ids = idsFor(route.path, at, seeded.ids);
    const takesId = /:id/.test(route.path);
    // A log tells an asker the ids that the asker narrowed an export by; its texts must still be nobody else's.
    const said: readonly string[] = route.right === 'audit.read' ? every : [];
    const manners: readonly Manner[] = route.query && !takesId ? ['whole', 'search', 'narrow'] : ['whole'];
    for (const manner of manners) {
      const nothing = await tryRoute(route, who, { id: nobodysId(), word, manner });
      for (const id of takesId || manner === 'narrow' ? ids : ids.slice(0, 1)) {
        const real = await tryRoute(route, who, { id, word, manner });
        cells += 1;
        const told = seeded.marks.filter(
          (mark) => mark !== id && mark !== word && !said.includes(mark) && real.text.includes(mark),
        );
        if (told.length > 0) leaks.push(`${who.name} at ${route.name} is told ${told[0]}`);
        if (takesId && differs(real, nothing, id))
          leaks.push(
            `${who.name} at ${route.name}: ${real.status} ${real.code} for a real id, ${nothing.code} for none`,
          );
      }
    }
  }
  return { cells, leaks };
}

/** The things that most routes are about: their ids are tried at every route. */
const USUAL = ['plans_plan', 'tasks_task', 'org_unit', 'people_account', 'people_person', 'evidence_item'];
/** Of all other things so many take turns at each route, so that over the routes all come up many times. */
const TURNS = 4;

/** The real ids to try at a route: of the usual things, of those that its path names, and of some others in turn. */
function idsFor(path: string, at: number, ids: ReadonlyMap<string, string>): readonly string[] {
  const words = path.split(/[/-]/).map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));
  const isNear = (table: string) => USUAL.includes(table) || table.split('_').some((part) => words.includes(part));
  const near = [...ids.keys()].filter(isNear);
  const rest = [...ids.keys()].filter((table) => !isNear(table));
  const turn = Array.from({ length: Math.min(TURNS, rest.length) }, (_, k) => rest[(at * TURNS + k) % rest.length]);
  return [...near, ...turn].flatMap((table) => ids.get(table ?? '') ?? []);
}

function differs(real: Cell, nothing: Cell, id: string): boolean {
  const isRead = nothing.status === 404;
  return real.status !== nothing.status || (isRead && real.text.replaceAll(id, '') !== nothing.text.replaceAll(id, ''));
}

/** The seeded rows as they stand, so that a change of any of them is seen. */
async function freeze(owner: pg.Client, rows: Rows, tables: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of tables) {
    const row = rows.get(table) ?? {};
    const keys = Object.keys(row).filter((key) => key === 'province_id' || key === 'id' || /_(id|hash)$/.test(key));
    const where = keys.map((key, at) => `${owner.escapeIdentifier(key)} is not distinct from $${at + 1}`).join(' and ');
    const values = keys.map((key) => row[key]);
    const { rows: now } = await owner.query(
      `select t::text from ${owner.escapeIdentifier(table)} t where ${where}`,
      values,
    );
    found.set(table, JSON.stringify(now));
  }
  return found;
}

/** Tries all this; then opens one table's row security on purpose and must see the leak. */
export async function proof(context: Context): Promise<Figures> {
  const { system, owner } = await openTestSystem(context);
  const law = await checkLaw(system);
  context.say(`the law: ${law.cells} cells`);

  const tables = (await readCatalogue(owner)).filter((table) => table.provinceColumn !== null);
  const single = await owner.query(
    "select conrelid::regclass::text as name from pg_constraint where contype = 'p' and array_length(conkey, 1) = 1",
  );
  const ones = new Set(single.rows.map((row) => String(row.name)));
  // A third province with a row in every table, and another unit of the first one with a row wherever units part.
  const theirs = await seedEveryTable(owner, tables, { provinceId: randomUUID(), unitId: randomUUID() });
  const inside = tables.filter((table) => !ones.has(table.name));
  const unit = await seedEveryTable(owner, inside, { provinceId: system.here.id, unitId: randomUUID() });
  const hidden = inside.filter((table) => table.scope === 'unit' || table.scope === 'account').map(({ name }) => name);
  const all = tables.map(({ name }) => name);
  const idsOf = (rows: Rows, names: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      names.flatMap((name) => {
        const id = rows.get(name)?.['id'];
        return typeof id === 'string' ? [[name, id] as const] : [];
      }),
    );

  const before = [await freeze(owner, theirs, all), await freeze(owner, unit, hidden)];
  let cells = law.cells;
  const leaks = [...law.faults];
  for (const role of ROLES) {
    const who = { name: `${role} of another province`, visitor: await system.signIn(`${ACCOUNTS[role]}.b`) };
    const found = await findLeaks(system, who, { ids: idsOf(theirs, all), marks: marksOf(theirs, all) });
    cells += found.cells;
    leaks.push(...found.leaks);
    context.say(`${who.name}: ${found.cells} cells, ${found.leaks.length} leaks`);
  }
  for (const username of ['foreign-focal.a', 'foreign-leader.a']) {
    const who = { name: `${username}, another unit`, visitor: await system.signIn(username) };
    const found = await findLeaks(system, who, { ids: idsOf(unit, hidden), marks: marksOf(unit, hidden) });
    cells += found.cells;
    leaks.push(...found.leaks);
    context.say(`${who.name}: ${found.cells} cells, ${found.leaks.length} leaks`);
  }
  const after = [await freeze(owner, theirs, all), await freeze(owner, unit, hidden)];
  for (const [at, frozen] of before.entries())
    for (const [table, text] of frozen)
      if (after[at]?.get(table) !== text) leaks.push(`a row of ${table} was changed by an outsider`);
  assert.equal(leaks.length, 0, `\n${leaks.join('\n')}`);

  // A line of the third province's log that stands above all others, and the log's door left open.
  const line = `insert into audit_entry select (jsonb_populate_record(e, '{"seq": 999999999}')).* from audit_entry e
    where province_id = $1`;
  await owner.query(line, [theirs.get('audit_entry')?.['province_id']]);
  await owner.query('create policy open_door on audit_entry for select using (true)');
  const auditor = { name: 'auditor of another province', visitor: await system.signIn('auditor.b') };
  const caught = await findLeaks(system, auditor, { ids: idsOf(theirs, all), marks: marksOf(theirs, all) });
  assert.ok(caught.leaks.length > 0, 'a leak opened on purpose was not seen');
  context.say(`opened on purpose: ${caught.leaks[0]}`);
  return { routes: system.routes.length, cells, leaks: 0, 'seeded-leak-caught': caught.leaks.length };
}
