import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { erasePerson } from '@cotmoc/accounts';
import { forgetNames } from '@cotmoc/server';
import { systemAsker, verifyAudit } from '@cotmoc/store';
import pg from 'pg';
import { readCatalogue, type TableFacts } from '../../proofs/support/catalogue.ts';
import { type Rows, seedEveryTable } from '../../proofs/support/seed-rows.ts';
import { startTestSystem, type TestSystem } from './system.ts';

const NAME = 'Nguyễn Thị Cần Quên';

/** The columns that hold a person's name, each with the one that holds the account: `asked_by_name`, `decided_name`. */
function namesIn({ columns }: TableFacts): { readonly name: string; readonly account: string }[] {
  const known = new Set(columns.map((column) => column.name));
  return [...known].flatMap((name) => {
    if (!name.endsWith('_name')) return [];
    const stem = name.slice(0, -'_name'.length);
    const account = stem === 'person' ? 'account_id' : stem.endsWith('_by') ? stem : `${stem}_by`;
    return known.has(account) ? [{ name, account }] : [];
  });
}

/** A table whose module is not written yet holds nothing of anybody. */
function isInUse({ name }: TableFacts): boolean {
  return existsSync(new URL(`../../modules/${name.split('_')[0]}`, import.meta.url));
}

describe('erasure of personal data', () => {
  let system: TestSystem;
  let owner: pg.Client;
  let tables: readonly TableFacts[];
  let rows: Rows;
  const provinceId = randomUUID();
  before(async () => {
    system = await startTestSystem();
    owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    tables = (await readCatalogue(owner)).filter((table) => table.provinceColumn !== null);
    rows = await seedEveryTable(owner, tables, { provinceId, unitId: randomUUID() });
  });
  after(async () => {
    await owner.end();
    await system.stop();
  });

  it('leaves the name in no table of the database, and nothing that is only for the person', async () => {
    const accountId = String(rows.get('people_account')?.['id']);
    const named: string[] = [];
    for (const table of tables.filter(isInUse)) {
      const { name, columns } = table;
      for (const column of namesIn(table)) {
        named.push(`${name}.${column.name}`);
        const set = `update ${name} set ${column.name} = $1, ${column.account} = $2 where province_id = $3`;
        await owner.query(set, [NAME, accountId, provinceId]);
      }
      if (columns.some((column) => column.name === 'account_id') && !name.startsWith('audit_'))
        await owner.query(`update ${name} set account_id = $1 where province_id = $2`, [accountId, provinceId]);
    }
    assert.ok(named.length >= 5, named.join(' '));
    await owner.query('update people_person set name = $1 where province_id = $2', [NAME, provinceId]);
    await owner.query("update people_account set disabled_why = 'administrator' where province_id = $1", [provinceId]);
    await owner.query('delete from people_role where province_id = $1', [provinceId]);
    // The seeded rows of the log are no chain; one of its own begins here.
    for (const table of ['audit_entry', 'audit_head', 'audit_word']) {
      await owner.query(`alter table ${table} disable trigger all`);
      await owner.query(`delete from ${table} where province_id = $1`, [provinceId]);
      await owner.query(`alter table ${table} enable trigger all`);
    }
    const program = systemAsker(provinceId);
    await system.store.as({ ...program, accountId, actor: NAME }, async (tx) =>
      tx.note({ action: 'session.open', objectKind: 'account', objectId: accountId }),
    );
    const by = { clock: system.clock, forgetName: forgetNames };
    await system.store.as({ ...program, accountId: randomUUID(), actor: 'Quản trị' }, (tx) =>
      erasePerson(tx, accountId, by),
    );

    const kept: string[] = [];
    for (const { name, scope, columns } of tables) {
      const where = name === 'province' ? 'id' : 'province_id';
      const all = await owner.query(`select t::text as row from ${name} t where ${where} = $1`, [provinceId]);
      if (all.rows.some(({ row }) => row.includes('Cần Quên'))) kept.push(`${name} holds the name`);
      if (scope !== 'account' || !columns.some((column) => column.name === 'account_id')) continue;
      const own = await owner.query(`select from ${name} where account_id = $1`, [accountId]);
      if (own.rowCount !== 0) kept.push(`${name} holds rows of the account`);
    }
    assert.deepEqual(kept, []);
    const verdict = await system.store.as(program, ({ db }) => verifyAudit(db, provinceId));
    assert.deepEqual(verdict, { entries: 2, broken: null });
  });
});
