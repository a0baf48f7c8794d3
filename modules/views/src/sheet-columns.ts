import { datedOf, lastGoodDay, type TaskListItem, type TaskRow } from '@cotmoc/tasks';

/** A task with everything a sheet may show of it. */
export interface SheetTask {
  readonly row: TaskRow;
  readonly item: TaskListItem;
}

/** What stands in a cell: a day is written as a date. */
export type CellValue = string | number | Date | null;

export interface SheetColumn {
  readonly id: ColumnId;
  /** Written in the first row, and known again by it. */
  readonly head: string;
  readonly width: number;
  readonly value: (task: SheetTask) => CellValue;
}

export const COLUMN_IDS = [
  'path',
  'section',
  'text',
  'lead',
  'support',
  'starts',
  'due',
  'state',
  'percent',
  'quantity',
  'quantityUnit',
  'quantityDone',
  'note',
  'lateReason',
  'extensionReason',
  'product',
  'amount',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The columns in which a sheet that comes back may propose a change. */
export const CHANGEABLE = ['due', 'extensionReason', 'percent', 'quantityDone', 'note', 'lateReason'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** Always the last two. */
export const ID_HEAD = 'Mã nhiệm vụ (không sửa)';
export const MARK_HEAD = 'Dấu phiên bản (không sửa)';

const STATES: Record<string, string> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Hoàn thành',
};

function bodiesOf({ item }: SheetTask, roles: readonly string[]): string {
  const names = item.bodies.filter(({ role }) => roles.includes(role)).map((body) => body.unitName ?? body.agency);
  return names.join('; ');
}

/** Days stand in a sheet as the last good day, as the list shows them. */
function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Every column a sheet may have, in their order. */
export const COLUMNS: Record<ColumnId, Omit<SheetColumn, 'id'>> = {
  path: { head: 'Mục', width: 10, value: ({ item }) => item.path },
  section: { head: 'Phần của kế hoạch', width: 28, value: ({ row }) => row.section ?? '' },
  text: { head: 'Nhiệm vụ', width: 60, value: ({ item }) => item.text },
  lead: { head: 'Chủ trì, thực hiện', width: 34, value: (task) => bodiesOf(task, ['lead', 'perform']) },
  support: { head: 'Phối hợp', width: 34, value: (task) => bodiesOf(task, ['support']) },
  starts: { head: 'Bắt đầu', width: 12, value: ({ row }) => dateOf(row.starts_on) },
  due: { head: 'Hạn', width: 12, value: ({ row }) => dateOf(lastGoodDay(datedOf(row))) },
  state: {
    head: 'Trạng thái',
    width: 24,
    value: ({ item }) => `${STATES[item.standing.state] ?? ''}${item.standing.late ? ', quá hạn' : ''}`,
  },
  percent: { head: 'Tiến độ (%)', width: 12, value: ({ item }) => (item.quantity === null ? item.percent : null) },
  quantity: { head: 'Số lượng giao', width: 12, value: ({ item }) => item.quantity },
  quantityUnit: { head: 'Đơn vị tính', width: 12, value: ({ item }) => item.quantityUnit ?? '' },
  quantityDone: {
    head: 'Số lượng đã làm',
    width: 12,
    value: ({ item }) => (item.quantity === null ? null : item.quantityDone),
  },
  note: { head: 'Ghi chú tiến độ mới', width: 40, value: () => '' },
  lateReason: { head: 'Lý do chậm', width: 40, value: ({ row }) => row.late_reason ?? '' },
  extensionReason: { head: 'Lý do xin gia hạn', width: 40, value: () => '' },
  product: { head: 'Sản phẩm', width: 30, value: ({ row }) => row.product ?? '' },
  amount: { head: 'Kinh phí (đồng)', width: 16, value: ({ item }) => item.amount },
};

/** What a cell holds, as the text by which two sheets are compared: days as `YYYY-MM-DD`, numbers bare. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return tidy(String(value));
}

/** Blanks at the ends and the kind of line break are nobody's change. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
