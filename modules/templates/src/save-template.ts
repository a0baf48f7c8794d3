import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { getPlan } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks, type PlanTask } from '@cotmoc/tasks';
import type { TemplateTask } from './shift-task.ts';
import { getTemplate, requireOurs } from './template-store.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** A task in force as a template keeps it: what was asked, not how far it got. */
export function templateTaskOf(task: PlanTask): TemplateTask {
  const { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
  // Written by the compiler as norms.
  const timing = task.timing as TemplateTask['timing'];
  return { text, bodies, startsOn, dueOn, dueInclusive, timing, quantity, quantityUnit, amount, product };
}

/** Keeps the tasks of a plan in force, all or those chosen, under a name. Gives the template's id. */
export async function saveTemplate(
  tx: Transaction,
  input: {
    readonly planId: string;
    /** Null for all of them. */
    readonly taskIds: readonly string[] | null;
    readonly unitId: string;
    readonly name: string;
    readonly session: Session;
  },
  by: By,
): Promise<string> {
  requireOurs(input.session, input.unitId);
  const plan = await getPlan(tx, input.planId);
  const wanted = input.taskIds && new Set(input.taskIds);
  const tasks = (await listPlanTasks(tx, plan.id))
    .filter((task) => !task.withdrawnOn && (!wanted || wanted.has(task.id)))
    .map(templateTaskOf);
  if (tasks.length === 0) {
    throw new Refusal('conflict', 'nothing-to-keep', {
      vi: 'Chưa có nhiệm vụ nào để lưu. Mẫu lấy từ kế hoạch đã ban hành; hãy chọn ít nhất một nhiệm vụ.',
      en: 'There is no task to keep. A template comes from a plan in force; choose at least one task.',
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const name = input.name.trim();
  await tx.db
    .insertInto('templates_template')
    .values({
      province_id: tx.asker.provinceId,
      id,
      unit_id: input.unitId,
      name,
      year: plan.year ?? Number((plan.issued_on ?? '').slice(0, 4)),
      plan_id: plan.id,
      tasks: JSON.stringify(tasks),
      created_by: tx.asker.accountId,
      created_name: tx.asker.actor,
      created_at: new Date(now),
    })
    .execute();
  const after = { name, unitId: input.unitId, planId: plan.id, tasks: tasks.length };
  tx.note({ action: 'template.save', objectKind: 'template', objectId: id, after });
  return id;
}

/** Gives a template another name. */
export async function renameTemplate(
  tx: Transaction,
  input: { readonly id: string; readonly name: string; readonly version: number; readonly session: Session },
): Promise<void> {
  const row = await getTemplate(tx, input.id);
  requireOurs(input.session, row.unit_id);
  if (row.version !== input.version) {
    throw new Refusal('conflict', 'template-changed', {
      vi: 'Mẫu vừa có người sửa. Hãy tải lại trang.',
      en: 'Somebody has just changed the template. Reload the page.',
    });
  }
  const name = input.name.trim();
  await tx.db
    .updateTable('templates_template')
    .set({ name, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  const [before, after] = [{ name: row.name }, { name }];
  tx.note({ action: 'template.rename', objectKind: 'template', objectId: row.id, before, after });
}

/** Takes a template out of the list; with `restore`, puts it back. */
export async function removeTemplate(
  tx: Transaction,
  input: { readonly id: string; readonly session: Session; readonly restore: boolean },
  by: { clock: Clock },
): Promise<void> {
  const row = await tx.db
    .selectFrom('templates_template')
    .select(['id', 'unit_id', 'name', 'removed_at'])
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (!row || (row.removed_at === null) === input.restore) {
    await getTemplate(tx, input.id);
    return;
  }
  requireOurs(input.session, row.unit_id);
  await tx.db
    .updateTable('templates_template')
    .set({ removed_at: input.restore ? null : new Date(by.clock.now()) })
    .where('id', '=', row.id)
    .execute();
  const action = input.restore ? 'template.restore' : 'template.remove';
  tx.note({ action, objectKind: 'template', objectId: row.id, before: { name: row.name } });
}
