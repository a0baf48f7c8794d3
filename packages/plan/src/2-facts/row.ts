import type { Row, Table } from '../1-parse/shape.ts';
import type { Role } from '../contract.ts';
import { type Assigned, CERTAIN } from './assignment.ts';
import type { Body } from './body.ts';
import type { Tokens } from './token.ts';

/** What a column of a table holds. */
export type Column =
  | 'number'
  | 'task'
  | 'lead'
  | 'support'
  | 'perform'
  | 'time'
  | 'money'
  | 'product'
  | 'basis'
  | 'other';

/** Reads what each column holds from its name. */
export function columnsOf(table: Table): Column[] {
  return table.columns.map((name): Column => {
    if (/^(stt|tt|số tt|số thứ tự)$/.test(name)) return 'number';
    if (/căn cứ|ghi chú/.test(name)) return 'basis';
    if (/chủ trì/.test(name) && !/phối hợp/.test(name)) return 'lead';
    if (/phối hợp|tham gia/.test(name) && !/chủ trì/.test(name)) return 'support';
    if (
      /(cơ quan|đơn vị|bộ phận|người|phân công|trách nhiệm).*(thực hiện|trách nhiệm|phụ trách|đầu mối|tham mưu)|^(cơ quan|đơn vị|thực hiện|phân công)( thực hiện)?$/.test(
        name,
      )
    )
      return 'perform';
    if (/thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|thời điểm/.test(name)) return 'time';
    if (/kinh phí|thành tiền|dự toán/.test(name)) return 'money';
    if (/sản phẩm|kết quả/.test(name)) return 'product';
    if (/nhiệm vụ|nội dung|hoạt động|công việc|tên|hạng mục|chỉ tiêu|danh mục|giải pháp/.test(name)) return 'task';
    return 'other';
  });
}

/** The assignments of a table's rows. */
export function assignRows(t: Tokens, bodies: readonly Body[], table: Table): Assigned[] {
  const columns = columnsOf(table);
  const found: Assigned[] = [];
  for (const row of table.rows) {
    if (row.kind === 'head' || row.kind === 'total') continue;
    for (const [at, column] of columns.entries()) {
      if (column !== 'lead' && column !== 'support' && column !== 'perform') continue;
      found.push(...assignCell({ t, bodies, row, at, column }));
    }
  }
  return found;
}

interface Cell {
  readonly t: Tokens;
  readonly bodies: readonly Body[];
  readonly row: Row;
  readonly at: number;
  readonly column: 'lead' | 'support' | 'perform';
}

function assignCell({ t, bodies, row, at, column }: Cell): Assigned[] {
  const cell = row.cells[at];
  if (!cell || cell.to - cell.from < 2) return [];
  const named = within(bodies, cell.from, cell.to);
  const role: Role = column === 'perform' ? (named.length === 1 && !named[0]?.group ? 'lead' : 'perform') : column;
  if (named.length > 0)
    return named.map((body) => ({
      path: row.path,
      agency: body.name,
      role,
      from: body.from,
      to: body.to,
      certainty: CERTAIN.cell,
    }));
  // A cell of a column of bodies names bodies, even where the body rules do not know them.
  const words = t.text.slice(cell.from, cell.to).replace(/[.;\s]+$/, '');
  if (words.length > 120 || !/\p{L}{2}/u.test(words)) return [];
  return [
    {
      path: row.path,
      agency: words.charAt(0).toUpperCase() + words.slice(1),
      role,
      from: cell.from,
      to: cell.from + words.length,
      certainty: CERTAIN.clause,
    },
  ];
}

/** The bodies within a span, found by halving. */
export function within(bodies: readonly Body[], from: number, to: number): Body[] {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Body[] = [];
  for (let at = low; at < bodies.length && (bodies[at]?.from ?? to) < to; at++) {
    const body = bodies[at];
    if (body) found.push(body);
  }
  return found;
}
