import { type Day, formatDay, formatWhole } from '@cotmoc/base';
import type { FileReply } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { conditionsOf, itemsOf, type TaskFilter } from '@cotmoc/tasks';
import { sql } from 'kysely';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import {
  type CellValue,
  CHANGEABLE,
  type Changeable,
  COLUMN_IDS,
  COLUMNS,
  type ColumnId,
  cellText,
  ID_HEAD,
  MARK_HEAD,
  type SheetTask,
} from './sheet-columns.ts';
import { markOf } from './sheet-mark.ts';

/** The most tasks of one sheet. */
export const MOST_ROWS = 50_000;

const EDGE = { borderStyle: 'thin', borderColor: '#bbbbbb', alignVertical: 'top' } as const;
const OURS = { color: '#888888', ...EDGE } as const;

/** The tasks under a filter as a table: the chosen columns, and the two by which the sheet is known when it comes back. */
export async function exportSheet(
  tx: Transaction,
  input: { filter: TaskFilter; columns: readonly ColumnId[] },
  today: Day,
): Promise<FileReply> {
  const { filter } = input;
  // Another deadline is asked for with its reason: who gets the one column gets the other.
  const columns = COLUMN_IDS.filter(
    (id) => input.columns.includes(id) || (id === 'extensionReason' && input.columns.includes('due')),
  );
  const rows = await tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, filter, { asker: tx.asker, today })))
    .selectAll()
    .orderBy(sql`due_on asc nulls last`)
    .orderBy('id')
    .limit(MOST_ROWS + 1)
    .execute();
  const isMore = rows.length > MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS);
  const items = await itemsOf(tx, shown, today);
  const note = isMore
    ? `Chỉ có ${formatWhole(MOST_ROWS)} nhiệm vụ đầu; còn nữa. Hãy lọc hẹp hơn để xuất phần còn lại.`
    : `${formatWhole(shown.length)} nhiệm vụ.`;
  const title = `DANH SÁCH NHIỆM VỤ (lập ngày ${formatDay(today)}). ${note}`;
  const head = columns.map(
    (id): Cell => ({
      value: COLUMNS[id].head,
      fontWeight: 'bold',
      wrap: true,
      ...(isChangeable(id) ? { backgroundColor: '#fdf3dc' } : {}),
      ...EDGE,
    }),
  );
  const sheet: Row[] = [
    [{ value: title, fontWeight: 'bold' }],
    [...head, { value: ID_HEAD, wrap: true, ...OURS }, { value: MARK_HEAD, wrap: true, ...OURS }],
    ...shown.flatMap((row, at): Row[] => {
      const item = items[at];
      return item ? [lineOf({ row, item }, columns)] : [];
    }),
  ];
  const bytes = await writeExcelFile(sheet, {
    columns: [...columns.map((id) => ({ width: COLUMNS[id].width })), { width: 12 }, { width: 12 }],
    sheet: 'Nhiem vu',
    stickyRowsCount: 2,
    orientation: 'landscape',
    dateFormat: 'dd/mm/yyyy',
  }).toBuffer();
  tx.note({
    action: 'task.export',
    objectKind: 'task-list',
    objectId: 'sheet',
    after: { filter, columns, tasks: shown.length },
  });
  return {
    name: `nhiem-vu-${today}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

function isChangeable(id: ColumnId): id is Changeable {
  return CHANGEABLE.some((one) => one === id);
}

function lineOf(task: SheetTask, columns: readonly ColumnId[]): Row {
  const cells: Partial<Record<Changeable, string>> = {};
  for (const id of columns) if (isChangeable(id)) cells[id] = cellText(COLUMNS[id].value(task));
  return [
    ...columns.map((id) => cellOf(COLUMNS[id].value(task))),
    { value: task.row.id, ...OURS },
    { value: markOf(task.row.version, cells), ...OURS },
  ];
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === '') return { ...EDGE };
  if (value instanceof Date) return { value, format: 'dd/mm/yyyy', ...EDGE };
  return typeof value === 'number' ? { value, ...EDGE } : { value, wrap: true, ...EDGE };
}
