import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ColumnFacts, TableFacts } from './catalogue.ts';

/** One row a table, by the table's name. */
export type Rows = Map<string, Record<string, unknown>>;

function makeValue({ type, firstAllowed }: ColumnFacts, unitId: string): unknown {
  if (firstAllowed !== null) return firstAllowed;
  if (type === 'uuid[]') return [unitId];
  if (type.endsWith('[]')) return [];
  if (type === 'uuid') return randomUUID();
  if (type === 'text' || type.startsWith('character')) return `x-${randomUUID()}`;
  if (type === 'date') return '2026-06-15';
  if (type.startsWith('timestamp')) return '2026-06-15T00:00:00Z';
  if (type === 'boolean') return false;
  if (type === 'jsonb' || type === 'json') return '{}';
  if (/^(?:integer|bigint|smallint|numeric|real|double)/.test(type)) return 1;
  return null;
}

/**
 * Puts one row of the province into every table, as the superuser: values by the columns' types and checks, foreign
 * keys pointing at the rows of the other tables, every list of units holding `unitId`. Throws, naming the table, where
 * a row can't be made so.
 */
export async function seedEveryTable(
  owner: pg.Client,
  tables: readonly TableFacts[],
  ids: { readonly provinceId: string; readonly unitId: string },
): Promise<Rows> {
  const rows: Rows = new Map();
  for (const table of tables) {
    const row: Record<string, unknown> = {};
    for (const column of table.columns) if (!column.generated) row[column.name] = makeValue(column, ids.unitId);
    if (table.provinceColumn) row[table.provinceColumn] = ids.provinceId;
    if (table.name === 'org_unit') row['id'] = ids.unitId;
    for (const { columns, table: other, theirs } of table.references) {
      const target = rows.get(other);
      for (const [index, column] of columns.entries()) {
        if (target) row[column] = target[theirs[index] ?? ''];
        else if (column !== table.provinceColumn) row[column] = null;
      }
    }
    // A trigger may have put the row there already, as with the marks of the register.
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    const text = `insert into ${owner.escapeIdentifier(table.name)} (${names.map((name) => owner.escapeIdentifier(name)).join(', ')}) values (${places.join(', ')}) on conflict do nothing`;
    const insert = (values: readonly unknown[]) => owner.query(text, [...values]);
    try {
      await insert(Object.values(row));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === '23514')) throw cannot(table, error);
      // A check over several columns: with all empty that may be, it mostly holds.
      for (const column of table.columns) if (column.nullable && !column.generated) row[column.name] = null;
      await insert(Object.values(row)).catch((again: unknown) => {
        throw cannot(table, again);
      });
    }
    rows.set(table.name, row);
  }
  return rows;
}

function cannot({ name }: TableFacts, error: unknown): Error {
  return new Error(
    `no row can be made for ${name} from its columns: ${error instanceof Error ? error.message : error}`,
  );
}
