import { sql } from 'kysely';
import { PLANNED_ONCE } from './planned-once.ts';
import type { Transaction } from './store.ts';

/**
 * Says how far a province's units and tasks have changed, as this transaction sees them: where two marks are the same,
 * no change of them was committed in between. The database itself counts them.
 */
export async function readMark(tx: Transaction): Promise<string> {
  const { provinceId } = tx.asker;
  const { rows } = await sql<{ mark: string }>`select
    coalesce((select version from org_mark where province_id = ${provinceId}), 0) || ' ' ||
    coalesce((select version from tasks_mark where province_id = ${provinceId}), 0) as mark ${PLANNED_ONCE}`.execute(
    tx.db,
  );
  const [row] = rows;
  if (!row) throw new Error('a select without a table gives one row');
  return row.mark;
}
