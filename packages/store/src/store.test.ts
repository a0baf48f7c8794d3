import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { type Asker, maskWords, PLANNED_ONCE, personal, systemAsker, type Transaction, verifyAudit } from './index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const clock = { now: () => Date.UTC(2026, 0, 5, 3) };
let database: TestDatabase;
const provinces = [randomUUID(), randomUUID()] as const;

function asker(provinceId: string, scope: 'province' | 'units' = 'province', unitIds: string[] = []): Asker {
  return { provinceId, accountId: randomUUID(), scope, unitIds, actor: 'An', address: null, requestId: null };
}

describe('database', () => {
  before(async () => {
    database = await createTestDatabase(clock);
    for (const [index, id] of provinces.entries()) {
      await database.store.as(systemAsker(id), async ({ db }) => {
        await db
          .insertInto('province')
          .values({
            id,
            code: `P${index}`,
            name_vi: `Tỉnh ${index}`,
            name_en: `Province ${index}`,
            created_at: new Date(0),
          })
          .execute();
      });
    }
  });
  after(() => database.drop());

  describe('store', () => {
    it('shows a transaction only its own province', async () => {
      const names = await database.store.as(asker(provinces[0]), ({ db }) =>
        db.selectFrom('province').select('name_vi').execute(),
      );
      assert.deepEqual(names, [{ name_vi: 'Tỉnh 0' }]);
    });

    it('shows nothing to a connection that does not say who asks', async () => {
      const rows = await database.store.claim({}, (db) => db.selectFrom('province').selectAll().execute());
      assert.deepEqual(rows, []);
    });

    it('does not keep who asked for the next transaction on the same connection', async () => {
      for (let i = 0; i < 20; i++) {
        await database.store.as(asker(provinces[0]), ({ db }) => db.selectFrom('province').selectAll().execute());
        const rows = await database.store.claim({}, (db) => db.selectFrom('province').selectAll().execute());
        assert.equal(rows.length, 0);
      }
    });

    it('has a connection plan once what is marked so, and nothing else', async () => {
      const planned = await database.store.as(asker(provinces[0]), async ({ db }) => {
        for (let i = 0; i < 3; i++) {
          await sql`select ${i}::int as often ${PLANNED_ONCE}`.execute(db);
          await sql`select ${i}::int as seldom`.execute(db);
        }
        const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements
          where statement like '%as often%' or statement like '%as seldom%'`.execute(db);
        return rows;
      });
      assert.deepEqual(planned, [{ statement: 'select $1::int as often /* planned once */' }]);
    });

    it('refuses to write a row of another province', async () => {
      const row = {
        id: randomUUID(),
        name: 'Sở X',
        kind: 'department',
        parent_id: null,
        valid_from: '2025-07-01',
        search: 'so x',
      };
      await assert.rejects(
        database.store.as(asker(provinces[0]), ({ db }) =>
          sql`insert into org_unit (province_id, id, name, kind, valid_from, search)
          values (${provinces[1]}, ${row.id}, ${row.name}, ${row.kind}, ${row.valid_from}, ${row.search})`.execute(db),
        ),
        /row-level security/,
      );
    });

    it('connects as a role that owns nothing and cannot pass row-level security', async () => {
      const found = await database.store.claim({}, (db) =>
        sql<{ owned: number; bypass: boolean; super: boolean }>`select
        (select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owned,
        rolbypassrls as bypass, rolsuper as super from pg_roles where rolname = current_user`.execute(db),
      );
      assert.deepEqual(found.rows, [{ owned: 0, bypass: false, super: false }]);
    });

    it('has row-level security forced on every table that knows a province', async () => {
      const found = await database.store.claim({}, (db) =>
        sql<{ relname: string }>`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'province_id'
        and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(db),
      );
      assert.deepEqual(found.rows, []);
    });
  });

  describe('audit', () => {
    it('keeps what was noted, and nothing when the transaction fails', async () => {
      const who = asker(provinces[0]);
      await database.store.as(who, async (tx) => {
        tx.note({ action: 'unit.found', objectKind: 'unit', objectId: 'u1', after: { name: 'Sở A', size: 3 } });
        tx.note({
          action: 'unit.rename',
          objectKind: 'unit',
          objectId: 'u1',
          before: { name: 'Sở A' },
          after: { name: 'Sở B' },
        });
      });
      await assert.rejects(
        database.store.as(who, async (tx) => {
          tx.note({ action: 'unit.abolish', objectKind: 'unit', objectId: 'u1' });
          throw new Error('stop');
        }),
      );
      const rows = await database.store.as(who, ({ db }) =>
        db
          .selectFrom('audit_entry as e')
          .innerJoin('audit_word as w', 'w.token', 'e.actor')
          .select(['e.seq', 'e.action', 'w.word'])
          .orderBy('e.seq')
          .execute(),
      );
      assert.deepEqual(rows, [
        { seq: 1, action: 'unit.found', word: 'An' },
        { seq: 2, action: 'unit.rename', word: 'An' },
      ]);
    });

    it('gives up the names of a person whose data are erased, and its chain still holds', async () => {
      const provinceId = randomUUID();
      const someone = randomUUID();
      const clerk = { ...asker(provinceId), accountId: randomUUID(), actor: 'Bình' };
      const system = systemAsker(provinceId);
      const verify = () => database.store.as(system, ({ db }) => verifyAudit(db, provinceId));
      await database.store.as(system, async ({ db }) => {
        const row = { id: provinceId, code: provinceId, name_vi: 'x', name_en: 'x', created_at: new Date() };
        await db.insertInto('province').values(row).execute();
      });
      for (const work of ['account.create', 'account.change'])
        await database.store.as(clerk, async (tx) => {
          const after = { name: personal(someone, 'Nguyễn Thị Mai'), list: [personal(someone, 'mai.nguyen')] };
          tx.note({ action: work, objectKind: 'account', objectId: someone, after });
        });
      const dump = () =>
        database.store.as(system, async ({ db }) =>
          JSON.stringify([
            await db.selectFrom('audit_entry').selectAll().where('province_id', '=', provinceId).execute(),
            await db.selectFrom('audit_word').selectAll().where('province_id', '=', provinceId).execute(),
          ]),
        );
      assert.match(await dump(), /Nguyễn Thị Mai/);
      assert.deepEqual(await verify(), { entries: 2, broken: null });

      const mask = (tx: Transaction) => maskWords(tx.db, provinceId, [someone]);
      await assert.rejects(database.store.as(clerk, async (tx) => assert.equal(await mask(tx), 2)));
      await database.store.as(system, async (tx) => {
        await mask(tx);
        assert.deepEqual(await verifyAudit(tx.db, provinceId), { entries: 2, broken: { seq: 1, why: 'missing' } });
        tx.note({ action: 'account.erase', objectKind: 'account', objectId: someone });
      });
      assert.doesNotMatch(await dump(), /Mai|mai\.nguyen/);
      assert.match(await dump(), /Bình/);
      assert.deepEqual(await verify(), { entries: 3, broken: null });
    });

    it('names the first entry whose name was put in place of another, or lost', async () => {
      const owner = new pg.Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const verify = () => database.store.as(asker(provinces[0]), ({ db }) => verifyAudit(db, provinces[0]));
      const word = 'select token, salt, word from audit_word where province_id = $1 limit 1';
      const { token, salt } = (await owner.query(word, [provinces[0]])).rows[0];
      await assert.rejects(
        owner.query("update audit_word set word = 'Cường' where token = $1", [token]),
        /only ever taken away/,
      );
      await assert.rejects(owner.query('delete from audit_word where token = $1', [token]), /never changed/);
      await owner.query('alter table audit_word disable trigger all');
      await owner.query("update audit_word set word = 'Cường' where token = $1", [token]);
      assert.deepEqual((await verify()).broken, { seq: 1, why: 'changed' });
      await owner.query('update audit_word set word = null, salt = null where token = $1', [token]);
      assert.deepEqual((await verify()).broken, { seq: 1, why: 'missing' });
      await owner.query("update audit_word set word = 'An', salt = $2 where token = $1", [token, salt]);
      assert.equal((await verify()).broken, null);
      await owner.query('alter table audit_word enable trigger all');
      await owner.end();
    });

    it('can be neither changed nor removed by the application', async () => {
      await assert.rejects(
        database.store.as(asker(provinces[0]), ({ db }) =>
          db.updateTable('audit_entry').set({ actor: 'Bình' }).execute(),
        ),
        /permission denied/,
      );
      await assert.rejects(
        database.store.as(asker(provinces[0]), ({ db }) => db.deleteFrom('audit_entry').execute()),
        /permission denied/,
      );
    });

    it('is not shown to a person of one unit', async () => {
      const rows = await database.store.as(asker(provinces[0], 'units', [randomUUID()]), ({ db }) =>
        db.selectFrom('audit_entry').selectAll().execute(),
      );
      assert.deepEqual(rows, []);
    });

    it('stays one chain when many write at once', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          database.store.as(asker(provinces[1]), async (tx) => {
            tx.note({ action: 'test.write', objectKind: 'test', objectId: String(index), after: { ratio: index / 3 } });
          }),
        ),
      );
      const verdict = await database.store.as(asker(provinces[1]), ({ db }) => verifyAudit(db, provinces[1]));
      assert.deepEqual(verdict, { entries: 40, broken: null });
    });

    it('names the first entry that the owner of the tables changed, took out, or cut off', async () => {
      const owner = new pg.Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const verify = () => database.store.as(asker(provinces[1]), ({ db }) => verifyAudit(db, provinces[1]));
      const forge = async (statement: string) => {
        await owner.query('alter table audit_entry disable trigger all');
        await owner.query(statement, [provinces[1]]);
        await owner.query('alter table audit_entry enable trigger all');
      };
      await forge(`delete from audit_entry where province_id = $1 and seq = 40`);
      assert.deepEqual((await verify()).broken, { seq: 40, why: 'cut-off' });
      await forge(`delete from audit_entry where province_id = $1 and seq = 20`);
      assert.deepEqual((await verify()).broken, { seq: 20, why: 'missing' });
      await forge(`update audit_entry set after = '{"ratio": 9}' where province_id = $1 and seq = 7`);
      assert.deepEqual((await verify()).broken, { seq: 7, why: 'changed' });
      await owner.end();
    });
  });
});
