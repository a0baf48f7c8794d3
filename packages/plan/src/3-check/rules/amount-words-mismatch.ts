import { formatWhole } from '@cotmoc/base';
import { readMoney } from '../../2-facts/money.ts';
import { amountWordsMismatch } from '../messages.gen.ts';
import { brackets } from '../paired-marks.ts';
import type { Rule } from '../rule.ts';
import { readSpelledNumber } from '../spelled-number.ts';

const FIGURE = /\d[\d.,]{0,24}\s?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s?đồng)?|đồng|vnđ|vnd|đ)[\s.,:;]{0,2}$/iu;
const WORDS =
  /^\((?:viết |ghi )?(?:bằng chữ\s?:?\s?)?([\p{L}\p{M}\s,]{3,160}?)\s(?:đồng|VNĐ)(?:\s(?:chẵn|Việt Nam))?\s?[./]{0,3}\)/iu;

/** What stands before the bracket, its last letters. */
const UNITS = ['ồng', 'đ', 'Đ', 'iệu', 'tỷ', 'tỉ', 'ND', 'nd', 'ỒNG'];
const BLANK = 32;

/** An amount in figures, and in words behind it another: "96.500.000 đồng (Chín mươi lăm triệu đồng)". */
export const rule: Rule = {
  code: 'amount-words-mismatch',
  severity: 'warning',
  check({ text, words }, report) {
    for (const at of brackets(words)) {
      const end = text.charCodeAt(at - 1) === BLANK ? at - 1 : at;
      if (!UNITS.some((unit) => text.endsWith(unit, end))) continue;
      const start = Math.max(0, at - 40);
      const figure = FIGURE.exec(text.slice(start, at));
      const spelled = figure ? WORDS.exec(text.slice(at, at + 190)) : null;
      if (!figure || !spelled) continue;
      const amount = readMoney(figure[0].replace(/[\s.,:;]+$/, ''));
      const told = readSpelledNumber(spelled[1] ?? '');
      if (amount === null || told === null || amount === told) continue;
      report({
        from: start + figure.index,
        to: at + spelled[0].length,
        message: amountWordsMismatch({ amount: formatWhole(amount), told: formatWhole(told) }),
      });
    }
  },
};
