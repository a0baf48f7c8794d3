import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';

/** What a role in one unit reaches. */
export interface Subtree {
  /** The unit stands under no other: a role in it reaches the whole province. */
  readonly isRoot: boolean;
  /** The unit itself and all below. */
  readonly unitIds: readonly string[];
}

/** For each of these units, itself and all units below it. */
export async function unitsBelow(
  db: Transaction['db'],
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Subtree>> {
  const units = [...new Set(unitIds)];
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ top: string; id: string; parent_id: string | null }>`
    with recursive below as (
      select province_id, id as top, id, parent_id, 0 as depth from org_unit where id = any(${units}::uuid[])
      union
      select u.province_id, b.top, u.id, u.parent_id, b.depth + 1 from org_unit u
        join below b on u.province_id = b.province_id and u.parent_id = b.id where b.depth < 8
    ) select top, id, parent_id from below`.execute(db);
  const found = new Map<string, { isRoot: boolean; unitIds: string[] }>();
  for (const { top, id, parent_id } of rows) {
    const subtree = found.get(top) ?? { isRoot: false, unitIds: [] };
    if (id === top && parent_id === null) subtree.isRoot = true;
    subtree.unitIds.push(id);
    found.set(top, subtree);
  }
  return found;
}
