import { dayOf } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import type { TemplateTask } from './shift-task.ts';
import { getTemplate } from './template-store.ts';

function mayChange(session: Session, unitId: string): boolean {
  const { asker, rights } = session;
  return rights.has('template.change') && (asker.scope === 'province' || asker.unitIds.includes(unitId));
}

/** The templates that the asker may see, the newest first. */
export async function listTemplates(tx: Transaction, session: Session) {
  const rows = await tx.db
    .selectFrom('templates_template as t')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 't.province_id').onRef('u.id', '=', 't.unit_id'),
    )
    .where('t.removed_at', 'is', null)
    .select([
      't.id',
      't.name',
      't.year',
      't.unit_id as unitId',
      'u.name as unitName',
      't.plan_id as planId',
      't.created_name as createdName',
      't.created_at',
      't.tasks',
      't.version',
    ])
    .orderBy('t.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ tasks, created_at, ...row }) => ({
    ...row,
    // Written by save-template as a list.
    tasks: (tasks as readonly TemplateTask[]).length,
    createdOn: dayOf(created_at.getTime()),
    may: { change: mayChange(session, row.unitId) },
  }));
}

/** A template with its tasks. */
export async function templatePage(tx: Transaction, id: string, session: Session) {
  const row = await getTemplate(tx, id);
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', row.unit_id).executeTakeFirst();
  return {
    id: row.id,
    name: row.name,
    year: row.year,
    unitId: row.unit_id,
    unitName: unit?.name ?? '',
    planId: row.plan_id,
    createdName: row.created_name,
    createdOn: dayOf(row.created_at.getTime()),
    version: row.version,
    tasks: row.tasks.map(({ timing, bodies, ...task }) => ({
      ...task,
      bodies: bodies.map((body) => ({ ...body })),
      times: timing.map(({ phrase }) => phrase),
    })),
    may: { change: mayChange(session, row.unit_id) },
  };
}
