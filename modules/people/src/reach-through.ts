import type { Asker, Transaction } from '@cotmoc/store';
import { unitsBelow } from './units-below.ts';

/** A role in a unit without a parent reaches the whole province; any other its unit and all units below it. */
export async function reachThrough(
  tx: Pick<Transaction, 'db' | 'asker'>,
  units: readonly string[],
): Promise<Pick<Asker, 'scope' | 'unitIds'>> {
  const subtrees = [...(await unitsBelow(tx, units)).values()];
  const unitIds = [...new Set(subtrees.flatMap((subtree) => subtree.unitIds))];
  return { scope: subtrees.some((subtree) => subtree.isRoot) ? 'province' : 'units', unitIds };
}
