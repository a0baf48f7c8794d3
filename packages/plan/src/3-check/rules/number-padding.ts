import { locateNumber } from '../locate-number.ts';
import { numberPadding } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** The plan's own number below 10 without a 0 before it: 5/KH-UBND. */
export const rule: Rule = {
  code: 'number-padding',
  severity: 'hint',
  check({ header, text, zones }, report) {
    const last = zones.head.at(-1);
    if (header.number === null || !/^[1-9][/-]/.test(header.number) || !last) return;
    const at = locateNumber(text, { from: 0, to: last.to }, header.number);
    if (!at) return;
    const right = `0${header.number}`;
    report({
      ...at,
      path: '',
      message: numberPadding({ number: header.number, right }),
      fix: { ...at, insert: right },
    });
  },
};
