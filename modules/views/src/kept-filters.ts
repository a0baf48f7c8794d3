import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';

export const SHARINGS = ['own', 'unit', 'province'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** The most questions that one person keeps. */
const MOST_KEPT = 100;

/** A question to the tasks that somebody keeps. */
export interface KeptFilter {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly shared: Sharing;
  readonly unitName: string | null;
  readonly isMine: boolean;
  readonly isDefault: boolean;
}

/** Those that I keep and those shared with me, by name; and the columns I chose (empty: never chosen). */
export async function listKeptFilters(
  tx: Transaction,
): Promise<{ items: readonly KeptFilter[]; columns: readonly string[]; mayShareWithProvince: boolean }> {
  const rows = await tx.db
    .selectFrom('views_filter')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  const choice = await tx.db
    .selectFrom('views_choice')
    .selectAll()
    .where('account_id', '=', tx.asker.accountId ?? '')
    .executeTakeFirst();
  const { register } = await readRegister(tx);
  const items = rows.map((row): KeptFilter => {
    const unit = row.unit_id === null ? undefined : register.units.get(row.unit_id);
    return {
      id: row.id,
      name: row.name,
      address: row.address,
      shared: row.shared,
      unitName: unit ? lastOf(unit).officialName : null,
      isMine: row.account_id === tx.asker.accountId,
      isDefault: row.id === choice?.filter_id,
    };
  });
  return { items, columns: choice?.columns ?? [], mayShareWithProvince: tx.asker.scope === 'province' };
}

/** Keeps a question under a name. To the whole province only who sees all of it shares; to a unit, who belongs to it. */
export async function keepFilter(
  tx: Transaction,
  input: { name: string; address: string; shared: Sharing },
  by: { clock: Clock; random: Randomness },
): Promise<{ id: string }> {
  const { accountId, provinceId } = tx.asker;
  const name = input.name.trim();
  if (name === '' || accountId === null) throw nameNeeded();
  if (input.shared === 'province' && tx.asker.scope !== 'province') throw notToProvince();
  const own = await tx.db
    .selectFrom('views_filter')
    .select(['id', 'name'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .execute();
  if (own.some((one) => one.name === name)) throw nameTaken(name);
  if (own.length >= MOST_KEPT) throw tooManyKept();
  const unitId = input.shared === 'unit' ? await ownUnitOf(tx, accountId) : null;
  const id = makeId(by.clock.now(), by.random);
  await tx.db
    .insertInto('views_filter')
    .values({
      province_id: provinceId,
      id,
      account_id: accountId,
      name,
      address: input.address.replace(/^\?/, ''),
      shared: input.shared,
      unit_id: unitId,
      made_at: new Date(by.clock.now()),
    })
    .execute();
  tx.note({
    action: 'view.keep-filter',
    objectKind: 'filter',
    objectId: id,
    after: { name, address: input.address, shared: input.shared },
  });
  return { id };
}

async function ownUnitOf(tx: Transaction, accountId: string): Promise<string> {
  const role = await tx.db
    .selectFrom('people_role')
    .select('unit_id')
    .where('account_id', '=', accountId)
    .orderBy('unit_id')
    .executeTakeFirst();
  if (!role) throw notToProvince();
  return role.unit_id;
}

/** Takes one's own away, or puts it back: what was removed a moment ago is not lost. */
export async function removeFilter(
  tx: Transaction,
  input: { id: string; removed: 'removed' | 'kept' },
  clock: Clock,
): Promise<void> {
  const removed_at = input.removed === 'removed' ? new Date(clock.now()) : null;
  const changed = await tx.db
    .updateTable('views_filter')
    .set({ removed_at })
    .where('id', '=', input.id)
    .where('account_id', '=', tx.asker.accountId ?? '')
    .returning('name')
    .executeTakeFirst();
  if (!changed) throw noSuchFilter();
  const action = input.removed === 'removed' ? 'view.remove-filter' : 'view.restore-filter';
  tx.note({ action, objectKind: 'filter', objectId: input.id, after: { name: changed.name } });
}

/** What a person's list begins with, and its columns; what is left out stays as it was. */
export async function chooseView(
  tx: Transaction,
  input: { columns?: readonly string[]; filterId?: string | null },
): Promise<void> {
  const { accountId, provinceId } = tx.asker;
  if (accountId === null) throw noSuchFilter();
  if (input.filterId) {
    const seen = await tx.db
      .selectFrom('views_filter')
      .select('id')
      .where('id', '=', input.filterId)
      .executeTakeFirst();
    if (!seen) throw noSuchFilter();
  }
  const change = {
    ...(input.columns ? { columns: [...input.columns] } : {}),
    ...(input.filterId === undefined ? {} : { filter_id: input.filterId }),
  };
  await tx.db
    .insertInto('views_choice')
    .values({ province_id: provinceId, account_id: accountId, columns: [], filter_id: null, ...change })
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'account_id']).doUpdateSet({ account_id: accountId, ...change }),
    )
    .execute();
}

function nameNeeded(): Refusal {
  const sentences = { vi: 'Hãy đặt tên cho bộ lọc.', en: 'Give the filter a name.' };
  return new Refusal('invalid', 'filter-name-needed', sentences, { name: sentences });
}

function nameTaken(name: string): Refusal {
  const sentences = {
    vi: `Bạn đã có bộ lọc tên “${name}”. Hãy chọn tên khác, hoặc xóa bộ lọc cũ trước.`,
    en: `You keep a filter called “${name}” already. Choose another name, or remove the old one first.`,
  };
  return new Refusal('conflict', 'filter-name-taken', sentences, { name: sentences });
}

function tooManyKept(): Refusal {
  return new Refusal('conflict', 'too-many-filters', {
    vi: `Bạn đã lưu ${MOST_KEPT} bộ lọc. Hãy xóa bớt bộ lọc không dùng nữa.`,
    en: `You keep ${MOST_KEPT} filters. Remove some that you no longer use.`,
  });
}

function notToProvince(): Refusal {
  const sentences = {
    vi: 'Chỉ người xem được toàn tỉnh mới chia sẻ bộ lọc cho cả tỉnh. Hãy chia sẻ trong đơn vị, hoặc giữ riêng.',
    en: 'Only those who see the whole province share a filter with all of it. Share it in your unit, or keep it.',
  };
  return new Refusal('forbidden', 'filter-not-to-province', sentences, { shared: sentences });
}

function noSuchFilter(): Refusal {
  return new Refusal('not-found', 'no-such-filter', {
    vi: 'Không có bộ lọc này, hoặc người lưu đã xóa.',
    en: 'There is no such filter, or whoever kept it has removed it.',
  });
}
