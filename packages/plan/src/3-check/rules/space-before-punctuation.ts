import { spaceBeforePunctuation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns } from '../watch.ts';

const signs = watchSigns(',;.', 'behind a blank');

/** More blanks are a place to be filled in. */
const MOST_BLANKS = 3;

/** A blank before a comma, semicolon or full stop. */
export const rule: Rule = {
  code: 'space-before-punctuation',
  severity: 'hint',
  check({ text, words }, report) {
    for (const at of signs(words)) {
      let from = at;
      while (text.charCodeAt(from - 1) === 0x20) from--;
      if (at - from > MOST_BLANKS || !isRefused(text, at)) continue;
      if (!/[\p{L}\p{N})”]/u.test(text.charAt(from - 1))) continue;
      const mark = text.charAt(at);
      report({ from, to: at + 1, message: spaceBeforePunctuation({ mark }), fix: { from, to: at + 1, insert: mark } });
    }
  },
};

/** A comma, a semicolon, or a full stop that ends something or strayed before a word: "trong .các phong trào"; ".vn" is a name. */
function isRefused(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '.') return mark === ',' || mark === ';';
  return /^(?:\s|$|\p{Ll}{0,6}[\u00c0-\u1ef9])/u.test(text.slice(at + 1, at + 8));
}
