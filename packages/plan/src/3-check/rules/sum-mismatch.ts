import { formatDong, formatWhole, type Span } from '@cotmoc/base';
import type { Budget } from '../../contract.ts';
import { sumMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** The stated total is not the sum of the lines, whether or not subtotals stand among them. */
export const rule: Rule = {
  code: 'sum-mismatch',
  severity: 'error',
  check({ facts, text }, report) {
    const { lines, total } = facts.budget;
    const last = lines.at(-1);
    if (total === null || lines.length < 2 || !last) return;
    const sum = lines.reduce((all, line) => all + line.amount, 0);
    if (sum === total || sumOfLeaves(lines) === total || sum === 2 * total) return;
    // As printed, in đồng, thousands or millions of them.
    const span = [1, 1000, 1_000_000]
      .filter((unit) => total % unit === 0)
      .map((unit) => placeOf(text, formatWhole(total / unit), last.to))
      .find(Boolean) ?? {
      from: last.from,
      to: last.to,
    };
    // So far apart, a row or a column was more likely misread than misadded.
    const isFar = sum > total * 2 || sum < total / 2;
    const message = sumMismatch({ total: formatDong(total), sum: formatDong(sum) });
    report({ ...span, message, ...(isFar ? { severity: 'info' as const } : {}) });
  },
};

/** Where a figure stands behind the last line, else anywhere; null where it does not. */
function placeOf(text: string, written: string, last: number): Span | null {
  // A short figure stands anywhere.
  if (written.length < 5) return null;
  const behind = text.indexOf(written, last);
  const at = behind >= 0 ? behind : text.indexOf(written);
  return at >= 0 ? { from: at, to: at + written.length } : null;
}

/** The sum without the lines that are themselves the sum of those right behind them. */
function sumOfLeaves(lines: Budget['lines']): number {
  let sum = 0;
  for (let i = 0; i < lines.length; i++) {
    const amount = lines[i]?.amount ?? 0;
    let behind = 0;
    let isSubtotal = false;
    // A subtotal of a single line would be that line again; it takes two to be sure.
    for (let k = i + 1; k < lines.length && k <= i + 60 && behind < amount; k++) {
      behind += lines[k]?.amount ?? 0;
      if (behind === amount && k > i + 1) isSubtotal = true;
    }
    if (!isSubtotal) sum += amount;
  }
  return sum;
}
