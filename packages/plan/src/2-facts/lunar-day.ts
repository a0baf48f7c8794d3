// One idea: days of the moon's calendar, which are read as the words tell them.
import { wordId } from './lexicon.ts';
import type { Days } from './stretch.ts';
import type { Look, TimeRead } from './timing.ts';
import { type Tokens, WORD } from './token.ts';

const NGAY = wordId('ngày');

/** `10 tháng 3 âm lịch`: a day of the moon's calendar, which no rule here turns into a day of the sun's. */
export function isLunar(t: Tokens, at: number): boolean {
  const next = t.isMark(at, 40) ? at + 1 : at;
  const first = t.text.charCodeAt(t.from[next] ?? 0);
  // â, Â
  if (first !== 0xe2 && first !== 0xc2) return false;
  return (
    t.kind[next] === WORD && (t.slice(next, next + 2).toLowerCase() === 'âm lịch' || t.slice(next, next + 1) === 'ÂL')
  );
}

/** The day as the words tell it: a condition, with `ngày` before it where it stands there. */
export function lunarRead({ context, floor }: Look, days: Days): TimeRead {
  const { tokens: t } = context;
  let after = t.isMark(days.after, 40) ? days.after + 1 : days.after;
  after += t.slice(after, after + 1) === 'ÂL' ? 1 : 2;
  if (t.isMark(after, 41)) after++;
  const first = days.first - 1 >= floor && t.is(days.first - 1, NGAY) ? days.first - 1 : days.first;
  return { first, after, norm: { kind: 'condition', phrase: t.slice(first, after) } };
}
