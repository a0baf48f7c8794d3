import { type Day, parseDay, Refusal, readTypedDay, type Sentences } from '@cotmoc/base';
import { readSheet } from '@cotmoc/documents';
import { CHANGEABLE, type Changeable, COLUMNS, ID_HEAD, MARK_HEAD, tidy } from './sheet-columns.ts';
import { markOf, type RowCells, versionOf } from './sheet-mark.ts';

/** One row of a sheet that came back and that somebody has touched. */
export interface TouchedRow {
  /** Where it stands in the sheet, counted from 1 as spreadsheets do. */
  readonly line: number;
  readonly taskId: string;
  /** The task's version when the sheet went out. */
  readonly version: number;
  readonly cells: RowCells;
}

/** A row that can't be read, and why. */
export interface UnreadRow {
  readonly line: number;
  readonly reason: Sentences;
}

/** The most rows that one sheet may change. */
const MOST_TOUCHED = 2_000;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The rows that were touched since the sheet went out. Refuses a table that is not one of ours. */
export function readTaskSheet(bytes: Uint8Array): { touched: TouchedRow[]; unread: UnreadRow[]; rows: number } {
  const rows = readSheet(bytes);
  const top = rows.slice(0, 10).findIndex((cells) => cells.includes(ID_HEAD) && cells.includes(MARK_HEAD));
  const heads = rows[top];
  if (!heads) throw notOurSheet();
  const idAt = heads.indexOf(ID_HEAD);
  const markAt = heads.indexOf(MARK_HEAD);
  const columns = CHANGEABLE.flatMap((id) => {
    const at = heads.indexOf(COLUMNS[id].head);
    return at < 0 ? [] : [{ id, at }];
  });
  const touched: TouchedRow[] = [];
  const unread: UnreadRow[] = [];
  const seen = new Set<string>();
  const filled = rows.slice(top + 1);
  for (const [index, row] of filled.entries()) {
    const line = top + 2 + index;
    if (row.every((cell) => cell === '')) continue;
    const taskId = (row[idAt] ?? '').toLowerCase();
    const version = versionOf(row[markAt] ?? '');
    if (!ID.test(taskId) || version === null) {
      unread.push({ line, reason: marksLost });
      continue;
    }
    if (seen.has(taskId)) {
      unread.push({ line, reason: twice });
      continue;
    }
    seen.add(taskId);
    const cells: Partial<Record<Changeable, string>> = {};
    for (const { id, at } of columns) cells[id] = readCell(id, row[at] ?? '');
    if (markOf(version, cells) !== row[markAt]) touched.push({ line, taskId, version, cells });
  }
  if (touched.length > MOST_TOUCHED) throw tooManyTouched();
  return { touched, unread, rows: filled.length };
}

/** The same text for the same meaning: 15/6/2026 and 2026-06-15; 12,50 and 12.5; 80 % and 80. */
function readCell(id: Changeable, text: string): string {
  const words = tidy(text);
  if (id === 'due') return dayOf(words) ?? words;
  if (id === 'percent' || id === 'quantityDone') return numberOf(words) ?? words;
  return words;
}

function dayOf(text: string): Day | null {
  return parseDay(text.slice(0, 10)) ?? readTypedDay(text);
}

function numberOf(text: string): string | null {
  const bare = text.replace(/\s*%$/, '').replace(',', '.');
  return /^\d{1,12}(\.\d+)?$/.test(bare) ? String(Number(bare)) : null;
}

const marksLost: Sentences = {
  vi: 'Dòng này mất mã nhiệm vụ hoặc dấu phiên bản; hãy xuất lại bảng rồi sửa trên bảng mới.',
  en: 'This row has lost its task id or its mark; export the table again and change the new one.',
};

const twice: Sentences = {
  vi: 'Nhiệm vụ này đã có ở một dòng trên; chỉ dòng trên được đọc.',
  en: 'This task stands in a row above; only that row is read.',
};

function notOurSheet(): Refusal {
  return new Refusal('invalid', 'not-a-task-sheet', {
    vi: 'Đây không phải bảng nhiệm vụ xuất từ Cột Mốc. Hãy bấm “Xuất Excel” ở trang Nhiệm vụ, sửa trên bảng đó rồi nộp lại.',
    en: 'This is no task table from Cột Mốc. Press “Export to Excel” on the Tasks page, change that table and send it back.',
  });
}

function tooManyTouched(): Refusal {
  return new Refusal('too-large', 'too-many-changes', {
    vi: `Bảng có hơn ${MOST_TOUCHED} dòng thay đổi. Hãy chia thành nhiều bảng nhỏ hơn.`,
    en: `The table changes more than ${MOST_TOUCHED} rows. Split it into smaller tables.`,
  });
}
