import { MARK } from '../../2-facts/token.ts';
import { spaceBeforePunctuation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A blank before a comma, semicolon or full stop. */
export const rule: Rule = {
  code: 'space-before-punctuation',
  severity: 'hint',
  *check({ text, tokens }) {
    const { count, kind, from: starts, to: ends } = tokens;
    for (let token = 1; token < count; token++) {
      const at = starts[token] ?? 0;
      const from = ends[token - 1] ?? 0;
      if (at === from || at - from > 3 || kind[token] !== MARK || !isRefused(text, at)) continue;
      if (!/[\p{L}\p{N})”]/u.test(text.charAt(from - 1))) continue;
      const mark = text.charAt(at);
      yield { from, to: at + 1, message: spaceBeforePunctuation({ mark }), fix: { from, to: at + 1, insert: mark } };
    }
  },
};

/** A comma, a semicolon, or a full stop that ends something. */
function isRefused(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === ',' || mark === ';' || (mark === '.' && /^\s?$/.test(text.charAt(at + 1)));
}
