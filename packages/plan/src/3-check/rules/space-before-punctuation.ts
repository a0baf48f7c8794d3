import { spaceBeforePunctuation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A blank before a comma, semicolon or full stop. */
export const rule: Rule = {
  code: 'space-before-punctuation',
  severity: 'hint',
  *check({ text }) {
    for (const match of text.matchAll(/(?<=[\p{L}\p{N})”]) {1,3}([,;]|\.(?=\s|$))/gu)) {
      const from = match.index;
      const to = from + match[0].length;
      const mark = match[1] ?? '';
      yield { from, to, message: spaceBeforePunctuation({ mark }), fix: { from, to, insert: mark } };
    }
  },
};
