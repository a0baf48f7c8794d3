import type { Obligation } from '../../contract.ts';
import { dutyWithoutDate } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A periodic report that the text gives no date for. */
export const rule: Rule = {
  code: 'duty-without-date',
  severity: 'info',
  check({ facts }, report) {
    if (facts.obligations.every(isSettled)) return;
    // Of two duties read from one sentence the date may stand with the other; of two without one the sentence is told once.
    const told = new Set(facts.obligations.flatMap(({ due, span }) => (due === null ? [] : [span.from])));
    for (const { due, period, span, path } of facts.obligations) {
      if (isSettled({ due, period }) || told.has(span.from)) continue;
      told.add(span.from);
      report({ from: span.from, to: span.to, path, message: dutyWithoutDate() });
    }
  },
};

/** True for a duty that has a date or needs none. */
function isSettled({ due, period }: Pick<Obligation, 'due' | 'period'>): boolean {
  return due !== null || period === 'ad-hoc' || period === 'once';
}
