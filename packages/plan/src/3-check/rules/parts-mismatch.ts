import { formatWhole } from '@cotmoc/base';
import { readMoney } from '../../2-facts/money.ts';
import { phraseOf } from '../../dictionary.ts';
import { readFigure } from '../amounts.ts';
import { partsMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchPhrases } from '../watch.ts';

const COMPRISES = phraseOf('bao gồm');

const openings = watchPhrases('trong đó', 'bao gồm');

/** A count of things: `12 đơn vị`, `08 xã`; money, shares, measures and times are none. */
const COUNT = String.raw`(\d{1,3}(?:\.\d{3})+|\d{1,6}) (?!đồng|triệu|tỷ|tỉ|nghìn|ngàn|năm|tháng|ngày|giờ|phút|tuần|quý|ha |km|tấn|lít|điểm)\p{L}[\p{L} ]{1,30}?`;
const WHOLE = new RegExp(String.raw`(?<![\d/.,-])${COUNT}(?: \([^()\d]{0,40}\))?\s?[,;(:]?\s?$`, 'u');
const PARTS = new RegExp(
  String.raw`^(?: có| gồm)?:? ((?:${COUNT}, ){0,8}${COUNT},? và ${COUNT})(?=\s?[.,;()]|\s*$)`,
  'u',
);
/** No list of parts reaches further. */
const REACH = 260;
const MONEY = String.raw`\d[\d.,]*\s?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s?đồng)?|đồng)`;
const WHOLE_MONEY = new RegExp(String.raw`(?<![\d/.,-])(${MONEY})(?: \([^()\d]{0,60}\))?\s?[,;(:.]?\s?$`, 'iu');
/** Not what one of something costs. */
const PART_OF_MONEY = new RegExp(String.raw`(?<![\d/.,-])${MONEY}(?!\s?/|\p{L})`, 'giu');
/** Another list begins, or a sentence ends. */
const STOP = /\.(?=\s|$)|;? ?trong đó|\n/iu;

/** Parts that are more than the whole they are said to be of: "12 đơn vị, trong đó có 08 xã và 05 phường"; of money too. */
export const rule: Rule = {
  code: 'parts-mismatch',
  severity: 'info',
  check({ text, words, lineAt }, report) {
    for (const second of openings(words)) {
      const from = words.fromOf(second - 1);
      const line = lineAt(from);
      const before = text.slice(Math.max(line.from, from - 80), from);
      const behind = words.toOf(second);
      const after = text.slice(behind, Math.min(line.to, behind + REACH));
      const compared = compareCounts(before, after) ?? compareMoney(before, after);
      if (!compared) continue;
      const { total, sum, length, reach } = compared;
      // Some of the people may be told of; money that is told by its sources is told whole.
      const isAll = words.ids[second] === COMPRISES.numbers[1] || compared.isMoney;
      if (sum === total || (sum < total && !isAll)) continue;
      const message = partsMismatch({ whole: formatWhole(total), sum: formatWhole(sum) });
      report({ from: from - length, to: behind + reach, message });
    }
  },
};

/** A whole and what its parts come to; how far before and behind the opening they stand. */
interface Compared {
  readonly total: number;
  readonly sum: number;
  readonly length: number;
  readonly reach: number;
  readonly isMoney: boolean;
}

function compareCounts(before: string, after: string): Compared | null {
  const whole = WHOLE.exec(before);
  const list = whole ? PARTS.exec(after) : null;
  const total = readFigure(whole?.[1] ?? '');
  const sum = sumOf(list?.[1] ?? '');
  if (!whole || !list || total === null || sum === null) return null;
  return { total, sum, length: whole[0].length, reach: list[0].length, isMoney: false };
}

/** `386 triệu đồng, trong đó ngân sách tỉnh 300 triệu đồng, nguồn xã hội hóa 96 triệu đồng` */
function compareMoney(before: string, after: string): Compared | null {
  const whole = WHOLE_MONEY.exec(before);
  if (!whole) return null;
  const stop = after.search(STOP);
  // What a bracket tells is no further part.
  const list = (stop < 0 ? after : after.slice(0, stop)).replace(/\([^()]*\)/g, (words) => ' '.repeat(words.length));
  const parts = [...list.matchAll(PART_OF_MONEY)];
  const last = parts.at(-1);
  const total = readMoney(whole[1] ?? '');
  if (!last || parts.length < 2 || total === null || list.includes('(')) return null;
  let sum = 0;
  for (const [amount] of parts) sum += readMoney(amount) ?? 0;
  return { total, sum, length: whole[0].length, reach: last.index + last[0].length, isMoney: true };
}

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
