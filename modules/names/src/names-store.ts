import { type Clock, type Day, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import {
  isAliveOn,
  lastOf,
  makeRegister,
  nationalRegister,
  type Register,
  readRegister,
  shippedSeed,
  type UnitId,
} from '@cotmoc/org';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { type Decisions, readDecisions } from './dated-decisions.ts';
import type { Lexicon, Selector, UnitGroup } from './lexicon.ts';
import type { Resolution } from './resolution.ts';
import { resolveName } from './resolve.ts';
import { indexRegister, type ResolverIndex } from './resolver-index.ts';
import { shippedLexicon } from './shipped-lexicon.ts';

export interface NamesBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

/** A province's names, ready to be resolved. */
export interface Names {
  readonly index: ResolverIndex;
  readonly homeId: UnitId | null;
  readonly groups: readonly UnitGroup[];
  readonly decisions: Decisions;
  /** Finds what a name means on a day in a plan of the province's own committee, or of another unit of it. */
  resolve(text: string, scope: { day: Day; homeId?: UnitId | null }): Resolution;
}

interface Kept {
  readonly version: number;
  readonly names: Names;
}

const kept = new Map<string, Kept>();
let shipped: { lexicon: Lexicon; national: Register } | null = null;

/** The words and national bodies that ship with the program; read once. */
function shippedNames(): { lexicon: Lexicon; national: Register } {
  shipped ??= { lexicon: shippedLexicon(), national: nationalRegister(shippedSeed()) };
  return shipped;
}

/** The names of the asker's province: its units, the national bodies, its groups and what was answered before. */
export async function openNames(tx: Transaction, clock: Clock): Promise<Names> {
  const { provinceId } = tx.asker;
  const { version, register, isOwn } = await readRegister(tx);
  const known = kept.get(provinceId);
  if (!isOwn && known?.version === version) return known.names;
  const { lexicon, national } = shippedNames();
  const groups = await listGroups(tx);
  const homeId = homeOf(register, today(clock));
  const index = indexRegister(withNational(register, national), lexicon, groups);
  const decisions = await readDecisions(tx, groups);
  const names: Names = {
    index,
    homeId,
    groups,
    decisions,
    resolve: (text, scope) =>
      resolveName(index, text, {
        day: scope.day,
        homeId: scope.homeId === undefined ? homeId : scope.homeId,
        decisions: decisions.on(scope.day),
      }),
  };
  if (!isOwn) kept.set(provinceId, { version, names });
  return names;
}

/** The province's own units, and the national ones under their readable keys. Areas that the province governs are its own. */
function withNational(register: Register, national: Register): Register {
  const areas = new Set([...register.units.values()].flatMap((unit) => lastOf(unit).area ?? []));
  const others = [...national.units.values()].filter((unit) => !areas.has(lastOf(unit).area ?? ''));
  const ids = new Set(others.map((unit) => unit.id));
  const links = national.links.filter((link) => ids.has(link.fromId) && ids.has(link.toId));
  return makeRegister([...others, ...register.units.values()], [...links, ...register.links]);
}

/** The unit at the top of the province's register. */
function homeOf(register: Register, day: Day): UnitId | null {
  const tops = [...register.units.values()].filter((unit) => isAliveOn(unit, day) && lastOf(unit).parentId === null);
  return (tops.find((unit) => lastOf(unit).kind === 'people-committee') ?? tops[0])?.id ?? null;
}

/** The province's groups in use, by their names. */
export async function listGroups(tx: Transaction): Promise<readonly UnitGroup[]> {
  return (await groupRows(tx).where('removed_at', 'is', null).orderBy('name_vi').execute()).map(toUnitGroup);
}

function groupRows(tx: Transaction) {
  return tx.db.selectFrom('names_group').selectAll().where('province_id', '=', tx.asker.provinceId);
}

function toUnitGroup(row: Selectable<Tables['names_group']>): UnitGroup {
  return {
    key: row.id,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    phrases: row.phrases,
    // Written by this file in this shape.
    selectors: row.selectors as Selector[],
    members: row.members,
    except: row.except_ids,
    open: row.is_open,
  };
}

/** What is given to make or change a group. */
export type GroupInput = Omit<UnitGroup, 'key'>;

/** Makes a group, or changes the one with this id; gives its id. */
export async function saveGroup(tx: Transaction, id: string | null, input: GroupInput, by: NamesBy): Promise<string> {
  const within = input.selectors.flatMap(({ withinId }) => withinId ?? []);
  await refuseStrangers(tx, [...input.members, ...input.except, ...within]);
  const { provinceId } = tx.asker;
  const row = {
    name_vi: input.nameVi,
    name_en: input.nameEn,
    phrases: [...input.phrases],
    selectors: JSON.stringify(input.selectors),
    members: [...input.members],
    except_ids: [...input.except],
    is_open: input.open,
    changed_at: new Date(by.clock.now()),
    removed_at: null,
  };
  const groupId = id ?? makeId(by.clock.now(), by.random);
  const before = id === null ? null : await getGroup(tx, id);
  if (before === null)
    await tx.db
      .insertInto('names_group')
      .values({ ...row, province_id: provinceId, id: groupId })
      .execute();
  else
    await tx.db
      .updateTable('names_group')
      .set(row)
      .where('province_id', '=', provinceId)
      .where('id', '=', groupId)
      .execute();
  tx.note({
    action: before === null ? 'group.create' : 'group.change',
    objectKind: 'group',
    objectId: groupId,
    before: before === null ? null : { ...before },
    after: { ...input },
  });
  return groupId;
}

/** Takes a group out of use; plans that fanned out through it keep what they got. */
export async function removeGroup(tx: Transaction, id: string, by: NamesBy): Promise<void> {
  const before = await getGroup(tx, id);
  const removed_at = new Date(by.clock.now());
  await tx.db
    .updateTable('names_group')
    .set({ removed_at })
    .where('province_id', '=', tx.asker.provinceId)
    .where('id', '=', id)
    .execute();
  tx.note({ action: 'group.remove', objectKind: 'group', objectId: id, before: { ...before }, after: null });
}

/** The groups that were taken out of use, the last one first. */
export async function listRemovedGroups(tx: Transaction): Promise<readonly (UnitGroup & { removedAt: Date })[]> {
  const rows = await groupRows(tx).where('removed_at', 'is not', null).orderBy('removed_at', 'desc').execute();
  return rows.flatMap((row) => (row.removed_at ? [{ ...toUnitGroup(row), removedAt: row.removed_at }] : []));
}

/** Puts a removed group back into use as it was. Refuses one that is in use, and one of nobody's. */
export async function restoreGroup(tx: Transaction, id: string, by: NamesBy): Promise<void> {
  const group = (await listRemovedGroups(tx)).find((one) => one.key === id);
  if (!group) {
    throw new Refusal('not-found', 'no-such-removed-group', {
      vi: 'Không có nhóm nào như vậy đã bỏ; có thể nhóm đang được dùng.',
      en: 'No such group was removed; it may be in use.',
    });
  }
  await tx.db
    .updateTable('names_group')
    .set({ removed_at: null, changed_at: new Date(by.clock.now()) })
    .where('province_id', '=', tx.asker.provinceId)
    .where('id', '=', id)
    .execute();
  const { removedAt: _, ...after } = group;
  tx.note({ action: 'group.restore', objectKind: 'group', objectId: id, after });
}

/** The group in use with this id, or a refusal. */
export async function getGroup(tx: Transaction, id: string): Promise<UnitGroup> {
  const group = (await listGroups(tx)).find((one) => one.key === id);
  if (group) return group;
  throw new Refusal('not-found', 'no-such-group', {
    vi: 'Không có nhóm đơn vị này, hoặc nhóm đã bỏ.',
    en: 'There is no such group, or it was removed.',
  });
}

/** Refuses ids that are no units of the province. */
export async function refuseStrangers(tx: Transaction, ids: readonly UnitId[]): Promise<void> {
  const { register } = await readRegister(tx);
  if (ids.every((id) => register.units.has(id))) return;
  throw new Refusal('not-found', 'unit-not-found', {
    vi: 'Có đơn vị không thuộc danh bạ của tỉnh. Chọn lại.',
    en: 'One of the units is not in the register. Choose again.',
  });
}
