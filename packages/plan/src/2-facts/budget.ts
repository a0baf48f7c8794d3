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
    const unit = scaleOf(table.columns[column] ?? '');
    const task = table.columns.findIndex((name) => /nhiệm vụ|nội dung|hoạt động|tên|hạng mục|diễn giải/.test(name));
    for (const row of table.rows) {
      if (row.kind === 'head') continue;
      const cells = row.cells.map((cell) => parsed.text.slice(cell.from, cell.to));
      if (row.kind === 'total') {
        total ??=
          cells.map((cell) => readMoney(cell, unit)).findLast((amount) => amount !== null && amount >= 1000) ?? null;
        continue;
      }
      const amount = readMoney(cells[column] ?? '', unit);
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

/** The column of amounts; -1 where the table has none. */
function moneyColumn(table: Table): number {
  const exact = table.columns.findIndex(
    (name) => /thành tiền|kinh phí|dự toán|tổng tiền|số tiền/.test(name) && !/nguồn|ghi chú/.test(name),
  );
  return exact;
}

/** First letters of `tổng`, `kinh phí`, `dự toán`, `nhu cầu`. */
const TOTAL_BEGINS = 'TtKkDdNn';

/** `Tổng kinh phí thực hiện: 95,5 triệu đồng` in the part about money. */
function totalInWords(parsed: Parsed): number | null {
  for (const node of parsed.nodes) {
    if (node.zone !== 'body' || node.kind === 'row') continue;
    if (!TOTAL_BEGINS.includes(parsed.text.charAt(node.words))) continue;
    const words = parsed.text.slice(node.words, Math.min(node.to, node.words + 400));
    if (!/^(tổng|kinh phí|dự toán|nhu cầu|dự kiến)/i.test(words) || !words.includes('đồng')) continue;
    const match =
      /^(?:dự kiến |nhu cầu )?(?:tổng |tổng số |tổng mức |dự toán )?(?:kinh phí|dự toán|cộng|số tiền|vốn)[^\d;.]{0,120}(\d[\d.,]{0,20}\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?đồng)/i.exec(
        words,
      );
    const amount = match?.[1] ? readMoney(match[1]) : null;
    if (amount !== null && amount >= 1000) return amount;
  }
  return null;
}
