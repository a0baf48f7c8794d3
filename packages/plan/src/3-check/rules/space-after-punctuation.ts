import { isUpper } from '../../1-parse/letter.ts';
import { spaceAfterPunctuation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns } from '../watch.ts';

const signs = watchSigns(',;', 'before a word');

/** No blank behind a comma or semicolon between two words. Abbreviations may touch it: "VH,TT&DL". */
export const rule: Rule = {
  code: 'space-after-punctuation',
  severity: 'hint',
  check({ text, words }, report) {
    for (const at of signs(words)) {
      if (!/[\p{L}\p{N})”]/u.test(text.charAt(at - 1)) || isUpper(text.charCodeAt(at - 1))) continue;
      const to = at + 1;
      const mark = text.charAt(at);
      report({ from: at, to, message: spaceAfterPunctuation({ mark }), fix: { from: to, to, insert: ' ' } });
    }
  },
};
