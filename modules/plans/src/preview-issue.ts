import type { Transaction } from '@cotmoc/store';
import { issuable } from './issuable.ts';
import { getDraft } from './plan-store.ts';

/** What issuing would do, or what still stands in its way; nothing is changed. */
export async function previewIssue(tx: Transaction, planId: string) {
  const plan = await getDraft(tx, planId);
  const result = issuable(plan.review, plan.compiled);
  const tasks = result.ready ? result.tasks : [];
  const unitIds = result.ready ? result.unitIds : [];
  const units = await tx.db
    .selectFrom('org_unit')
    .select(['id', 'name'])
    .where('id', 'in', unitIds.length > 0 ? [...unitIds] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('name')
    .execute();
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
    units: units.map((unit) => ({
      ...unit,
      leads: tasks.filter((task) => task.bodies.some((body) => body.unitId === unit.id && body.role !== 'support'))
        .length,
      supports: tasks.filter((task) => task.bodies.some((body) => body.unitId === unit.id && body.role === 'support'))
        .length,
    })),
  };
}
