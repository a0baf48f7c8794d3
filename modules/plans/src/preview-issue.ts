import { type Clock, today } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { bodiesOnce, carriersOf, type NewTask, piecesOf } from '@cotmoc/tasks';
import { issuable } from './issuable.ts';
import { getDraft } from './plan-store.ts';

/** What issuing would do, or what still stands in its way; nothing is changed. */
export async function previewIssue(tx: Transaction, planId: string, by: { clock: Clock }) {
  const plan = await getDraft(tx, planId);
  const result = issuable(plan.review, plan.compiled, { year: plan.year, day: today(by.clock) });
  const tasks = result.ready ? result.tasks : [];
  const unitIds = result.ready ? result.unitIds : [];
  const units = await tx.db
    .selectFrom('org_unit')
    .select(['id', 'name'])
    .where('id', 'in', unitIds.length > 0 ? [...unitIds] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('name')
    .execute();
  const pieces = tasks.map((task) => piecesOf(task.bodies).length);
  return {
    version: plan.version,
    ready: result.ready,
    obstacles: result.ready ? [] : [...result.obstacles],
    tasks: tasks.length,
    dropped: plan.review.tasks.filter((task) => task.verdict === 'dropped').length,
    duties: plan.review.duties.filter((duty) => duty.verdict === 'accepted').length,
    withoutBody: tasks.filter((task) => task.bodies.every((body) => body.unitId === null)).length,
    withoutDue: tasks.filter((task) => task.dueOn === null).length,
    amount: tasks.reduce((sum, task) => sum + (task.amount ?? 0), 0),
    fannedOut: pieces.filter((count) => count > 0).length,
    pieces: pieces.reduce((sum, count) => sum + count, 0),
    recurring: tasks.filter((task) => task.recurrence?.kind === 'recurring').length,
    proofs: tasks.filter((task) => task.recurrence?.kind === 'proof').length,
    units: units.map((unit) => ({ ...unit, ...countFor(unit.id, tasks) })),
  };
}

/** What the tasks would bring one unit. */
function countFor(unitId: string, tasks: readonly NewTask[]) {
  const carried = tasks.filter((task) => carriersOf(task.bodies).some((body) => body.unitId === unitId));
  const supported = tasks.filter((task) =>
    bodiesOnce(task.bodies).some((body) => body.unitId === unitId && body.role === 'support'),
  );
  return {
    leads: carried.length,
    supports: supported.length,
    pieces: carried.filter((task) => piecesOf(task.bodies).length > 0).length,
    occurrences: carried.reduce((sum, task) => sum + (task.recurrence?.periods ?? 0), 0),
  };
}
