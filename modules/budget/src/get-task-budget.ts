import type { Session } from '@cotmoc/http';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { isCarriedBy, listBodies, noSuchTask } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { sumUp, warningsBySource } from './list-budget.ts';

/** The money of one task and of its pieces and occurrences: sums, warnings, every entry. Refuses a task out of sight. */
export async function getTaskBudget(tx: Transaction, taskId: string, session: Session) {
  const task = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'amount', 'year', 'lead_unit_id as leadUnitId'])
    .where('id', '=', taskId)
    .executeTakeFirst();
  if (!task) throw noSuchTask();
  const entries = await tx.db
    .selectFrom('budget_entry as e')
    .innerJoin('budget_line as l', (join) =>
      join.onRef('l.province_id', '=', 'e.province_id').onRef('l.id', '=', 'e.line_id'),
    )
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'l.province_id').onRef('t.id', '=', 'l.task_id'),
    )
    .leftJoin('tasks_task as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.parent_id'),
    )
    .leftJoin('evidence_item as i', (join) =>
      join.onRef('i.province_id', '=', 'e.province_id').onRef('i.id', '=', 'e.evidence_id'),
    )
    .where(sql<boolean>`${taskId}::uuid in (t.id, t.parent_id, p.parent_id)`)
    .select(['e.id', 'e.step', 'e.amount', 'e.day', 'e.document_number as documentNumber'])
    .select(['e.document_on as documentOn', 'e.note', 'e.person_name as personName', 'e.at', 'l.source', 'l.year'])
    .select(['l.unit_id as unitId', 'i.id as evidenceId', 'i.title as evidenceTitle'])
    .orderBy('e.day')
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  const { register } = await readRegister(tx);
  const nameOf = (id: string) => {
    const unit = register.units.get(id);
    return unit ? lastOf(unit).officialName : '';
  };
  const bodies = (await listBodies(tx, [taskId])).get(taskId) ?? [];
  const carrying = bodies.flatMap(({ role, unitId }) =>
    unitId && (role === 'lead' || role === 'perform') ? [unitId] : [],
  );
  const reaches = (id: string) => session.asker.scope !== 'units' || session.asker.unitIds.includes(id);
  const units = [...new Set([...(task.leadUnitId ? [task.leadUnitId] : []), ...carrying])].filter(reaches);
  const cells = entries.map(({ source, step, amount }) => ({ source, step, sum: amount }));
  return {
    planned: task.amount,
    year: task.year,
    sums: sumUp(cells),
    warnings: warningsBySource(cells),
    entries: entries.map(({ unitId, evidenceId, evidenceTitle, at, ...entry }) => ({
      ...entry,
      unitName: nameOf(unitId),
      evidence: evidenceId ? { id: evidenceId, title: evidenceTitle ?? '' } : null,
      at: at.toISOString(),
    })),
    units: units.map((id) => ({ id, name: nameOf(id) })),
    may: { enter: session.rights.has('budget.enter') && isCarriedBy({ bodies }, session.asker) },
  };
}
