import type { Span } from '@cotmoc/base';
import type { Parsed, Table } from '../1-parse/shape.ts';
import type { Budget } from '../contract.ts';
import { readMoney, scaleOf } from './money.ts';
import { moneyInWords, totalIn } from './money-words.ts';

/** Reads the budget lines of the tables that have a money column, or else those told in words, the stated total and the sum. */
export function readBudget(parsed: Parsed): Budget {
  const lines: Budget['lines'][number][] = [];
  let total: number | null = null;
  for (const table of parsed.tables) {
    const column = moneyColumn(parsed.text, table);
    if (column < 0) continue;
    const unit = unitOf(parsed.text, table, table.columns[column] ?? '');
    const task = table.columns.findIndex((name) => /nhiệm vụ|nội dung|hoạt động|tên|hạng mục|diễn giải/.test(name));
    for (const row of table.rows) {
      if (row.kind === 'head') continue;
      if (row.kind === 'total') {
        const amounts = row.cells.map((cell) => readMoney(parsed.text.slice(cell.from, cell.to), unit));
        // Behind the column of what all comes to stand those of its sources.
        const own = row.cells.length === table.columns.length ? (amounts[column] ?? null) : null;
        total ??=
          own !== null && own >= 1000 ? own : (amounts.findLast((amount) => amount !== null && amount >= 1000) ?? null);
        continue;
      }
      if (row.kind === 'group') total ??= totalIn(wordsOf(parsed.text, row.cells[0]));
      if (row.kind !== 'row') continue;
      const cell = row.cells[column];
      const said = wordsOf(parsed.text, cell);
      const amount = readMoney(said, unit) ?? amountIn(said);
      if (amount === null || amount < 1000) continue;
      lines.push({
        row: row.number,
        path: row.path,
        task: wordsOf(parsed.text, row.cells[task >= 0 ? task : 1]),
        amount,
        from: cell?.from ?? row.from,
        to: cell?.to ?? row.to,
      });
    }
  }
  const told = lines.length === 0 || total === null ? moneyInWords(parsed) : null;
  total ??= told?.total ?? null;
  // An estimate with unit prices and subtotals comes to nothing by its lines; the parts that sentences tell come to the total.
  const isTold = told !== null && (lines.length === 0 || (told.parts.length > 0 && !isNear(sumOf(lines), told.total)));
  const chosen = isTold ? told.parts : lines;
  return { lines: chosen, total, sum: sumOf(chosen) };
}

function sumOf(lines: Budget['lines']): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

/** Apart by no more than a slip of a figure makes. */
function isNear(sum: number, total: number): boolean {
  return sum > total * 0.75 && sum < total * 1.25;
}

function wordsOf(text: string, cell: Span | undefined): string {
  return cell ? text.slice(cell.from, cell.to) : '';
}

/** What a figure of the column is worth in đồng: its head says so, or the line above the table (`Đơn vị tính: triệu đồng`). */
function unitOf(text: string, table: Table, head: string): number {
  const own = scaleOf(head);
  if (own > 1 || head.includes('đồng')) return own;
  const above = /(?:đơn vị tính|đơn vị|đvt)\s?:\s?([^:\n]{1,30})\n?$/i.exec(
    text.slice(Math.max(0, table.from - 60), table.from),
  );
  return scaleOf(above?.[1] ?? '');
}

/** The column of amounts; -1 where the table has none. */
function moneyColumn(text: string, table: Table): number {
  const exact = table.columns.findIndex(
    (name) =>
      /thành tiền|kinh phí|dự toán|tổng tiền|số tiền/.test(name) &&
      !/nguồn|ghi chú|^(cơ quan|đơn vị(?! tính))/.test(name),
  );
  if (exact >= 0) return exact;
  // `Năm 2026 | Năm 2027 | Tổng cộng`: what the years come to.
  const years = table.columns.filter((name) => /^(?:năm )?20\d\d$/.test(name)).length;
  const named = table.columns.findIndex(
    (name) => /^nguồn lực/.test(name) || (years > 1 && /^(?:tổng|cộng)/.test(name)),
  );
  if (named >= 0 || !table.columns.some((name) => SOURCE.test(name))) return named;
  // `Tổng số | Ngân sách TW | Ngân sách ĐP`: what its sources come to, where something says that money is counted.
  const all = table.columns.findIndex((name) => TOGETHER.test(name));
  return all >= 0 && unitOf(text, table, table.columns[all] ?? '') > 1 ? all : -1;
}

const SOURCE = /^(?:ngân sách|nguồn|vốn|ns(?:nn|tw|đp)|xã hội hóa)(?!\p{L})/u;
const TOGETHER = /^(?:tổng|cộng)(?: số| cộng| vốn| kinh phí| nhu cầu)?(?! \p{L}*(?:điểm|lượng|hộ))/u;

const AMOUNT_IN_CELL = /(?:^|\s)(\d[\d.,]{0,20}\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?đồng)/;

/** `NSNN 1.500 triệu đồng (chi thường xuyên)`: an amount with its unit among other words; null where none or several are named. */
function amountIn(cell: string): number | null {
  const match = AMOUNT_IN_CELL.exec(cell);
  if (!match?.[1] || AMOUNT_IN_CELL.test(cell.slice(match.index + match[0].length))) return null;
  return readMoney(match[1]);
}
