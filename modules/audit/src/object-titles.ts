import type { Transaction } from '@cotmoc/store';
import type { AuditRow } from './entry-words.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The longest title; a task's may be a whole sentence. */
const LONGEST = 160;

/** What things are called now, by their id; those that are gone are not in it. */
export type Titles = ReadonlyMap<string, string>;

/** Every id that stands in a value. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}

/** Finds what the objects of these entries, and the things their changes point at, are called. */
export async function findTitles(tx: Transaction, rows: readonly AuditRow[]): Promise<Titles> {
  const ids = [...new Set(rows.flatMap((row) => [...idsIn(row.object_id), ...idsIn(row.before), ...idsIn(row.after)]))];
  if (ids.length === 0) return new Map();
  const found = [
    ...(await tx.db.selectFrom('org_unit').select(['id', 'name as title']).where('id', 'in', ids).execute()),
    ...(await tx.db.selectFrom('people_person').select(['id', 'name as title']).where('id', 'in', ids).execute()),
    ...(await findAccountTitles(tx, ids)),
    ...(await tx.db.selectFrom('plans_plan').select(['id', 'title']).where('id', 'in', ids).execute()),
    ...(await tx.db.selectFrom('tasks_task').select(['id', 'text as title']).where('id', 'in', ids).execute()),
    ...(await tx.db.selectFrom('names_group').select(['id', 'name_vi as title']).where('id', 'in', ids).execute()),
    ...(await findPostTitles(tx, ids)),
    ...(await findDelegationTitles(tx, ids)),
  ];
  return new Map(found.map(({ id, title }) => [id, title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title]));
}

function accountNames(tx: Transaction) {
  return tx.db
    .selectFrom('people_account as a')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    );
}

function findAccountTitles(tx: Transaction, ids: readonly string[]) {
  return accountNames(tx).where('a.id', 'in', ids).select(['a.id', 'p.name as title']).execute();
}

/** `Phó Giám đốc · Trần Thị Mẫu`. */
async function findPostTitles(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.db
    .selectFrom('posts_post as o')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'o.province_id').onRef('p.id', '=', 'o.person_id'),
    )
    .where('o.id', 'in', ids)
    .select(['o.id', 'o.name as post', 'p.name as person'])
    .execute();
  return rows.map(({ id, post, person }) => ({ id, title: `${post} · ${person}` }));
}

/** `Trần Thị Mẫu → Lê Văn Mẫu`. */
async function findDelegationTitles(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.db
    .selectFrom('posts_delegation')
    .where('id', 'in', ids)
    .select(['id', 'from_account as from', 'to_account as to'])
    .execute();
  const accounts = [...new Set(rows.flatMap(({ from, to }) => [from, to]))];
  const found = accounts.length > 0 ? await findAccountTitles(tx, accounts) : [];
  const names = new Map(found.map(({ id, title }) => [id, title]));
  return rows.map(({ id, from, to }) => ({ id, title: `${names.get(from) ?? ''} → ${names.get(to) ?? ''}` }));
}

/** The value with what things are called in place of their ids. */
export function withTitles(value: unknown, titles: Titles): unknown {
  if (typeof value === 'string') return titles.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => withTitles(one, titles));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTitles(one, titles)]));
}
