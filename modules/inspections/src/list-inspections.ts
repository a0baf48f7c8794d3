import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { lastOf, type Register, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { clockOf, type FindingState, type InspectionState } from './inspection.ts';
import { mayWithInspection } from './inspection-access.ts';
import type { InspectionRow } from './inspection-store.ts';
import { showFindings } from './list-findings.ts';
import { noSuchInspection } from './refusals.ts';

/** Inspections that the asker may see, the latest first, with how their findings stand. */
export async function listInspections(
  tx: Transaction,
  input: { state: InspectionState | null; offset: number; limit: number },
  today: Day,
) {
  let query = tx.db.selectFrom('inspections_inspection');
  if (input.state) query = query.where('state', '=', input.state);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  const ids = rows.map((row) => row.id);
  const { register } = await readRegister(tx);
  const units = await unitsOf(tx, ids);
  const counts = await countFindings(tx, ids, today);
  return {
    items: rows.map((row) => ({
      ...shownOf(row, register),
      units: (units.get(row.id) ?? []).map(({ unitId }) => nameOf(register, unitId)),
      findings: counts.get(row.id) ?? NONE,
    })),
    total,
  };
}

/** One inspection with its units and those of its findings that the asker may see. Refuses one out of sight. */
export async function getInspection(tx: Transaction, id: string, session: Session, today: Day) {
  const row = await tx.db.selectFrom('inspections_inspection').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchInspection();
  const { register } = await readRegister(tx);
  const visits = (await unitsOf(tx, [id])).get(id) ?? [];
  const findings = await tx.db
    .selectFrom('inspections_finding')
    .selectAll()
    .where('inspection_id', '=', id)
    .orderBy('found_on')
    .orderBy('id')
    .execute();
  return {
    ...shownOf(row, register),
    visits: visits.map(({ unitId, day }) => ({ unitId, unitName: nameOf(register, unitId), day })),
    findings: await showFindings(tx, session, findings, today),
    may: mayWithInspection(session, { state: row.state, unitId: row.unit_id }),
  };
}

function shownOf(row: InspectionRow, register: Register) {
  return {
    id: row.id,
    title: row.title,
    basis: row.basis,
    lookedAt: row.looked_at,
    team: row.team,
    fromDay: row.from_day,
    toDay: row.to_day,
    state: row.state,
    unitName: nameOf(register, row.unit_id),
    personName: row.person_name,
    toldOn: row.told_on,
    conclusion: row.conclusion,
    concludedOn: row.concluded_on,
    version: row.version,
  };
}

function nameOf(register: Register, unitId: string): string {
  const unit = register.units.get(unitId);
  return unit ? lastOf(unit).officialName : '';
}

async function unitsOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { unitId: string; day: Day | null }[]>();
  const rows = await tx.db
    .selectFrom('inspections_visit')
    .select(['inspection_id as id', 'unit_id as unitId', 'day'])
    .where('inspection_id', 'in', [...ids])
    .orderBy('ordinal')
    .execute();
  return Map.groupBy(rows, ({ id }) => id);
}

const NONE = { good: 0, open: 0, late: 0, answered: 0, closed: 0 };

async function countFindings(tx: Transaction, ids: readonly string[], today: Day) {
  const found = new Map<string, typeof NONE>();
  if (ids.length === 0) return found;
  const { rows } = await sql<{ id: string; state: FindingState; due_on: Day | null; count: number }>`
    select inspection_id as id, state, due_on, count(*) as count from inspections_finding
    where inspection_id = any (${[...ids]}::uuid[]) group by inspection_id, state, due_on`.execute(tx.db);
  for (const { id, state, due_on, count } of rows) {
    const counts = { ...(found.get(id) ?? NONE) };
    counts[state === 'noted' ? 'good' : state] += Number(count);
    if (clockOf({ state, dueOn: due_on }, today).late) counts.late += Number(count);
    found.set(id, counts);
  }
  return found;
}
