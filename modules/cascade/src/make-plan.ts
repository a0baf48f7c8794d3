import { type Clock, type Day, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { type ComposedTask, changeReview, composePlan, getPlan, setParent } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { chainOf, isDated } from './chain.ts';
import { type Given, listGivenTo } from './given.ts';
import { type ChainRules, readRules } from './setting.ts';
import { mayWithUnitPlan, notGiven, notNow, notOurUnit, worksFor } from './unit-plan-access.ts';
import { getUnitPlanForChange, writeStep } from './unit-plan-store.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * An upper task as the unit's own: its words, led by the unit, due early enough to leave the upper level its days.
 * What goes on the whole year keeps its rhythm. Pure.
 */
export function takenUp(given: Given, unitName: string, rules: ChainRules, today: Day): ComposedTask {
  const { piece, unitId } = given;
  const upperIsDated = isDated(piece.timing);
  const { latest } = chainOf({ inner: piece, upper: piece, upperIsDated, ...rules }, rules.isWorkingDay);
  // Where there is no such day any more, the upper day itself, which is then seen to be tight.
  const isInTime = latest !== null && latest >= today && (!piece.startsOn || latest >= piece.startsOn);
  const due =
    upperIsDated && isInTime
      ? { dueOn: latest, dueInclusive: true }
      : { dueOn: piece.dueOn, dueInclusive: piece.dueInclusive };
  return {
    text: piece.text,
    bodies: [{ role: 'lead', agency: unitName, unitId }],
    startsOn: piece.startsOn,
    ...due,
    // Written by the compiler as norms.
    timing: piece.timing as ComposedTask['timing'],
    quantity: piece.quantity,
    quantityUnit: piece.quantityUnit,
    amount: given.role === 'support' ? null : piece.amount,
    product: piece.product,
    takenFrom: piece.id,
  };
}

async function unitNameOf(tx: Transaction, unitId: string): Promise<string> {
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw notOurUnit();
  return unit.name;
}

async function chosen(
  tx: Transaction,
  input: { readonly parentPlanId: string; readonly unitId: string; readonly taskIds: readonly string[]; today: Day },
): Promise<readonly ComposedTask[]> {
  const given = await listGivenTo(tx, { planId: input.parentPlanId, unitId: input.unitId });
  const name = await unitNameOf(tx, input.unitId);
  const rules = await readRules(tx);
  return input.taskIds.map((id) => {
    const one = given.find(({ task, piece }) => task.id === id || piece.id === id);
    if (!one) throw notGiven();
    return takenUp(one, name, rules, input.today);
  });
}

/** Begins a unit's own plan under a plan in force, with the chosen tasks taken up; gives its id. */
export async function makeUnitPlan(
  tx: Transaction,
  input: {
    readonly parentPlanId: string;
    readonly unitId: string;
    readonly title: string;
    readonly taskIds: readonly string[];
    readonly session: Session;
    readonly today: Day;
  },
  by: By,
): Promise<string> {
  if (!worksFor(input.session, input.unitId)) throw notOurUnit();
  const parent = await getPlan(tx, input.parentPlanId);
  if (parent.state !== 'issued') throw parentNotInForce();
  const tasks = await chosen(tx, input);
  const year = parent.year ?? Number(input.today.slice(0, 4));
  const { unitId, title } = input;
  const id = await composePlan(tx, { unitId, title, year, parentPlanId: parent.id, tasks }, by);
  await insertRow(tx, id, by);
  await writeStep(tx, id, { kind: 'compose', note: null }, by);
  return id;
}

/** Puts a draft that was read from the unit's own document under a plan in force. */
export async function adoptDraft(
  tx: Transaction,
  input: { readonly planId: string; readonly parentPlanId: string; readonly session: Session },
  by: By,
): Promise<void> {
  const parent = await getPlan(tx, input.parentPlanId);
  if (parent.state !== 'issued') throw parentNotInForce();
  const plan = await getPlan(tx, input.planId, 'for-change');
  if (!worksFor(input.session, plan.unit_id)) throw notOurUnit();
  await setParent(tx, { planId: plan.id, parentPlanId: parent.id });
  await insertRow(tx, plan.id, by);
  await writeStep(tx, plan.id, { kind: 'adopt', note: null }, by);
}

async function insertRow(tx: Transaction, planId: string, by: By): Promise<void> {
  await tx.db
    .insertInto('cascade_plan')
    .values({
      province_id: tx.asker.provinceId,
      plan_id: planId,
      state: 'composing',
      changed_at: new Date(by.clock.now()),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes further upper tasks up, or adds tasks of the unit's own, in a plan that is still being made. */
export async function addTasks(
  tx: Transaction,
  input: {
    readonly planId: string;
    readonly taskIds: readonly string[];
    readonly own: readonly Omit<ComposedTask, 'takenFrom' | 'timing'>[];
    readonly version: number;
    readonly session: Session;
    readonly today: Day;
  },
  by: By,
): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).edit) throw notNow();
  const { plan } = one;
  const known = new Set(plan.review.tasks.filter(({ verdict }) => verdict !== 'dropped').map((task) => task.takenFrom));
  const unitId = plan.unit_id;
  const wanted = { parentPlanId: plan.parent_plan_id ?? '', unitId, taskIds: input.taskIds, today: input.today };
  const taken = input.taskIds.length > 0 ? await chosen(tx, wanted) : [];
  const fresh = taken.filter(({ takenFrom }) => !known.has(takenFrom));
  const own = input.own.map((task) => ({ ...task, timing: [], takenFrom: null }));
  const tasks = [...fresh, ...own];
  if (tasks.length > 0) await changeReview(tx, { planId: plan.id, step: { kind: 'add-composed', tasks } }, by);
}

function parentNotInForce(): Refusal {
  return new Refusal('conflict', 'plan-not-in-force', {
    vi: 'Kế hoạch cấp trên chưa ban hành nên chưa lập được kế hoạch thực hiện.',
    en: 'The upper plan is not in force yet; a unit’s plan can’t be made under it.',
  });
}
