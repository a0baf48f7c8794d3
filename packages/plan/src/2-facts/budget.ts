import { opening } from '../1-parse/opening.ts';
import type { Parsed, Table } from '../1-parse/shape.ts';
import type { Budget } from '../contract.ts';
import { readMoney, scaleOf } from './money.ts';

/** Reads the budget lines of the tables that have a money column, their stated total and their sum. */
export function readBudget(parsed: Parsed): Budget {
  const lines: Budget['lines'][number][] = [];
  let total: number | null = null;
  for (const table of parsed.tables) {
    const column = moneyColumn(table);
    if (column < 0) continue;
    const unit = unitOf(parsed.text, table, table.columns[column] ?? '');
    const task = table.columns.findIndex((name) => /nhiệm vụ|nội dung|hoạt động|tên|hạng mục|diễn giải/.test(name));
    for (const row of table.rows) {
      if (row.kind === 'head') continue;
      const cells = row.cells.map((cell) => parsed.text.slice(cell.from, cell.to));
      if (row.kind === 'total') {
        total ??=
          cells.map((cell) => readMoney(cell, unit)).findLast((amount) => amount !== null && amount >= 1000) ?? null;
        continue;
      }
      const amount = readMoney(cells[column] ?? '', unit) ?? amountIn(cells[column] ?? '');
      if (amount === null || amount < 1000 || row.kind !== 'row') continue;
      const cell = row.cells[column];
      lines.push({
        row: row.number,
        path: row.path,
        task: cells[task >= 0 ? task : 1] ?? '',
        amount,
        from: cell?.from ?? row.from,
        to: cell?.to ?? row.to,
      });
    }
  }
  total ??= totalInWords(parsed);
  return { lines, total, sum: lines.reduce((sum, line) => sum + line.amount, 0) };
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
function moneyColumn(table: Table): number {
  const exact = table.columns.findIndex(
    (name) => /thành tiền|kinh phí|dự toán|tổng tiền|số tiền/.test(name) && !/nguồn|ghi chú/.test(name),
  );
  return exact >= 0 ? exact : table.columns.findIndex((name) => /^nguồn lực/.test(name));
}

const AMOUNT_IN_CELL = /(?:^|\s)(\d[\d.,]{0,20}\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?đồng)/;

/** `NSNN 1.500 triệu đồng (chi thường xuyên)`: an amount with its unit among other words; null where none or several are named. */
function amountIn(cell: string): number | null {
  const match = AMOUNT_IN_CELL.exec(cell);
  if (!match?.[1] || AMOUNT_IN_CELL.test(cell.slice(match.index + match[0].length))) return null;
  return readMoney(match[1]);
}

const AMOUNT = String.raw`(\d[\d.,]{0,20}\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?(?:đồng|đ(?!\p{L})))`;
const TOTAL = new RegExp(
  String.raw`^(?:dự kiến |nhu cầu )?(?:tổng |tổng số |tổng mức |dự toán )?(?:kinh phí|dự toán|cộng|số tiền|vốn)[^\d;.]{0,120}${AMOUNT}`,
  'iu',
);
/** The amount alone, below a heading that speaks of money. */
const BARE_TOTAL = new RegExp(`^(?:dự kiến|khoảng|tổng)[^\\d;.]{0,20}${AMOUNT}`, 'iu');
const mayBeTotal = opening('tổng|kinh|dự|nhu', 'any case');

/**
 * `Tổng kinh phí thực hiện: 95,5 triệu đồng`: what is called the total goes before what stands in the part about money,
 * and that before the cost of one task.
 */
function totalInWords(parsed: Parsed): number | null {
  const { text } = parsed;
  let inPart: number | null = null;
  let ofTask: number | null = null;
  let part = '';
  for (const node of parsed.nodes) {
    if (node.kind === 'part') part = text.slice(node.words, Math.min(node.to, node.words + 80)).toLowerCase();
    if (node.zone !== 'body' || node.kind === 'row') continue;
    const first = text.charAt(node.words);
    if (!mayBeTotal(text, node.words)) continue;
    const words = text.slice(node.words, Math.min(node.to, node.words + 400));
    if (!/^(tổng|kinh phí|dự toán|nhu cầu|dự kiến)/i.test(words)) continue;
    const ofPart = part.includes('kinh phí');
    const match = TOTAL.exec(words) ?? (ofPart ? BARE_TOTAL.exec(words) : null);
    const amount = match?.[1] ? readMoney(match[1]) : null;
    if (amount === null || amount < 1000) continue;
    if (first === 'T' || first === 't') return amount;
    if (ofPart) inPart ??= amount;
    else ofTask ??= amount;
  }
  return inPart ?? ofTask;
}
