import { type Clock, type Day, fold, makeId, type Randomness } from '@cotmoc/base';
import { PLANNED_ONCE, type Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import type { Applied, Change } from './change.ts';
import { makeRegister, type Register, type UnitLink } from './register.ts';
import {
  foundedOn,
  lastOf,
  type Unit,
  type UnitContact,
  type UnitFacts,
  type UnitId,
  type UnitVersion,
  unitKinds,
} from './unit.ts';

/** A province's register as it was read, and which reading it was. */
export interface StoredRegister {
  readonly provinceId: string;
  readonly version: number;
  /** True where this transaction itself has changed it, so that it is not to be kept for others. */
  readonly isOwn: boolean;
  readonly register: Register;
}

/** Where the time and new ids come from. */
export interface OrgBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const kept = new Map<string, StoredRegister>();

/** The register of the asker's province; read again only when something in it has changed. */
export async function readRegister(tx: Pick<Transaction, 'db' | 'asker'>): Promise<StoredRegister> {
  const { provinceId } = tx.asker;
  const { version, isOwn } = await readMark(tx);
  const known = kept.get(provinceId);
  // What this transaction itself has changed is neither known before nor to be kept for others.
  if (!isOwn && known?.version === version) return known;
  const stored = { provinceId, version, isOwn, register: await loadRegister(tx) };
  if (!isOwn) kept.set(provinceId, stored);
  return stored;
}

async function readMark(tx: Pick<Transaction, 'db' | 'asker'>): Promise<{ version: number; isOwn: boolean }> {
  const mark = await tx.db
    .selectFrom('org_mark')
    .select(['version', sql<boolean | null>`xmin = pg_current_xact_id_if_assigned()::xid`.as('isOwn')])
    .where('province_id', '=', tx.asker.provinceId)
    .modifyEnd(PLANNED_ONCE)
    .executeTakeFirst();
  return { version: mark?.version ?? 0, isOwn: mark === undefined || mark.isOwn === true };
}

async function loadRegister(tx: Pick<Transaction, 'db' | 'asker'>): Promise<Register> {
  const rows = await tx.db.selectFrom('org_unit').selectAll().where('province_id', '=', tx.asker.provinceId).execute();
  const past = await tx.db
    .selectFrom('org_unit_past')
    .selectAll()
    .where('province_id', '=', tx.asker.provinceId)
    .orderBy('valid_from')
    .execute();
  const links = await tx.db
    .selectFrom('org_link')
    .selectAll()
    .where('province_id', '=', tx.asker.provinceId)
    .orderBy('day')
    .execute();
  const pastOf = Map.groupBy(past, (row) => row.unit_id);
  const units = rows.map((row): Unit => {
    const last: UnitVersion = {
      code: row.code,
      oldCodes: row.old_codes,
      officialName: row.name,
      shortName: row.short_name,
      englishName: row.english_name,
      aliases: row.aliases,
      kind: unitKinds.find((kind) => kind === row.kind) ?? 'other',
      level: row.level,
      parentId: row.parent_id,
      area: row.area,
      tags: row.tags,
      // Written by this file in this shape.
      contact: row.contact as UnitContact,
      sourceId: row.source,
      validFrom: row.since ?? row.valid_from,
      validTo: row.valid_to,
    };
    const earlier = (pastOf.get(row.id) ?? []).map(({ facts, valid_from, valid_to }) => ({
      // Written by this file in this shape.
      ...(facts as UnitFacts),
      validFrom: valid_from,
      validTo: valid_to,
    }));
    return { id: row.id, versions: [...earlier, last] };
  });
  return makeRegister(
    units,
    links.map(
      (row): UnitLink => ({
        fromId: row.from_id,
        toId: row.to_id,
        day: row.day,
        kind: row.kind,
        legalBasis: row.legal_basis,
        part: row.part,
      }),
    ),
  );
}

/** The register, with everybody else's changes of it held back until this transaction ends. */
export async function readRegisterForChange(tx: Transaction): Promise<Register> {
  await sql`select pg_advisory_xact_lock(hashtextextended('org ' || ${tx.asker.provinceId}::text, 0))`.execute(tx.db);
  return loadRegister(tx);
}

/** Writes what changes have done: units and their past, links, the operations themselves, and the audit lines. */
export async function saveApplied(
  tx: Transaction,
  before: Register,
  changes: readonly Change[],
  applied: Applied,
  by: OrgBy,
): Promise<void> {
  const { provinceId, accountId } = tx.asker;
  // Parents first, so that a unit founded in this step can be pointed at.
  for (const unit of parentsFirst(applied)) {
    await saveUnit(tx, before.units.get(unit.id) ?? null, unit);
  }
  if (applied.links.length > 0) {
    const rows = applied.links.map((link) => ({
      province_id: provinceId,
      from_id: link.fromId,
      to_id: link.toId,
      day: link.day,
      kind: link.kind,
      legal_basis: link.legalBasis,
      part: link.part,
    }));
    await tx.db
      .insertInto('org_link')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const now = by.clock.now();
  for (const change of changes) {
    const id = makeId(now, by.random);
    const unitIds = unitsOfChange(change);
    await tx.db
      .insertInto('org_change')
      .values({
        province_id: provinceId,
        id,
        kind: change.kind,
        day: change.day,
        legal_basis: change.legalBasis,
        unit_ids: [...unitIds],
        account_id: accountId,
        at: new Date(now),
      })
      .execute();
  }
  for (const unit of applied.touched) noteUnit(tx, before.units.get(unit.id) ?? null, unit, changes);
}

function parentsFirst(applied: Applied): Unit[] {
  const founded = new Set(applied.founded);
  const depth = (id: UnitId): number => {
    const unit = applied.register.units.get(id);
    const parentId = unit ? lastOf(unit).parentId : null;
    return parentId !== null && founded.has(parentId) ? depth(parentId) + 1 : 0;
  };
  return [...applied.touched].sort((a, b) => depth(a.id) - depth(b.id));
}

/** The units that a change is about. */
export function unitsOfChange(change: Change): UnitId[] {
  switch (change.kind) {
    case 'found':
      return [change.unit.id];
    case 'merge':
      return [...change.unitIds, typeof change.into === 'string' ? change.into : change.into.id];
    case 'split':
      return [change.unitId, ...change.into.map((heir) => ('facts' in heir ? heir.id : heir.unitId))];
    case 'abolish':
      return [change.unitId, ...change.heirs.map((heir) => heir.unitId)];
    default:
      return [change.unitId];
  }
}

async function saveUnit(tx: Transaction, before: Unit | null, unit: Unit): Promise<void> {
  const { provinceId } = tx.asker;
  const last = lastOf(unit);
  const row = {
    code: last.code,
    name: last.officialName,
    short_name: last.shortName,
    english_name: last.englishName,
    kind: last.kind,
    parent_id: last.parentId,
    valid_from: foundedOn(unit),
    valid_to: last.validTo,
    since: last.validFrom,
    level: last.level,
    area: last.area,
    tags: [...last.tags],
    aliases: [...last.aliases],
    old_codes: [...last.oldCodes],
    contact: JSON.stringify(last.contact),
    source: last.sourceId,
    search: searchOf(unit),
  };
  if (before === null)
    await tx.db
      .insertInto('org_unit')
      .values({ ...row, province_id: provinceId, id: unit.id })
      .execute();
  else
    await tx.db
      .updateTable('org_unit')
      .set(row)
      .where('province_id', '=', provinceId)
      .where('id', '=', unit.id)
      .execute();
  const known = new Set((before?.versions.slice(0, -1) ?? []).map((version) => version.validFrom));
  for (const { validFrom, validTo, ...facts } of unit.versions.slice(0, -1)) {
    if (known.has(validFrom) || validTo === null) continue;
    const past = {
      province_id: provinceId,
      unit_id: unit.id,
      valid_from: validFrom,
      valid_to: validTo,
      facts: JSON.stringify(facts),
    };
    await tx.db.insertInto('org_unit_past').values(past).execute();
  }
}

/** Every name it has ever had, folded. */
function searchOf(unit: Unit): string {
  const names = unit.versions.flatMap((version) => [
    version.officialName,
    version.shortName,
    version.englishName,
    version.code,
    ...version.aliases,
  ]);
  return fold([...new Set(names.filter((name) => name !== null))].join(' '));
}

function noteUnit(tx: Transaction, before: Unit | null, unit: Unit, changes: readonly Change[]): void {
  const change = changes.find((one) => unitsOfChange(one).includes(unit.id));
  const was = before ? lastOf(before) : null;
  const is = lastOf(unit);
  const fields = Object.keys(is).filter(
    (field) =>
      was === null ||
      JSON.stringify(was[field as keyof UnitVersion]) !== JSON.stringify(is[field as keyof UnitVersion]),
  );
  // The keys of a version are its fields.
  const pick = (version: UnitVersion) =>
    Object.fromEntries(fields.map((field) => [field, version[field as keyof UnitVersion]]));
  tx.note({
    action: `unit.${change?.kind ?? 'move'}`,
    objectKind: 'unit',
    objectId: unit.id,
    before: was === null ? null : pick(was),
    after: { ...pick(is), ...(change ? { legalBasis: change.legalBasis, day: change.day } : {}) },
  });
}

/** The operations on a unit, the newest first. */
export async function listChangesOf(
  tx: Transaction,
  unitId: UnitId,
): Promise<readonly { kind: string; day: Day; legalBasis: string | null; at: Date }[]> {
  return tx.db
    .selectFrom('org_change')
    .select(['kind', 'day', 'legal_basis as legalBasis', 'at'])
    .where('province_id', '=', tx.asker.provinceId)
    .where(sql<boolean>`unit_ids @> array[${unitId}]::uuid[]`)
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .execute();
}
