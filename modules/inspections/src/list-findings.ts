import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { factsOf } from './answer-finding.ts';
import { clockOf } from './inspection.ts';
import { mayWithFinding } from './inspection-access.ts';
import type { FindingRow } from './inspection-store.ts';

/** What a list of what must be mended may be narrowed by. */
export interface FindingFilter {
  readonly is?: 'open' | 'late' | 'answered' | 'closed';
  readonly unitId?: string;
}

/** One page of what must be mended over all inspections, the most pressing first. */
export async function listFindings(
  tx: Transaction,
  input: { filter: FindingFilter; session: Session; offset: number; limit: number },
  today: Day,
) {
  const { filter, session, offset, limit } = input;
  let query = tx.db.selectFrom('inspections_finding').where('kind', '=', 'mend');
  if (filter.is) query = query.where('state', '=', filter.is === 'late' ? 'open' : filter.is);
  if (filter.is === 'late') query = query.where('due_on', '<', today);
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query.selectAll().orderBy('due_on').orderBy('id').offset(offset).limit(limit).execute();
  return { items: await showFindings(tx, session, rows, today), total };
}

/** A finding as pages show it. */
export type FindingItem = Awaited<ReturnType<typeof showFindings>>[number];

/** Findings as pages show them, each with its way and what may be done with it. */
export async function showFindings(tx: Transaction, session: Session, rows: readonly FindingRow[], today: Day) {
  if (rows.length === 0) return [];
  const { register } = await readRegister(tx);
  const inspections = await tx.db
    .selectFrom('inspections_inspection')
    .select(['id', 'title', 'unit_id as unitId'])
    .where('id', 'in', [...new Set(rows.map((row) => row.inspection_id))])
    .execute();
  const inspectionOf = new Map(inspections.map((one) => [one.id, one]));
  const taskIds = [...new Set(rows.flatMap((row) => row.task_id ?? []))];
  const tasks =
    taskIds.length === 0
      ? []
      : await tx.db.selectFrom('tasks_task').select(['id', 'text']).where('id', 'in', taskIds).execute();
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const steps = await tx.db
    .selectFrom('inspections_step')
    .select(['id', 'finding_id as findingId', 'act', 'words', 'person_name as personName', 'at'])
    .where(
      'finding_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  const stepsOf = Map.groupBy(steps, ({ findingId }) => findingId);
  return rows.map((row) => {
    const unit = register.units.get(row.unit_id);
    const inspection = inspectionOf.get(row.inspection_id);
    return {
      id: row.id,
      inspectionId: row.inspection_id,
      inspectionTitle: inspection?.title ?? '',
      unitId: row.unit_id,
      unitName: unit ? lastOf(unit).officialName : '',
      kind: row.kind,
      text: row.text,
      dueOn: row.due_on,
      state: row.state,
      ...clockOf({ state: row.state, dueOn: row.due_on }, today),
      foundOn: row.found_on,
      closedOn: row.closed_on,
      task: taskOf.get(row.task_id ?? '') ?? null,
      version: row.version,
      steps: (stepsOf.get(row.id) ?? []).map(({ findingId: _, at, ...step }) => ({ ...step, at: at.toISOString() })),
      may: mayWithFinding(session, factsOf(row, inspection?.unitId ?? '')),
    };
  });
}
