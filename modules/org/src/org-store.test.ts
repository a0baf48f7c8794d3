import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Day, fold, makeId, parseDay, Refusal, startOf } from '@cotmoc/base';
import { systemAsker, type Transaction } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';
import { abolishUnit } from './abolish-unit.ts';
import { amendUnit } from './amend-unit.ts';
import { foundUnit } from './found-unit.ts';
import { importUnits, planImport } from './import-units.ts';
import { mergeUnits } from './merge-units.ts';
import { listChangesOf, readRegister } from './org-store.ts';
import { plantProvince } from './plant-province.ts';
import { successorsOf, unitsOn } from './register.ts';
import { renameUnit } from './rename-unit.ts';
import { searchUnits, unitSearchOn } from './search-units.ts';
import { shippedSeed } from './shipped-data.ts';
import { splitUnit } from './split-unit.ts';
import { factsOf, nameOn, readSource, shownOn } from './unit.ts';

const day = (text: string): Day => parseDay(text) ?? assert.fail(text);
const clock = { now: () => startOf(day('2026-11-20')) + 36_000_000 };
const random = (bytes: Uint8Array) => randomFillSync(bytes);
const by = { clock, random };
const legalBasis = '77/NQ-HĐND';

describe('the register in the database', () => {
  let database: TestDatabase;
  let provinceId = '';
  let rootId = '';
  const as = <T>(work: (tx: Transaction) => Promise<T>) => database.store.as(systemAsker(provinceId), work);

  async function makeProvince(code: string): Promise<{ id: string; rootId: string }> {
    const id = makeId(clock.now(), random);
    const unitId = makeId(clock.now(), random);
    await database.store.as(systemAsker(id), async ({ db }) => {
      await db
        .insertInto('province')
        .values({ id, code, name_vi: code, name_en: code, created_at: new Date(clock.now()) })
        .execute();
      const name = `Ủy ban nhân dân tỉnh ${code}`;
      const empty = { code: null, short_name: null, english_name: null, parent_id: null, valid_to: null };
      await db
        .insertInto('org_unit')
        .values({
          ...empty,
          province_id: id,
          id: unitId,
          name,
          kind: 'people-committee',
          valid_from: day('2008-01-01'),
          search: fold(name),
        })
        .execute();
    });
    return { id, rootId: unitId };
  }

  before(async () => {
    database = await createTestDatabase(clock);
    ({ id: provinceId, rootId } = await makeProvince('Mẫu'));
  });
  after(() => database.drop());

  const idOf = async (name: string): Promise<string> => {
    const { register } = await as(readRegister);
    return (
      [...register.units.values()].find((unit) => unit.versions.some((version) => version.officialName === name))?.id ??
      assert.fail(name)
    );
  };
  const found = (name: string, parentId: string | null = rootId) =>
    as((tx) =>
      foundUnit(
        tx,
        { facts: factsOf(name, 'department', 'province', { parentId }), day: day('2016-01-01'), legalBasis },
        'carry-out',
        by,
      ),
    );

  it('keeps the old name for old days after a renaming, with its line in the audit log', async () => {
    await found('Sở Một');
    const unitId = await idOf('Sở Một');
    await as((tx) =>
      renameUnit(
        tx,
        { unitId, names: { officialName: 'Sở Một và Hai' }, day: day('2025-03-01'), legalBasis },
        'carry-out',
        by,
      ),
    );
    const { register } = await as(readRegister);
    const unit = register.units.get(unitId) ?? assert.fail();
    assert.equal(nameOn(unit, day('2025-02-28')).officialName, 'Sở Một');
    assert.equal(nameOn(unit, day('2025-03-01')).officialName, 'Sở Một và Hai');
    assert.deepEqual(
      (await as((tx) => listChangesOf(tx, unitId))).map((change) => change.kind),
      ['rename', 'found'],
    );
    const entries = await as(({ db }) =>
      db.selectFrom('audit_entry').selectAll().where('object_id', '=', unitId).orderBy('seq').execute(),
    );
    assert.deepEqual(
      entries.map((entry) => entry.action),
      ['unit.found', 'unit.rename'],
    );
    // The audit line of a renaming carries the names before it.
    const was = entries[1]?.before as { officialName: string } | undefined;
    assert.equal(was?.officialName, 'Sở Một');
  });

  it('shows what a merger would do without doing it, then does it', async () => {
    await found('Sở Ba');
    await found('Sở Bốn');
    const unitIds = [await idOf('Sở Ba'), await idOf('Sở Bốn')];
    const into = factsOf('Sở Ba và Bốn', 'department', 'province', { parentId: rootId });
    const input = { unitIds, into, day: day('2025-03-01'), legalBasis };
    const shown = await as((tx) => mergeUnits(tx, input, 'preview', by));
    assert.equal(shown.done, false);
    assert.deepEqual(shown.units.map((unit) => unit.effect).sort(), ['ended', 'ended', 'founded']);
    assert.equal((await as(readRegister)).register.linksFrom.get(unitIds[0] ?? ''), undefined);
    await as((tx) => mergeUnits(tx, input, 'carry-out', by));
    const { register } = await as(readRegister);
    const heir = await idOf('Sở Ba và Bốn');
    for (const id of unitIds) assert.deepEqual(successorsOf(register, id, day('2026-01-01')), [heir]);
  });

  it('announces a change to whoever listens, in the same transaction', async () => {
    const events = await database.store.system((db) =>
      db.selectFrom('outbox_event').selectAll().where('kind', '=', 'units.changed').execute(),
    );
    assert.ok(events.length >= 4);
  });

  it('leaves nothing behind when it refuses', async () => {
    const count = async () =>
      (
        await as(({ db }) =>
          db
            .selectFrom('org_change')
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow(),
        )
      ).n;
    const before = await count();
    const gone = await idOf('Sở Ba');
    const again = as((tx) =>
      abolishUnit(
        tx,
        { unitId: gone, heirs: [], childrenTo: null, day: day('2026-01-01'), legalBasis },
        'carry-out',
        by,
      ),
    );
    await assert.rejects(again, (error) => error instanceof Refusal && error.code === 'unit-has-ended');
    assert.equal(await count(), before);
  });

  it('splits a unit with the share of each written down, and amends what is known', async () => {
    await found('Sở Năm');
    const unitId = await idOf('Sở Năm');
    const share = { unit: factsOf('Sở Sáu', 'department', 'province', { parentId: rootId }), part: 'việc một' };
    const input = { unitId, into: [share], keep: true, childrenTo: null, day: day('2025-05-01'), legalBasis };
    const effects = await as((tx) => splitUnit(tx, input, 'carry-out', by));
    assert.deepEqual(
      effects.links.map(({ from, to, part }) => [from, to, part]),
      [['Sở Năm', 'Sở Sáu', 'việc một']],
    );
    await as((tx) => amendUnit(tx, { unitId, facts: { aliases: ['Sở số 5'], contact: { phone: '0260 1' } } }, by));
    const { register } = await as(readRegister);
    const search = unitSearchOn(register, day('2026-11-20'));
    assert.deepEqual(
      searchUnits(search, { q: 'so so 5' }).map((unit) => unit.officialName),
      ['Sở Năm'],
    );
  });

  it('imports a list as it was shown, and refuses when the register has moved on since', async () => {
    const list = {
      source: 'Tên,Loại,Cấp\nSở Bảy,Sở,Tỉnh\nSở Tám,Sở,Tỉnh',
      day: day('2026-11-01'),
      legalBasis,
      isComplete: false,
    };
    const shown = await as((tx) => planImport(tx, list, by));
    assert.deepEqual(
      shown.preview.items.map((item) => item.outcome),
      ['added', 'added'],
    );
    await found('Sở Bảy');
    const late = as((tx) => importUnits(tx, list, shown.print, by));
    await assert.rejects(late, (error) => error instanceof Refusal && error.code === 'import-changed');
    const again = await as((tx) => planImport(tx, list, by));
    await as((tx) => importUnits(tx, list, again.print, by));
    assert.ok(await idOf('Sở Tám'));
  });

  it('refuses a second unit at the top, whose people would see the whole province', async () => {
    await assert.rejects(
      found('Sở Không Cấp Trên', null),
      (error) => error instanceof Refusal && error.code === 'second-top-unit',
    );
  });

  it('shows one province nothing of another', async () => {
    const other = await makeProvince('Khác');
    const { register } = await database.store.as(systemAsker(other.id), readRegister);
    assert.deepEqual([...register.units.keys()], [other.rootId]);
  });

  it('plants the usual bodies of a province, old and new, under its committee', async () => {
    const fresh = await makeProvince('Quảng Ngãi');
    const asFresh = <T>(work: (tx: Transaction) => Promise<T>) => database.store.as(systemAsker(fresh.id), work);
    const input = { seed: shippedSeed(), provinceKey: 'quang-ngai', some: ['so-ngv'], day: day('2026-11-20') };
    const effects = await asFresh((tx) => plantProvince(tx, input, 'carry-out', by));
    assert.ok(effects.done && effects.units.length > 150);
    const { register } = await asFresh(readRegister);
    const sources = [...register.units.values()].flatMap((unit) =>
      unit.versions.map((one) => readSource(one.sourceId)),
    );
    assert.ok(sources.some((one) => one.toConfirm) && sources.some((one) => one.source && !one.toConfirm));
    const now = unitsOn(register, day('2026-11-20'));
    assert.deepEqual(
      now.filter((unit) => unit.parentId === null).map((unit) => unit.id),
      [fresh.rootId],
    );
    const old = [...register.units.values()].filter(
      (unit) => shownOn(unit, day('2024-01-01')).officialName === 'Sở Thông tin và Truyền thông',
    );
    assert.equal(old.length, 2);
    for (const unit of old) {
      const heirs = successorsOf(register, unit.id, day('2026-11-20')).map(
        (id) => shownOn(register.units.get(id) ?? assert.fail(), day('2026-11-20')).officialName,
      );
      assert.deepEqual(heirs.sort(), ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch']);
    }
    await assert.rejects(
      asFresh((tx) => plantProvince(tx, input, 'carry-out', by)),
      (error) => error instanceof Refusal && error.code === 'register-not-empty',
    );
  });
});
