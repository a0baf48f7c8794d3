import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { changeReview } from './change-review.ts';
import { getDraft } from './plan-store.ts';
import type { ResolveAgency } from './review.ts';

/** A name that now means other units than the draft had. */
export interface RenewedName {
  readonly agency: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Takes the names of a draft as the register and what is remembered have them now, in one step that can be undone.
 * What a person has chosen in this review stays, and a name that would have to be asked about keeps what it had.
 */
export async function renewNames(
  tx: Transaction,
  input: { readonly planId: string; readonly resolve: ResolveAgency },
  by: { clock: Clock },
): Promise<readonly RenewedName[]> {
  const { review } = await getDraft(tx, input.planId);
  const renewed = review.agencies.flatMap((before) => {
    if (before.how === 'chosen') return [];
    const after = { agency: before.agency, ...input.resolve(before.agency) };
    const isSame = after.how === before.how && sameUnits(after.unitIds, before.unitIds);
    return after.how === 'ask' || isSame ? [] : [{ before, after }];
  });
  if (renewed.length > 0) {
    const step = { kind: 'renew-agencies', agencies: renewed.map(({ after }) => after) } as const;
    await changeReview(tx, { planId: input.planId, step }, by);
  }
  return renewed.map(({ before, after }) => ({
    agency: before.agency,
    before: before.unitIds,
    after: after.unitIds,
  }));
}

function sameUnits(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
