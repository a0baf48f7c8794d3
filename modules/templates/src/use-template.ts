import { type Clock, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { composePlan, getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks } from '@cotmoc/tasks';
import { templateTaskOf } from './save-template.ts';
import { shiftTask, shiftWords, type TemplateTask } from './shift-task.ts';
import { getTemplate, requireOurs, withLivingUnits } from './template-store.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

interface Start {
  readonly year: number;
  readonly unitId: string;
  readonly title: string;
  readonly session: Session;
}

/** Makes a draft of another year from a template, every day moved with the year; gives the plan's id. */
export async function useTemplate(tx: Transaction, input: Start & { readonly id: string }, by: By): Promise<string> {
  const template = await getTemplate(tx, input.id);
  return start(tx, { ...input, from: template.year, tasks: template.tasks, source: { templateId: template.id } }, by);
}

/** Makes a draft of another year from a plan as it stands: last year's as this year's beginning. Gives the plan's id. */
export async function startFromPlan(
  tx: Transaction,
  input: Start & { readonly planId: string },
  by: By,
): Promise<string> {
  const plan = await getPlan(tx, input.planId);
  const tasks = (await listPlanTasks(tx, plan.id)).filter((task) => !task.withdrawnOn).map(templateTaskOf);
  if (plan.year === null || tasks.length === 0) {
    throw new Refusal('conflict', 'nothing-to-start-from', {
      vi: 'Kế hoạch này không có năm hoặc không có nhiệm vụ nên không lấy làm khởi đầu được.',
      en: 'This plan has no year or no task; it can’t be started from.',
    });
  }
  return start(tx, { ...input, from: plan.year, tasks, source: { planId: plan.id } }, by);
}

async function start(
  tx: Transaction,
  input: Start & {
    readonly from: number;
    readonly tasks: readonly TemplateTask[];
    readonly source: Readonly<Record<string, string>>;
  },
  by: By,
): Promise<string> {
  requireOurs(input.session, input.unitId);
  const { year, unitId, from } = input;
  const title = shiftWords(input.title.trim(), from, year);
  const living = await withLivingUnits(tx, input.tasks, today(by.clock));
  const tasks = living.map((task) => ({ ...shiftTask(task, from, year), takenFrom: null }));
  const id = await composePlan(tx, { unitId, title, year, parentPlanId: null, tasks }, by);
  tx.note({ action: 'template.use', objectKind: 'plan', objectId: id, after: { ...input.source, from, year } });
  return id;
}
