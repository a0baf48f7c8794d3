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
import type { Transaction } from '@cotmoc/store';
import type { Lexicon, Selector, UnitGroup } from './lexicon.ts';
import type { Decision, Resolution } from './resolution.ts';
import { resolveName } from './resolve.ts';
import { indexRegister, type ResolverIndex } from './resolver-index.ts';
import { shippedLexicon } from './shipped-lexicon.ts';

export interface NamesBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

/** What a person answered for a name. */
export type Answer =
  | { readonly unitIds: readonly UnitId[] }
  | { readonly groupId: string }
  | { readonly notABody: true };

/** A province's names, ready to be resolved. */
export interface Names {
  readonly index: ResolverIndex;
  readonly homeId: UnitId | null;
  readonly groups: readonly UnitGroup[];
  readonly decisions: ReadonlyMap<string, Decision>;
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
        decisions,
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

/** The province's groups, by their names. */
export async function listGroups(tx: Transaction): Promise<readonly UnitGroup[]> {
  const rows = await tx.db
    .selectFrom('names_group')
    .selectAll()
    .where('province_id', '=', tx.asker.provinceId)
    .where('removed_at', 'is', null)
    .orderBy('name_vi')
    .execute();
  return rows.map((row) => ({
    key: row.id,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    phrases: row.phrases,
    // Written by this file in this shape.
    selectors: row.selectors as Selector[],
    members: row.members,
    except: row.except_ids,
    open: row.is_open,
  }));
}

async function readDecisions(tx: Transaction, groups: readonly UnitGroup[]): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx.db
    .selectFrom('names_answer')
    .select(['key', 'answer'])
    .where('province_id', '=', tx.asker.provinceId)
    .execute();
  const decisions = new Map<string, Decision>();
  for (const { key, answer } of rows) {
    // Written by `rememberAnswer` in this shape.
    const given = answer as Answer;
    if ('groupId' in given) {
      const group = groups.find((one) => one.key === given.groupId);
      if (group) decisions.set(key, { key, answer: { group } });
    } else decisions.set(key, { key, answer: given });
  }
  return decisions;
}

/** What is given to make or change a group. */
export type GroupInput = Omit<UnitGroup, 'key'>;

/** Makes a group, or changes the one with this id; gives its id. */
export async function saveGroup(tx: Transaction, id: string | null, input: GroupInput, by: NamesBy): Promise<string> {
  await refuseStrangers(tx, [...input.members, ...input.except]);
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

async function getGroup(tx: Transaction, id: string): Promise<UnitGroup> {
  const group = (await listGroups(tx)).find((one) => one.key === id);
  if (group) return group;
  throw new Refusal('not-found', 'no-such-group', {
    vi: 'Không có nhóm đơn vị này, hoặc nhóm đã bỏ.',
    en: 'There is no such group, or it was removed.',
  });
}

/** Remembers what a name means in this province, from now on; a later answer replaces it. */
export async function rememberAnswer(
  tx: Transaction,
  input: { text: string; answer: Answer },
  by: NamesBy,
): Promise<string> {
  const { answer, text } = input;
  const { index, homeId } = await openNames(tx, by.clock);
  const { key } = resolveName(index, text, { day: today(by.clock), homeId });
  if (key === '' || homeId === null) {
    const sentences = { vi: 'Nhập tên cần ghi nhớ.', en: 'Enter the name to remember.' };
    throw new Refusal('invalid', 'name-empty', sentences, { text: sentences });
  }
  if ('groupId' in answer) await getGroup(tx, answer.groupId);
  if ('unitIds' in answer) await refuseStrangers(tx, answer.unitIds);
  const row = { text, answer: JSON.stringify(answer), account_id: tx.asker.accountId, at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('names_answer')
    .values({ ...row, province_id: tx.asker.provinceId, home_id: homeId, key })
    .onConflict((conflict) => conflict.columns(['province_id', 'home_id', 'key']).doUpdateSet(row))
    .execute();
  tx.note({ action: 'name.remember', objectKind: 'name', objectId: key, after: { text, ...answer } });
  return key;
}

/** Forgets an answer: the name is asked about again. */
export async function forgetAnswer(tx: Transaction, key: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('names_answer')
    .where('province_id', '=', tx.asker.provinceId)
    .where('key', '=', key)
    .returning('text')
    .execute();
  if (gone.length === 0) {
    throw new Refusal('not-found', 'no-such-answer', {
      vi: 'Không có câu trả lời đã nhớ cho tên này.',
      en: 'Nothing is remembered for this name.',
    });
  }
  tx.note({
    action: 'name.forget',
    objectKind: 'name',
    objectId: key,
    before: { text: gone[0]?.text ?? null },
    after: null,
  });
}

async function refuseStrangers(tx: Transaction, ids: readonly UnitId[]): Promise<void> {
  const { register } = await readRegister(tx);
  if (ids.every((id) => register.units.has(id))) return;
  throw new Refusal('not-found', 'unit-not-found', {
    vi: 'Có đơn vị không thuộc danh bạ của tỉnh. Chọn lại.',
    en: 'One of the units is not in the register. Choose again.',
  });
}
