import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Asker, type Store, systemAsker } from '@cotmoc/store';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Context, Figures } from '../tools/figures.ts';
import { readCatalogue, type TableFacts } from './support/catalogue.ts';
import { openProofDatabase } from './support/database.ts';
import { type Rows, seedEveryTable } from './support/seed-rows.ts';

export const about =
  'Every table of the catalogue, asked by another province, by another unit and by nobody, shows and takes nothing.';

const APP = 'cotmoc_app';
const SCOPES = ['province', 'unit', 'account', 'auditor', 'system'];

/** Throws with every line that does not hold. */
function expectNone(faults: readonly string[]): void {
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
}

async function queryAs(store: Store, asker: Asker, text: string, values: readonly unknown[]): Promise<unknown[]> {
  return store.as(asker, async ({ db }) => (await db.executeQuery(CompiledQuery.raw(text, [...values]))).rows);
}

/** Thrown to roll a try back. */
const UNDO = new Error('rolled back');

/** How many rows a change touched, or `refused`; it is rolled back in any case. */
async function tryAs(
  store: Store,
  asker: Asker,
  text: string,
  values: readonly unknown[],
): Promise<number | 'refused'> {
  let touched = 0;
  try {
    await store.as(asker, async ({ db }) => {
      const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, [...values]));
      touched = Number(numAffectedRows ?? 0);
      throw UNDO;
    });
  } catch (error) {
    if (error === UNDO) return touched;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // No privilege, or the row security of the table.
    if (code === '42501') return 'refused';
    // The row stands there already, or points at nothing: row security had let it pass.
    if (code === '23505' || code === '23503') return 1;
    throw error;
  }
  return touched;
}

function checkDeclarations(tables: readonly TableFacts[]): string[] {
  return tables.flatMap(({ name, scope, provinceColumn, rowSecurity, forced }) => {
    if (!provinceColumn) return [];
    return [
      ...(scope && SCOPES.includes(scope) ? [] : [`${name}: its comment must say "scope: ${SCOPES.join(' | ')}"`]),
      ...(rowSecurity ? [] : [`${name}: row security is not enabled`]),
      ...(forced ? [] : [`${name}: row security is not forced`]),
    ];
  });
}

/** What the role of the program may not have. */
const ROLE_FAULTS: readonly (readonly [string, string])[] = [
  [
    'is a superuser, passes row security, or makes roles or databases',
    'select rolname from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)',
  ],
  ['owns', 'select relname from pg_class where relowner = $1::regrole'],
  ['owns the schema', 'select nspname from pg_namespace where nspowner = $1::regrole'],
  ['owns the function', 'select proname from pg_proc where proowner = $1::regrole'],
  ['is a member of', 'select roleid::regrole::text from pg_auth_members where member = $1::regrole'],
  [
    'may make things in the schema',
    "select nspname from pg_namespace where has_schema_privilege($1, oid, 'create') and nspname !~ '^pg_'",
  ],
  [
    'may truncate',
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege($1, oid, 'truncate')",
  ],
  [
    'may read or change a table without a province',
    "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'province' and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'province_id') and has_table_privilege($1, c.oid, 'select, insert, update, delete')",
  ],
  [
    'may read a view that does not ask as its reader',
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and has_table_privilege($1, oid, 'select') and not coalesce(reloptions::text ~ 'security_invoker=(true|on)', false)",
  ],
  [
    'may call a function that runs as its owner',
    "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege($1, oid, 'execute')",
  ],
];

async function checkRole(owner: pg.Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, text] of ROLE_FAULTS) {
    const { rows } = await owner.query({ text, values: [APP], rowMode: 'array' });
    for (const row of rows) faults.push(`${APP} ${what}: ${row[0]}`);
  }
  return faults;
}

interface Case {
  readonly store: Store;
  readonly tables: readonly TableFacts[];
  readonly provinceId: string;
  readonly rows: Rows;
}

/** Which of the tables show the asker rows of the province. */
async function tablesSeen({ store, tables, provinceId }: Case, asker: Asker): Promise<string[]> {
  const seen: string[] = [];
  for (const { name, provinceColumn } of tables) {
    const rows = await queryAs(store, asker, `select 1 from ${name} where ${provinceColumn} = $1`, [provinceId]);
    if (rows.length > 0) seen.push(name);
  }
  return seen;
}

