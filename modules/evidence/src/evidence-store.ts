import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { noSuchEvidence } from './refusals.ts';

export type ItemRow = Selectable<Tables['evidence_item']>;
export type CreditRow = Selectable<Tables['evidence_credit']>;

/** The item. Refuses one that the asker can't see. */
export async function getItem(tx: Transaction, id: string): Promise<ItemRow> {
  const row = await tx.db.selectFrom('evidence_item').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchEvidence();
  return row;
}

/** The credit, locked until the transaction ends. Refuses one that the asker can't see. */
export async function getCredit(tx: Transaction, id: string): Promise<CreditRow> {
  const row = await tx.db.selectFrom('evidence_credit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw noSuchEvidence();
  return row;
}

/** What stands at these targets, of items not withdrawn. */
function standingCredits(tx: Transaction, targetKind: string, targetIds: readonly string[]) {
  return tx.db
    .selectFrom('evidence_credit as c')
    .innerJoin('evidence_item as i', (join) =>
      join.onRef('i.province_id', '=', 'c.province_id').onRef('i.id', '=', 'c.evidence_id'),
    )
    .where('c.target_kind', '=', targetKind)
    .where('c.target_id', 'in', [...targetIds])
    .where('c.state', '=', 'standing')
    .where('i.withdrawn_at', 'is', null)
    .groupBy('c.target_id');
}

/** How much is credited to each of these targets, by target: what stands, of items not withdrawn. */
export async function sumCredits(
  tx: Transaction,
  targetKind: string,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (targetIds.length === 0) return new Map();
  const rows = await standingCredits(tx, targetKind, targetIds)
    .select((eb) => ['c.target_id as id', eb.fn.sum<number>('c.amount').as('sum')])
    .execute();
  return new Map(rows.map(({ id, sum }) => [id, Number(sum ?? 0)]));
}

/** How many credits stand at each of these targets, by target; those of withdrawn items are left out. */
export async function countCredits(
  tx: Transaction,
  targetKind: string,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (targetIds.length === 0) return new Map();
  const rows = await standingCredits(tx, targetKind, targetIds)
    .select((eb) => ['c.target_id as id', eb.fn.countAll<number>().as('credits')])
    .execute();
  return new Map(rows.map(({ id, credits }) => [id, Number(credits)]));
}
