import { placeDateMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A numbered plan with no day of signing at its head. */
export const rule: Rule = {
  code: 'place-date-missing',
  severity: 'info',
  check({ header, zones }, report) {
    const line = zones.head[0];
    if (!line || header.number === null || header.date !== null) return;
    report({ from: line.from, to: line.to, path: '', message: placeDateMissing({ number: header.number }) });
  },
};
