import { formatWhole } from '@cotmoc/base';
import { readFigure } from '../amounts.ts';
import { arithmeticMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns } from '../watch.ts';

const equals = watchSigns('=');

/** "5 sản phẩm/quý x 4 quý" and the like: figures with a few words, joined by one kind of sign. */
const LEFT =
  /(\d[\d.,]*(?:[^\d=+×*\n\t]{0,30}?(?:[×*+]|(?<=[\s\d])[xX](?=[\s\d]))\s{0,3}\d[\d.,]*){1,4})[^\d=+×*\n\t]{0,30}$/;
const RIGHT = /^\s{0,3}(\d[\d.,]*)/;

/** A product or sum written out whose result is wrong: 5 x 4 = 25. */
export const rule: Rule = {
  code: 'arithmetic-mismatch',
  severity: 'warning',
  check({ text, words, lineAt }, report) {
    for (const at of equals(words)) {
      const line = lineAt(at);
      const start = Math.max(line.from, at - 140);
      const left = LEFT.exec(text.slice(start, at))?.[1];
      const right = RIGHT.exec(text.slice(at + 1, Math.min(line.to, at + 40)));
      if (!left || !right) continue;
      const stated = readFigure((right[1] ?? '').replace(/[.,]$/, ''));
      const computed = compute(left);
      if (stated === null || computed === null || Math.abs(stated - computed) <= Math.abs(computed) * 0.005) continue;
      const from = start + text.slice(start, at).lastIndexOf(left);
      const to = at + 1 + right[0].length;
      const result = Number.isInteger(computed) ? formatWhole(computed) : String(computed).replace('.', ',');
      report({ from, to, message: arithmeticMismatch({ phrase: text.slice(from, to), result }) });
    }
  },
};

/** The value of a chain of products or of sums; null where both are mixed or a figure cannot be read. */
function compute(left: string): number | null {
  const figures = [...left.matchAll(/\d[\d.,]*/g)].map((match) => readFigure(match[0].replace(/[.,]$/, '')));
  const plus = left.includes('+');
  if (plus && /[×*]|[\s\d][xX][\s\d]/.test(left)) return null;
  let value = plus ? 0 : 1;
  for (const figure of figures) {
    if (figure === null) return null;
    value = plus ? value + figure : value * figure;
  }
  return value;
}
