import { fold } from '@cotmoc/base';
import type { Obligation } from '../../contract.ts';
import { reportChainReversed } from '../messages.gen.ts';
import { rankOfDue } from '../norms.ts';
import type { Rule } from '../rule.ts';

/** Units owe a body their report later than that body owes its own, made of theirs. */
export const rule: Rule = {
  code: 'report-chain-reversed',
  severity: 'warning',
  check({ facts, text }, report) {
    const upward = new Map<string, Obligation[]>();
    for (const duty of facts.obligations) {
      if (duty.from === null || duty.due === null) continue;
      const key = keyOf(duty, duty.from);
      const list = upward.get(key);
      if (list) list.push(duty);
      else upward.set(key, [duty]);
    }
    if (upward.size === 0) return;
    for (const duty of facts.obligations) {
      if (duty.due === null) continue;
      const mine = rankOfDue(duty.due, duty.inclusive, duty.period);
      if (mine === null) continue;
      for (const receiver of duty.to) {
        const next = upward.get(keyOf(duty, receiver))?.find((other) => {
          const theirs = other.due === null ? null : rankOfDue(other.due, other.inclusive, other.period);
          return (
            theirs !== null &&
            theirs < mine &&
            sameShape(other.due, duty.due) &&
            monthOf(text, other) === monthOf(text, duty)
          );
        });
        if (!next) continue;
        report({
          from: duty.span.from,
          to: duty.span.to,
          path: duty.path,
          // Two reports of one occasion may be about two matters.
          ...(duty.period === 'once' ? { severity: 'info' as const } : {}),
          message: reportChainReversed({ receiver, later: text.slice(next.span.from, next.span.to).trim() }),
        });
      }
    }
  },
};

function keyOf(duty: Obligation, body: string): string {
  return `${duty.what}|${duty.period}|${fold(body)}`;
}

/** A day of each month, a day of every year and a day of one year cannot be compared; nor can days of two years. */
function sameShape(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && yearOf(a) === yearOf(b) && a.startsWith('day') === b.startsWith('day');
}

/** Which month of the quarter, or the month after, a day of the month is in: `tháng thứ hai của quý`, `tháng đầu quý sau`. */
function monthOf(text: string, { due, span }: Obligation): string {
  if (due === null || !due.startsWith('day')) return '';
  return (
    /tháng (đầu|cuối|thứ \p{L}+|sau|kế tiếp|tiếp theo)( của)?( quý)?( sau| kế tiếp| tiếp theo)?/iu
      .exec(text.slice(span.from, span.to))?.[0]
      .replace(' của', '') ?? ''
  );
}

function yearOf(due: string): string {
  return /^\d{4}(?=-)/.exec(due)?.[0] ?? '';
}
