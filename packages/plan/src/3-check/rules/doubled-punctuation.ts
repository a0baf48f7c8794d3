import { doubledPunctuation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns } from '../watch.ts';

const signs = watchSigns(',;:.', 'behind a sign');

/** From the weakest to the strongest: of two that meet the stronger one stays. */
const ORDER = ',:;.';

/** Two marks where one is meant: "thực hiện,,", "các xã;.", "kết quả..". Three dots, and rows of dots, are meant. */
export const rule: Rule = {
  code: 'doubled-punctuation',
  severity: 'info',
  check({ text, words }, report) {
    for (const at of signs(words)) {
      const from = at - 1;
      const first = text.charAt(from);
      const second = text.charAt(at);
      if (!ORDER.includes(first) || !/[\p{L}\p{N})”]/u.test(text.charAt(from - 1))) continue;
      // A full stop may end an abbreviation: "v.v.," and "TP.:"; three of them are meant, behind a comma too.
      if ((first === '.' && second !== '.') || (second === '.' && /[./…]/.test(text.charAt(at + 1)))) continue;
      const to = at + 1;
      const insert = ORDER.indexOf(first) > ORDER.indexOf(second) ? first : second;
      report({
        from,
        to,
        message: doubledPunctuation({ marks: first + second, mark: insert }),
        fix: { from, to, insert },
      });
    }
  },
};
