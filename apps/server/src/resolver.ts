import { type Clock, today } from '@cotmoc/base';
import { openNames, resolveForWork } from '@cotmoc/names';
import type { ResolveAgency } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';

/** What names of bodies mean for the work of the asker's province: units that live today, or a question. */
export async function resolverFor(tx: Transaction, clock: Clock): Promise<ResolveAgency> {
  const names = await openNames(tx, clock);
  const day = today(clock);
  return (agency) => {
    const { unitIds, how, confidence, reason, candidates } = resolveForWork(names, agency, day);
    return { unitIds: [...unitIds], how, confidence, reason, candidates: [...candidates] };
  };
}
