import { formatWhole } from '@cotmoc/base';
import { phraseOf } from '../../dictionary.ts';
import { readFigure } from '../amounts.ts';
import { partsMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchPairs } from '../watch.ts';

const AMONG = phraseOf('trong đó');
const COMPRISES = phraseOf('bao gồm');

const openings = watchPairs([AMONG, COMPRISES].map(({ numbers: [first = 0, second = 0] }) => [first, second] as const));

/** A count of things: `12 đơn vị`, `08 xã`; money, shares, measures and times are none. */
const COUNT = String.raw`(\d{1,3}(?:\.\d{3})+|\d{1,6}) (?!đồng|triệu|tỷ|tỉ|nghìn|ngàn|năm|tháng|ngày|giờ|phút|tuần|quý|ha |km|tấn|lít|điểm)\p{L}[\p{L} ]{1,30}?`;
const WHOLE = new RegExp(String.raw`(?<![\d/.,-])${COUNT}(?: \([^()\d]{0,40}\))?\s?[,;(:]?\s?$`, 'u');
const PARTS = new RegExp(
  String.raw`^(?: có| gồm)?:? ((?:${COUNT}, ){0,8}${COUNT},? và ${COUNT})(?=\s?[.,;()]|\s*$)`,
  'u',
);
/** No list of parts reaches further. */
const REACH = 260;

/** Parts that are more than the whole they are said to be of: "12 đơn vị, trong đó có 08 xã và 05 phường". */
export const rule: Rule = {
  code: 'parts-mismatch',
  severity: 'info',
  check({ text, words, lineAt }, report) {
    for (const second of openings(words)) {
      const from = words.fromOf(second - 1);
      const line = lineAt(from);
      const whole = WHOLE.exec(text.slice(Math.max(line.from, from - 80), from));
      if (!whole) continue;
      const behind = words.toOf(second);
      const parts = PARTS.exec(text.slice(behind, Math.min(line.to, behind + REACH)))?.[1];
      const total = readFigure(whole[1] ?? '');
      if (parts === undefined || total === null) continue;
      const sum = sumOf(parts);
      const isAll = words.ids[second] === COMPRISES.numbers[1];
      if (sum === null || sum === total || (sum < total && !isAll)) continue;
      const start = from - whole[0].length;
      const to = text.indexOf(parts, behind) + parts.length;
      report({
        from: start,
        to,
        message: partsMismatch({ whole: formatWhole(total), sum: formatWhole(sum) }),
      });
    }
  },
};

/** What the figures of a list come to; null where one cannot be read. */
function sumOf(parts: string): number | null {
  let sum = 0;
  for (const [figure] of parts.matchAll(/\d[\d.]*/g)) {
    const value = readFigure(figure);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
