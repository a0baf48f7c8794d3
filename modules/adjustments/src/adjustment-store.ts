import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Updateable } from 'kysely';
import type { Change } from './change.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** An adjustment as it is kept. */
export type AdjustmentRow = Omit<Awaited<ReturnType<typeof findRow>> & object, 'changes'> & {
  readonly changes: readonly Change[];
};

function findRow(tx: Transaction, id: string) {
  return tx.db.selectFrom('adjustments_adjustment').selectAll().where('id', '=', id).executeTakeFirst();
}

function noSuchAdjustment(): Refusal {
  return new Refusal('not-found', 'no-such-adjustment', {
    vi: 'Không có lần điều chỉnh này, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such adjustment, or it is outside what you may see.',
  });
}

/** The adjustment; refuses one the asker can't see. */
export async function getAdjustment(tx: Transaction, id: string): Promise<AdjustmentRow> {
  const row = await findRow(tx, id);
  if (!row) throw noSuchAdjustment();
  // Written by propose-adjustment in this shape.
  return { ...row, changes: row.changes as readonly Change[] };
}

/** The adjustment, locked; refuses where it has changed since the asker looked at it. */
export async function getForChange(tx: Transaction, id: string, version: number): Promise<AdjustmentRow> {
  const locked = await tx.db
    .selectFrom('adjustments_adjustment')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw noSuchAdjustment();
  const row = await getAdjustment(tx, id);
  if (row.version === version) return row;
  throw new Refusal('conflict', 'adjustment-changed', {
    vi: 'Lần điều chỉnh này vừa có người sửa. Hãy tải lại trang để xem bản mới rồi làm tiếp.',
    en: 'Somebody has just changed this adjustment. Reload the page, look at it again and go on.',
  });
}

type Patch = Updateable<Tables['adjustments_adjustment']>;

/** Writes what has changed of it, as its next version, with a line in its history. */
export async function saveStep(
  tx: Transaction,
  row: AdjustmentRow,
  step: { readonly kind: string; readonly note: string | null; readonly set: Patch },
  by: By,
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .updateTable('adjustments_adjustment')
    .set({ ...step.set, version: row.version + 1, changed_at: new Date(now) })
    .where('id', '=', row.id)
    .execute();
  await writeStep(tx, row.id, step, by);
  tx.note({
    action: `adjustment.${step.kind}`,
    objectKind: 'adjustment',
    objectId: row.id,
    before: { state: row.state },
    after: { ...step.set, note: step.note },
  });
}

/** A line in the history of an adjustment. */
export async function writeStep(
  tx: Transaction,
  adjustmentId: string,
  step: { readonly kind: string; readonly note: string | null },
  by: By,
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('adjustments_step')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      adjustment_id: adjustmentId,
      kind: step.kind,
      account_id: tx.asker.accountId,
      person_name: tx.asker.actor,
      at: new Date(now),
      note: step.note,
    })
    .execute();
}
