import { titleMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** No title was found under the kind of document. */
export const rule: Rule = {
  code: 'title-missing',
  severity: 'info',
  check({ header, lines }, report) {
    const line = lines[0];
    if (header.title === null && line) report({ from: line.from, to: line.to, path: '', message: titleMissing() });
  },
};
