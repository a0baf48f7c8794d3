import { titleMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** No title was found under the kind of document. */
export const rule: Rule = {
  code: 'title-missing',
  severity: 'info',
  check({ header, lineEndAt }, report) {
    if (header.title === null) report({ from: 0, to: lineEndAt(0), path: '', message: titleMissing() });
  },
};
