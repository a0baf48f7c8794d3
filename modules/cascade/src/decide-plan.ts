import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { checkIssuable, setApproval } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { inNamesOf, mayWithUnitPlan, notNow, reasonNeeded } from './unit-plan-access.ts';
import { getUnitPlanForChange, saveStep } from './unit-plan-store.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

interface Deed {
  readonly planId: string;
  readonly version: number;
  readonly session: Session;
}

/** Asks the unit's leader for approval; from now on the plan is not edited. It must be fit to be issued. */
export async function askApproval(tx: Transaction, input: Deed, by: By): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).ask) throw notNow();
  const obstacles = checkIssuable(one.plan);
  if (obstacles.length > 0) {
    throw new Refusal('conflict', 'review-not-finished', {
      vi: `Chưa đề nghị duyệt được. ${obstacles.map(({ vi }) => vi).join(' ')}`,
      en: `Approval can't be asked for yet. ${obstacles.map(({ en }) => en).join(' ')}`,
    });
  }
  await setApproval(tx, one.plan.id, 'asked');
  const set = {
    state: 'asked' as const,
    asked_by: tx.asker.accountId,
    asked_for: inNamesOf(input.session, one.plan.unit_id),
    asked_at: new Date(by.clock.now()),
    note: null,
  };
  await saveStep(tx, one, { kind: 'ask', note: null, set }, by);
}

/** Takes the asking back, to go on editing. */
export async function takeAskingBack(tx: Transaction, input: Deed, by: By): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).takeBack) throw notNow();
  await setApproval(tx, one.plan.id, 'none');
  await saveStep(tx, one, { kind: 'take-back', note: null, set: { state: 'composing', asked_by: null } }, by);
}

/** The unit's leader approves; only somebody else than who prepared it. */
export async function approvePlan(
  tx: Transaction,
  input: Deed & { readonly note: string | null },
  by: By,
): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).decide) throw notNow();
  await setApproval(tx, one.plan.id, 'approved');
  const decided = { decided_by: tx.asker.accountId, decided_at: new Date(by.clock.now()) };
  const note = input.note?.trim() || null;
  await saveStep(tx, one, { kind: 'approve', note, set: { state: 'approved', ...decided, note } }, by);
}

/** The unit's leader returns it with the reason: instead of approving, or before it is issued. */
export async function returnPlan(
  tx: Transaction,
  input: Deed & { readonly note: string | null },
  by: By,
): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  const may = mayWithUnitPlan(input.session, one);
  if (!may.decide && !may.sendBackInside) throw notNow();
  const note = input.note?.trim();
  if (!note) throw reasonNeeded('note');
  await setApproval(tx, one.plan.id, 'none');
  const decided = { decided_by: tx.asker.accountId, decided_at: new Date(by.clock.now()) };
  await saveStep(tx, one, { kind: 'return', note, set: { state: 'returned', ...decided, note } }, by);
}
