// One idea: an hour beside a day, as `17 giờ 00, ngày 01/02/2026` or `05h30`.
import { wordId } from './lexicon.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const GIO = wordId('giờ');

/** Where an hour that stands before a day begins (`17 giờ 00, ngày 01/02/2026`, `05h30 ngày …`); the day's token where none does. */
export function clockBefore(t: Tokens, at: number, floor: number): number {
  let back = at - 1;
  if (t.isMark(back, 44)) back--;
  if (t.kind[back] === WORD && t.slice(back, back + 1) === 'phút') back--;
  if (t.kind[back] === NUMBER && (t.to[back] ?? 0) - (t.from[back] ?? 0) === 2 && isHour(t, back - 1)) back--;
  return isHour(t, back) && t.kind[back - 1] === NUMBER && back - 1 >= floor ? back - 1 : at;
}

function isHour(t: Tokens, at: number): boolean {
  if (t.is(at, GIO)) return true;
  const from = t.from[at] ?? 0;
  return t.kind[at] === WORD && (t.to[at] ?? 0) - from === 1 && /[hg]/i.test(t.text.charAt(from));
}

/** The token behind an hour (`17 giờ 00,`); the same token where none stands there. */
export function behindClock(t: Tokens, at: number): number {
  if (t.kind[at] !== NUMBER || !isHour(t, at + 1)) return at;
  let next = at + 2;
  if (t.kind[next] === NUMBER) next++;
  if (t.kind[next] === WORD && t.slice(next, next + 1) === 'phút') next++;
  return t.isMark(next, 44) ? next + 1 : next;
}
