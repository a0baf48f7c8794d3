import { type Clock, type Day, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { issuePlan } from '@cotmoc/plans';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { findDue } from './due.ts';
import { mayWithUnitPlan, notNow, reasonNeeded } from './unit-plan-access.ts';
import { getUnitPlanForChange, saveStep, writeStep } from './unit-plan-store.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

interface Deed {
  readonly planId: string;
  readonly version: number;
  readonly session: Session;
}

/** Issues the approved plan under its number and day: its tasks are made, each with its link upwards. */
export async function issueUnitPlan(
  tx: Transaction,
  input: Deed & { readonly number: string; readonly issuedOn: Day },
  by: By,
): Promise<{ readonly tasks: number }> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).issue) throw notNow();
  const { number, issuedOn } = input;
  const made = await issuePlan(
    tx,
    { planId: one.plan.id, number, issuedOn, version: one.plan.version, session: input.session },
    by,
  );
  await writeStep(tx, one.plan.id, { kind: 'issue', note: number }, by);
  return made;
}

/** Sends the plan in force up. After the day the upper plan asks for, it is marked as late for good. */
export async function sendPlan(tx: Transaction, input: Deed, by: By): Promise<{ readonly late: boolean }> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).send) throw notNow();
  const day = today(by.clock);
  const due = one.plan.parent_plan_id ? await findDue(tx, one.plan.parent_plan_id) : null;
  // What was sent in time and came back is not late for being mended.
  const first = one.row.sent_on ?? day;
  const late = due !== null && first > due.dueOn;
  const set = {
    state: 'sent' as const,
    sent_on: first,
    sent_by: tx.asker.accountId,
    sent_due: due?.dueOn ?? null,
    sent_late: late,
  };
  await saveStep(tx, one, { kind: one.row.sent_on ? 'send-again' : 'send', note: null, set }, by);
  const payload = { planId: one.plan.id, unitId: one.plan.unit_id, title: one.plan.title, late };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'unit-plan.sent', payload }, by);
  return { late };
}

/** The focal department has taken note of the unit's plan. */
export async function takeNote(tx: Transaction, input: Deed & { readonly note: string | null }, by: By): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).take) throw notNow();
  const note = input.note?.trim() || null;
  await saveStep(tx, one, { kind: 'note', note, set: { state: 'noted', note } }, by);
}

/** The focal department sends the unit's plan back with what is to be mended: by an adjustment, for it is in force. */
export async function sendBack(tx: Transaction, input: Deed & { readonly note: string | null }, by: By): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).take) throw notNow();
  const note = input.note?.trim();
  if (!note) throw reasonNeeded('note');
  await saveStep(tx, one, { kind: 'send-back', note, set: { state: 'sent-back', note } }, by);
  const payload = { planId: one.plan.id, unitId: one.plan.unit_id, title: one.plan.title, note };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'unit-plan.sent-back', payload }, by);
}
