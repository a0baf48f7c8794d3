import { type Clock, compose, type Day, makeId, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { findActingUnit } from '@cotmoc/people';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { mayWithInspection } from './inspection-access.ts';
import { getInspectionForChange } from './inspection-store.ts';
import { changedMeanwhile, notAllowed, wrongField } from './refusals.ts';

/** What is planned: why, when, who goes where, what is looked at. */
export interface InspectionPlan {
  readonly title: string;
  /** The decision or plan it follows, as people write it. */
  readonly basis: string | null;
  readonly lookedAt: string;
  /** Names of those who go, the head first. */
  readonly team: readonly string[];
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly units: readonly { readonly unitId: string; readonly day: Day | null }[];
}

type By = { clock: Clock; random: Randomness };

/** Plans an inspection as a draft, for the unit of who plans it; gives its id. */
export async function planInspection(tx: Transaction, plan: InspectionPlan, by: By): Promise<string> {
  const columns = columnsOf(plan);
  const unitId = await findActingUnit(tx, []);
  if (!unitId) throw notAllowed('change');
  const now = by.clock.now();
  const id = makeId(now, by.random);
  await tx.db
    .insertInto('inspections_inspection')
    .values({
      province_id: tx.asker.provinceId,
      id,
      unit_id: unitId,
      unit_ids: [unitId],
      ...columns,
      told_on: null,
      conclusion: null,
      concluded_on: null,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      made_at: new Date(now),
    })
    .execute();
  await setVisits(tx, id, plan.units);
  const after = { ...columns, units: plan.units };
  tx.note({ action: 'inspection.plan', objectKind: 'inspection', objectId: id, after });
  return id;
}

/** Changes a draft. */
export async function changeInspection(
  tx: Transaction,
  input: { inspectionId: string; session: Session; plan: InspectionPlan; version: number },
): Promise<void> {
  const row = await getInspectionForChange(tx, input.inspectionId);
  if (!mayWithInspection(input.session, { state: row.state, unitId: row.unit_id }).change) throw notAllowed('change');
  if (row.version !== input.version) throw changedMeanwhile();
  const columns = columnsOf(input.plan);
  await tx.db
    .updateTable('inspections_inspection')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute();
  await setVisits(tx, row.id, input.plan.units);
  const before = { title: row.title, looked_at: row.looked_at, from_day: row.from_day, to_day: row.to_day };
  const after = { ...columns, units: input.plan.units };
  tx.note({ action: 'inspection.change', objectKind: 'inspection', objectId: row.id, before, after });
}

/** Tells the units that they will be inspected; from then on they see it, and it is no longer changed. */
export async function tellUnits(
  tx: Transaction,
  input: { inspectionId: string; session: Session; version: number },
  by: By,
): Promise<void> {
  const row = await getInspectionForChange(tx, input.inspectionId);
  if (!mayWithInspection(input.session, { state: row.state, unitId: row.unit_id }).tell) throw notAllowed('tell');
  if (row.version !== input.version) throw changedMeanwhile();
  const visits = await tx.db
    .selectFrom('inspections_visit')
    .select('unit_id as unitId')
    .where('inspection_id', '=', row.id)
    .execute();
  const unitIds = visits.map(({ unitId }) => unitId);
  const after = { state: 'told' as const, told_on: today(by.clock) };
  await tx.db
    .updateTable('inspections_inspection')
    .set((eb) => ({ ...after, unit_ids: [...new Set([row.unit_id, ...unitIds])], version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute();
  tx.note({ action: 'inspection.tell', objectKind: 'inspection', objectId: row.id, after: { ...after, unitIds } });
  const { id: inspectionId, title, from_day: fromDay, to_day: toDay } = row;
  const payload = { inspectionId, title, fromDay, toDay, unitIds };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'inspection.planned', payload }, by);
}

function columnsOf(plan: InspectionPlan) {
  const title = compose(plan.title.trim());
  const looked_at = compose(plan.lookedAt.trim());
  if (!title)
    throw wrongField('title', 'title-needed', { vi: 'Hãy đặt tên cuộc kiểm tra.', en: 'Name the inspection.' });
  if (!looked_at) {
    throw wrongField('lookedAt', 'looked-at-needed', {
      vi: 'Hãy ghi nội dung kiểm tra.',
      en: 'Say what is looked at.',
    });
  }
  if (plan.toDay < plan.fromDay) {
    throw wrongField('toDay', 'days-turned', {
      vi: 'Ngày kết thúc không được trước ngày bắt đầu.',
      en: 'The last day may not lie before the first.',
    });
  }
  if (plan.units.length === 0) {
    throw wrongField('units', 'units-needed', {
      vi: 'Hãy chọn ít nhất một đơn vị được kiểm tra.',
      en: 'Choose at least one unit to inspect.',
    });
  }
  const team = plan.team.map((name) => compose(name.trim())).filter(Boolean);
  return { title, basis: plan.basis?.trim() || null, looked_at, team, from_day: plan.fromDay, to_day: plan.toDay };
}

async function setVisits(tx: Transaction, id: string, units: InspectionPlan['units']): Promise<void> {
  await tx.db.deleteFrom('inspections_visit').where('inspection_id', '=', id).execute();
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit]));
  const known = await tx.db
    .selectFrom('org_unit')
    .select('id')
    .where('id', 'in', [...byUnit.keys()])
    .execute();
  if (known.length < byUnit.size) {
    throw wrongField('units', 'no-such-unit', {
      vi: 'Có đơn vị không còn trong danh bạ.',
      en: 'One of the units is not in the register.',
    });
  }
  const rows = [...byUnit.values()].map(({ unitId, day }, at) => ({
    province_id: tx.asker.provinceId,
    inspection_id: id,
    ordinal: at + 1,
    unit_id: unitId,
    day,
  }));
  await tx.db.insertInto('inspections_visit').values(rows).execute();
}
