import type { Session } from '@cotmoc/http';
import { checkIssuable, reachOfUndo } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks, listTasksByIds } from '@cotmoc/tasks';
import { type Chain, chainOf, isDated } from './chain.ts';
import { findDue } from './due.ts';
import { readRules } from './setting.ts';
import { mayWithUnitPlan } from './unit-plan-access.ts';
import { getUnitPlan } from './unit-plan-store.ts';

/** All that the page of a unit's plan shows: where it is on its way, its tasks with the upper ones, what may be done. */
export async function unitPlanPage(tx: Transaction, planId: string, session: Session) {
  const one = await getUnitPlan(tx, planId);
  const { plan, row, phase } = one;
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', plan.unit_id).executeTakeFirst();
  const parent = plan.parent_plan_id
    ? await tx.db
        .selectFrom('plans_plan')
        .select(['id', 'title', 'number'])
        .where('id', '=', plan.parent_plan_id)
        .executeTakeFirst()
    : null;
  const steps = await tx.db
    .selectFrom('cascade_step')
    .select(['id', 'kind', 'person_name as personName', 'at', 'note'])
    .where('plan_id', '=', plan.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const isIssued = plan.state === 'issued';
  return {
    id: plan.id,
    title: plan.title,
    year: plan.year,
    unitId: plan.unit_id,
    unitName: unit?.name ?? '',
    number: plan.number,
    issuedOn: plan.issued_on,
    origin: plan.origin,
    planVersion: plan.version,
    parent: parent ?? null,
    due: plan.parent_plan_id ? await findDue(tx, plan.parent_plan_id) : null,
    phase,
    note: row.note,
    sentOn: row.sent_on,
    sentLate: row.sent_late,
    version: row.version,
    obstacles: isIssued ? [] : checkIssuable(plan).map((obstacle) => ({ ...obstacle })),
    tasks: await tasksOf(tx, one),
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    ...(await reachOfUndo(tx, plan.id)),
    may: mayWithUnitPlan(session, one),
  };
}

async function tasksOf(tx: Transaction, { plan }: Awaited<ReturnType<typeof getUnitPlan>>) {
  const own =
    plan.state === 'issued'
      ? (await listPlanTasks(tx, plan.id))
          .filter((task) => !task.withdrawnOn)
          .map((task) => ({ ...task, key: task.id, taskId: task.id }))
      : plan.review.tasks
          .filter((task) => task.verdict !== 'dropped')
          .map((task) => ({ ...task, taskId: null, takenFrom: task.takenFrom ?? null }));
  const uppers = new Map(
    (
      await listTasksByIds(
        tx,
        own.flatMap(({ takenFrom }) => (takenFrom ? [takenFrom] : [])),
      )
    ).map((task) => [task.id, task]),
  );
  const rules = await readRules(tx);
  return own.map((task) => {
    const upper = task.takenFrom ? uppers.get(task.takenFrom) : undefined;
    const chain: Chain | null = upper
      ? chainOf({ inner: task, upper, upperIsDated: isDated(upper.timing), ...rules }, rules.isWorkingDay)
      : null;
    return {
      key: task.key,
      taskId: task.taskId,
      path: task.path,
      text: task.text,
      bodies: task.bodies.map(({ role, agency }) => ({ role, agency })),
      startsOn: task.startsOn,
      dueOn: task.dueOn,
      dueInclusive: task.dueInclusive,
      quantity: task.quantity,
      quantityUnit: task.quantityUnit,
      amount: task.amount,
      product: task.product,
      takenFrom: task.takenFrom,
      upper: upper
        ? {
            id: upper.id,
            path: upper.path,
            text: upper.text,
            dueOn: upper.dueOn,
            dueInclusive: upper.dueInclusive,
            withdrawn: upper.withdrawnOn !== null,
          }
        : null,
      chain,
    };
  });
}