/** Everybody of a province writes to its logs, and nobody can take it back. */
const LOGS = ['auditor', 'system'];

/** Which of the tables let the asker add, change or remove rows of the province. */
async function tablesChanged({ store, tables, provinceId, rows }: Case, asker: Asker): Promise<string[]> {
  const changed: string[] = [];
  for (const { name, scope, provinceColumn } of tables) {
    const row = { ...rows.get(name), ...(name === 'province' ? { id: randomUUID(), code: randomUUID() } : {}) };
    const tries = {
      add: [`insert into ${name} select * from jsonb_populate_record(null::${name}, $1::jsonb)`, [JSON.stringify(row)]],
      change: [`update ${name} set ${provinceColumn} = ${provinceColumn} where ${provinceColumn} = $1`, [provinceId]],
      remove: [`delete from ${name} where ${provinceColumn} = $1`, [provinceId]],
    } as const;
    for (const [what, [text, values]] of Object.entries(tries)) {
      if (what === 'add' && asker.provinceId === provinceId && LOGS.includes(scope ?? '')) continue;
      const touched = await tryAs(store, asker, text, values);
      if (touched !== 'refused' && touched > 0) changed.push(`${what} in ${name}`);
    }
  }
  return changed;
}

/** Seeds two provinces in a database of its own and asks as everybody who should get nothing. */
export async function proof(context: Context): Promise<Figures> {
  const { owner, store } = await openProofDatabase(context);
  const catalogue = await readCatalogue(owner);
  const tables = catalogue.filter(({ provinceColumn }) => provinceColumn !== null);
  context.say(`${tables.length} tables hold a province`);
  expectNone([...checkDeclarations(tables), ...(await checkRole(owner))]);

  const [mine, theirs] = [
    { provinceId: randomUUID(), unitId: randomUUID() },
    { provinceId: randomUUID(), unitId: randomUUID() },
  ];
  const rows = await seedEveryTable(owner, tables, mine);
  await seedEveryTable(owner, tables, theirs);
  const one: Case = { store, tables, provinceId: mine.provinceId, rows };
  const account = String(rows.get('people_account')?.['id']);
  const person = { actor: 'proof', address: null, requestId: null };
  const askers: Record<string, Asker> = {
    'another province': {
      ...person,
      provinceId: theirs.provinceId,
      accountId: randomUUID(),
      scope: 'province',
      unitIds: [],
    },
    "another province, naming this one's unit": {
      ...person,
      provinceId: theirs.provinceId,
      accountId: account,
      scope: 'units',
      unitIds: [mine.unitId],
    },
    nobody: { ...person, provinceId: '', accountId: null, scope: 'units', unitIds: [] },
  };
  const anotherUnit: Asker = {
    ...person,
    provinceId: mine.provinceId,
    accountId: randomUUID(),
    scope: 'units',
    unitIds: [randomUUID()],
  };

  // Were there nothing to see, seeing nothing would prove nothing.
  const system = await tablesSeen(one, systemAsker(mine.provinceId));
  expectNone(
    tables.filter(({ name }) => !system.includes(name)).map(({ name }) => `${name}: not even the program sees its row`),
  );
  const open = tables.filter(({ scope }) => scope === 'province').map(({ name }) => name);
  assert.deepEqual(
    await tablesSeen(one, anotherUnit),
    open,
    'another unit sees the tables of the whole province, and those alone',
  );
  const faults: string[] = [];
  for (const [who, asker] of Object.entries(askers)) {
    faults.push(...(await tablesSeen(one, asker)).map((name) => `${who} sees ${name}`));
    faults.push(...(await tablesChanged(one, asker)).map((what) => `${who} can ${what}`));
    context.say(`${who}: asked`);
  }
  const closed = { ...one, tables: tables.filter(({ scope }) => scope !== 'province') };
  faults.push(...(await tablesChanged(closed, anotherUnit)).map((what) => `another unit can ${what}`));
  expectNone(faults);
  return { tables: tables.length, askers: Object.keys(askers).length + 1, seen: 0, changed: 0 };
}
