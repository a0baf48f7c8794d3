import type { Day, Sentences } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { factsOf, itemsOf, mayWithTask } from '@cotmoc/tasks';
import type { TouchedRow, UnreadRow } from './read-task-sheet.ts';
import { refusedExtension, refusedLateReason, type SentBy } from './sheet-asks.ts';
import { CHANGEABLE, type Changeable, COLUMNS, cellText, type SheetTask } from './sheet-columns.ts';
import { cellReasons, rowReasons } from './sheet-reasons.ts';

/** One cell that somebody changed. */
export interface CellChange {
  readonly column: Changeable;
  readonly from: string;
  readonly to: string;
  /** Why it will not be taken over; null where it will. */
  readonly reason: Sentences | null;
}

/** What a row of the sheet would change. */
export interface RowChange {
  readonly line: number;
  readonly taskId: string;
  readonly text: string;
  readonly version: number;
  readonly cells: readonly CellChange[];
  /** Why nothing of the row will be taken over; null where something will. */
  readonly reason: Sentences | null;
}

/** What a sheet would change, cell by cell, and what will not be taken over and why. Nothing is changed. */
export async function previewSheet(
  tx: Transaction,
  input: { touched: readonly TouchedRow[]; unread: readonly UnreadRow[]; rows: number; session: Session },
  today: Day,
): Promise<{ rows: number; changes: readonly RowChange[]; unread: readonly UnreadRow[] }> {
  const { touched, unread, session } = input;
  const tasks = await readTasks(
    tx,
    touched.map(({ taskId }) => taskId),
    today,
  );
  const changes = touched.flatMap((row): RowChange[] => {
    const task = tasks.get(row.taskId);
    if (!task) {
      return [
        { line: row.line, taskId: row.taskId, text: '', version: row.version, cells: [], reason: rowReasons.unseen },
      ];
    }
    const cells = CHANGEABLE.flatMap((column): CellChange[] => {
      const to = row.cells[column];
      const from = cellText(COLUMNS[column].value(task));
      if (to === undefined || to === from) return [];
      return [{ column, from, to, reason: refusedCell(column, to, { row, task, by: { session, today } }) }];
    });
    if (cells.length === 0) return [];
    const reason = refusedRow(row, task, session) ?? (cells.every((cell) => cell.reason) ? rowReasons.nothing : null);
    return [{ line: row.line, taskId: row.taskId, text: task.item.text, version: row.version, cells, reason }];
  });
  return { rows: input.rows, changes, unread };
}

async function readTasks(tx: Transaction, ids: readonly string[], today: Day): Promise<ReadonlyMap<string, SheetTask>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.selectFrom('tasks_task').selectAll().where('id', 'in', ids).execute();
  const items = await itemsOf(tx, rows, today);
  return new Map(
    rows.flatMap((row, at) => {
      const item = items[at];
      return item ? [[row.id, { row, item }] as const] : [];
    }),
  );
}

function refusedRow(sheet: TouchedRow, { row, item }: SheetTask, session: Session): Sentences | null {
  if (row.state === 'done') return rowReasons.done;
  if (row.version !== sheet.version) return rowReasons.version;
  return mayWithTask(session, factsOf(row, item.bodies, null)).work ? null : rowReasons.right;
}

function refusedCell(
  column: Changeable,
  to: string,
  of: { readonly row: TouchedRow; readonly task: SheetTask; readonly by: SentBy },
): Sentences | null {
  const { row } = of.task;
  const { due = '', extensionReason = '' } = of.row.cells;
  switch (column) {
    case 'due':
      return refusedExtension({ due, reason: extensionReason }, of.task, of.by);
    case 'extensionReason':
      if (to.length > 4000) return cellReasons.long;
      if (due === cellText(COLUMNS.due.value(of.task))) return cellReasons.extensionAlone;
      return refusedExtension({ due, reason: extensionReason }, of.task, of.by) && cellReasons.extensionRefused;
    case 'percent':
      if (row.quantity !== null) return cellReasons.counted;
      return /^\d{1,3}$/.test(to) && Number(to) <= 100 ? null : cellReasons.percent;
    case 'quantityDone':
      if (row.quantity === null) return cellReasons.notCounted;
      return /^\d{1,9}(\.\d+)?$/.test(to) ? null : cellReasons.quantity;
    case 'note':
      return to.length <= 4000 ? null : cellReasons.long;
    case 'lateReason':
      return refusedLateReason(to, of.task, of.by);
  }
}
