import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { inNamesOf, mayWithAdjustment } from './adjustment-access.ts';
import { getForChange, saveStep } from './adjustment-store.ts';
import { notNow, reasonNeeded } from './refusals.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

interface Deed {
  readonly id: string;
  readonly version: number;
  readonly session: Session;
}

/** Asks for the approval of an adjustment: it needs a reason and something to change, and is not edited meanwhile. */
export async function askApproval(tx: Transaction, input: Deed, by: By): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).ask) throw notNow();
  if (!row.reason) throw reasonNeeded('reason');
  if (row.changes.length === 0) {
    throw new Refusal('conflict', 'nothing-to-adjust', {
      vi: 'Chưa có thay đổi nào. Hãy sửa, thêm hoặc rút ít nhất một nhiệm vụ.',
      en: 'Nothing is changed yet. Change, add or withdraw at least one task.',
    });
  }
  const now = new Date(by.clock.now());
  const asked_for = inNamesOf(input.session, row.unit_id);
  const set = { state: 'asked' as const, asked_by: tx.asker.accountId, asked_for, asked_at: now, note: null };
  await saveStep(tx, row, { kind: 'ask', note: null, set }, by);
  const payload = { adjustmentId: row.id, planId: row.plan_id };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'adjustment.asked', payload }, by);
}

/** Takes the asking back, so that the proposal can be edited again. */
export async function takeAskingBack(tx: Transaction, input: Deed, by: By): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).takeBack) throw notNow();
  await saveStep(tx, row, { kind: 'take-back', note: null, set: { state: 'draft', asked_by: null } }, by);
}

/** Approves what somebody else has proposed. */
export async function approveAdjustment(
  tx: Transaction,
  input: Deed & { readonly note: string | null },
  by: By,
): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).decide) throw notNow();
  await decide(tx, { row, kind: 'approve', state: 'approved', note: input.note }, by);
}

/** Returns it to who proposed it, with the reason. */
export async function returnAdjustment(
  tx: Transaction,
  input: Deed & { readonly note: string | null },
  by: By,
): Promise<void> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).decide) throw notNow();
  if (!input.note?.trim()) throw reasonNeeded('note');
  await decide(tx, { row, kind: 'return', state: 'returned', note: input.note }, by);
}

async function decide(
  tx: Transaction,
  input: {
    readonly row: Awaited<ReturnType<typeof getForChange>>;
    readonly kind: string;
    readonly state: 'approved' | 'returned';
    readonly note: string | null;
  },
  by: By,
): Promise<void> {
  const note = input.note?.trim() || null;
  const set = { state: input.state, decided_by: tx.asker.accountId, decided_at: new Date(by.clock.now()), note };
  await saveStep(tx, input.row, { kind: input.kind, note, set }, by);
}
