import { type Clock, fold, makeId, type Randomness } from '@cotmoc/base';
import { changePolicy, createAccount, LEVELS } from '@cotmoc/people';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { nameOfficers } from './name-officers.ts';
import { SAMPLE_PASSWORD, SAMPLE_PROVINCE, samplePeople, sampleUnits } from './sample-province.ts';

type By = { clock: Clock; random: Randomness };

/** Makes the sample province with its units and accounts, all or nothing; gives the province's id. */
export async function makeProvince(store: Store, by: By): Promise<string> {
  const id = makeId(by.clock.now(), by.random);
  await store.as(systemAsker(id), async (tx) => {
    const { code, nameVi, nameEn } = SAMPLE_PROVINCE;
    await tx.db
      .insertInto('province')
      .values({ id, code, name_vi: nameVi, name_en: nameEn, created_at: new Date(by.clock.now()) })
      .execute();
    tx.note({ action: 'province.create', objectKind: 'province', objectId: id, after: { code, name: nameVi } });
    // So that whoever tries the sample comes in with one password.
    await changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [] }, { now: by.clock.now() });
    const unitIds = await insertUnits(tx, by);
    await createAccounts(tx, unitIds, by);
    await nameOfficers(tx, (key) => idOf(unitIds, key), by);
  });
  return id;
}

async function insertUnits(tx: Transaction, by: By): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const idByName = new Map<string, string>();
  for (const unit of sampleUnits()) {
    const id = makeId(by.clock.now(), by.random);
    ids.set(unit.key, id);
    idByName.set(unit.name, id);
    const row = {
      name: unit.name,
      short_name: unit.shortName,
      english_name: unit.englishName,
      kind: unit.kind,
      level: unit.level,
      area: unit.area,
      tags: [...unit.tags],
      aliases: [...unit.aliases],
      parent_id: unit.parent === null ? null : idOf(idByName, unit.parent),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    };
    const search = fold([unit.name, unit.shortName, unit.englishName, ...unit.aliases].join(' '));
    await tx.db
      .insertInto('org_unit')
      .values({ ...row, province_id: tx.asker.provinceId, id, code: null, search })
      .execute();
    tx.note({ action: 'unit.found', objectKind: 'unit', objectId: id, after: row });
  }
  await insertLinks(tx, ids);
  return ids;
}

/** Who took up the work of the bodies that ended. */
async function insertLinks(tx: Transaction, ids: ReadonlyMap<string, string>): Promise<void> {
  const links = sampleUnits().flatMap(({ key, validTo, successors }) =>
    validTo === null
      ? []
      : successors.map((successor) => ({
          province_id: tx.asker.provinceId,
          from_id: idOf(ids, key),
          to_id: idOf(ids, successor),
          day: validTo,
          kind: 'replace' as const,
          legal_basis: null,
          part: null,
        })),
  );
  await tx.db.insertInto('org_link').values(links).execute();
}

async function createAccounts(tx: Transaction, unitIds: ReadonlyMap<string, string>, by: By): Promise<void> {
  for (const person of samplePeople()) {
    const { username, name, post, mustChangePassword } = person;
    const unitId = idOf(unitIds, person.unit);
    const roles = person.roles.map(({ role, unit }) => ({ role, unitId: idOf(unitIds, unit) }));
    const account = { username, name, post, unitId, password: SAMPLE_PASSWORD, mustChangePassword, roles };
    await createAccount(tx, account, by);
  }
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`the sample has no unit ${key}`);
  return id;
}
