import type { Day } from '@cotmoc/base';
import { Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { isAliveOn, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import type { TemplateTask } from './shift-task.ts';

/** A task list kept for another year. */
export async function getTemplate(tx: Transaction, id: string) {
  const row = await tx.db
    .selectFrom('templates_template')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) {
    throw new Refusal('not-found', 'no-such-template', {
      vi: 'Không có mẫu này, hoặc mẫu không thuộc phạm vi của bạn.',
      en: 'There is no such template, or it is outside what you may see.',
    });
  }
  // Written by save-template in this shape.
  return { ...row, tasks: row.tasks as readonly TemplateTask[] };
}

/** Refuses who does not work for the unit. */
export function requireOurs(session: Session, unitId: string): void {
  if (session.asker.scope === 'province' || session.asker.unitIds.includes(unitId)) return;
  throw new Refusal('forbidden', 'not-our-unit', {
    vi: 'Hãy chọn đơn vị mà bạn làm việc.',
    en: 'Choose a unit you work for.',
  });
}

/**
 * The tasks with each body that is no more left without its unit, so that a person names the one that took its work.
 * The words stay: they say who it was.
 */
export async function withLivingUnits(
  tx: Transaction,
  tasks: readonly TemplateTask[],
  day: Day,
): Promise<readonly TemplateTask[]> {
  const { register } = await readRegister(tx);
  const lives = (unitId: string) => {
    const unit = register.units.get(unitId);
    return unit !== undefined && isAliveOn(unit, day);
  };
  return tasks.map((task) => ({
    ...task,
    bodies: task.bodies.map((body) => (body.unitId && !lives(body.unitId) ? { ...body, unitId: null } : body)),
  }));
}
