import { fold } from '@cotmoc/base';
import { lastOf, type Register, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { type RawBuilder, sql } from 'kysely';
import {
  addSums,
  BUDGET_SOURCES,
  type BudgetSource,
  type BudgetStep,
  NO_SUMS,
  type Sums,
  warningsOf,
} from './budget.ts';
import { readPlanTotal } from './plan-total.ts';

/** What the table of money may be narrowed by; all that is given must hold. */
export interface BudgetFilter {
  readonly q?: string;
  readonly planId?: string;
  readonly year?: number;
  readonly source?: BudgetSource;
  readonly unitId?: string;
}

interface Cell {
  readonly root: string;
  readonly unit_id: string;
  readonly source: BudgetSource;
  readonly step: BudgetStep;
  readonly sum: number;
}

/**
 * One page of the table task × steps, in the plan's order, with the sums of the whole filter. A row is a task of the plan
 * with all that its pieces and occurrences spend; a task without money appears where the plan gives it an amount.
 */
export async function listBudget(tx: Transaction, input: { filter: BudgetFilter; offset: number; limit: number }) {
  const { filter, offset, limit } = input;
  const cells = await readCells(tx, filter);
  const roots = [...new Set(cells.map(({ root }) => root))];
  const { total, planned } = await countTasks(tx, filter, roots);
  const tasks = await pageOfTasks(tx, { filter, roots, offset, limit });
  const { register } = await readRegister(tx);
  const byRoot = Map.groupBy(cells, ({ root }) => root);
  return {
    rows: tasks.map((task) => {
      const own = byRoot.get(task.id) ?? [];
      return {
        task: { id: task.id, path: task.path, text: task.text, planId: task.planId },
        unitName: nameOf(register, task.unitId),
        planned: task.amount,
        sums: sumUp(own),
        sources: BUDGET_SOURCES.filter((source) => own.some((cell) => cell.source === source)),
        warnings: warningsBySource(own),
      };
    }),
    total,
    planned,
    sums: sumUp(cells),
    bySource: [...Map.groupBy(cells, ({ source }) => source)].map(([source, own]) => ({ source, sums: sumUp(own) })),
    byUnit: [...Map.groupBy(cells, ({ unit_id }) => unit_id)]
      .map(([unitId, own]) => ({ unitId, unitName: nameOf(register, unitId) ?? '', sums: sumUp(own) }))
      .sort((a, b) => b.sums.estimate - a.sums.estimate || a.unitName.localeCompare(b.unitName, 'vi')),
    plan: filter.planId ? await readPlanTotal(tx, filter.planId) : null,
  };
}

/** Warnings of one task, looked at source by source: money of one source does not pay for another. */
export function warningsBySource(cells: readonly Pick<Cell, 'source' | 'step' | 'sum'>[]) {
  return BUDGET_SOURCES.flatMap((source) =>
    warningsOf(sumUp(cells.filter((cell) => cell.source === source))).map((warning) => ({ ...warning, source })),
  );
}

/** The sums of some cells at each step. */
export function sumUp(cells: readonly Pick<Cell, 'step' | 'sum'>[]): Sums {
  return cells.reduce((sums, { step, sum }) => addSums(sums, { ...NO_SUMS, [step]: Number(sum) }), NO_SUMS);
}

function nameOf(register: Register, unitId: string | null): string | null {
  const unit = unitId ? register.units.get(unitId) : undefined;
  return unit ? lastOf(unit).officialName : null;
}

/** The table's cells: by the plan's task, body, source and step. */
async function readCells(tx: Transaction, filter: BudgetFilter): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select r.id as root, l.unit_id, l.source, e.step, sum(e.amount) as sum
    from budget_line l
    join budget_entry e on e.province_id = l.province_id and e.line_id = l.id
    join tasks_task t on t.province_id = l.province_id and t.id = l.task_id
    -- Found row by row: as joins, three times the same table, it is slow on tables without statistics.
    cross join lateral (select coalesce((select coalesce(g.id, p.id) from tasks_task p
      left join tasks_task g on g.province_id = p.province_id and g.id = p.parent_id
      where p.province_id = t.province_id and p.id = t.parent_id), t.id) as id offset 0) root
    join tasks_task r on r.province_id = t.province_id and r.id = root.id
    where ${allOf([
      ...taskConditions(filter),
      ...(filter.year ? [sql`l.year = ${filter.year}`] : []),
      ...(filter.source ? [sql`l.source = ${filter.source}`] : []),
      ...(filter.unitId ? [sql`l.unit_id = ${filter.unitId}`] : []),
    ])}
    group by r.id, l.unit_id, l.source, e.step`.execute(tx.db);
  return rows;
}

/** Conditions on the row's task, called `r`. */
function taskConditions(filter: BudgetFilter): RawBuilder<unknown>[] {
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  return [
    ...(filter.planId ? [sql`r.plan_id = ${filter.planId}`] : []),
    ...words.map((word) => sql`r.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ];
}

/** A task is a row where money was entered, or where the plan gives it an amount and nothing narrower is asked for. */
function rowConditions(filter: BudgetFilter, roots: readonly string[]): RawBuilder<unknown> {
  const planned = [
    sql`r.amount is not null and r.parent_id is null and r.withdrawn_on is null`,
    ...(filter.year ? [sql`r.year = ${filter.year}`] : []),
    ...(filter.unitId ? [sql`r.lead_unit_id = ${filter.unitId}`] : []),
    ...(filter.source ? [sql`false`] : []),
  ];
  return allOf([...taskConditions(filter), sql`((${allOf(planned)}) or r.id = any (${[...roots]}::uuid[]))`]);
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

async function countTasks(
  tx: Transaction,
  filter: BudgetFilter,
  roots: readonly string[],
): Promise<{ total: number; planned: number }> {
  const { rows } = await sql<{ total: number; planned: number }>`
    select count(*) as total, coalesce(sum(r.amount) filter (where r.parent_id is null and r.withdrawn_on is null), 0) as planned
    from tasks_task r where ${rowConditions(filter, roots)}`.execute(tx.db);
  return rows[0] ?? { total: 0, planned: 0 };
}

interface TaskOfRow {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly planId: string;
  readonly amount: number | null;
  readonly unitId: string | null;
}

async function pageOfTasks(
  tx: Transaction,
  of: { filter: BudgetFilter; roots: readonly string[]; offset: number; limit: number },
): Promise<readonly TaskOfRow[]> {
  const { rows } = await sql<TaskOfRow>`
    select r.id, r.path, r.text, r.plan_id as "planId", r.amount, r.lead_unit_id as "unitId"
    from tasks_task r where ${rowConditions(of.filter, of.roots)}
    order by r.plan_id, r.ordinal, r.id offset ${of.offset} limit ${of.limit}`.execute(tx.db);
  return rows;
}
