// One idea: a body called by its head alone (`Sở`, `Bộ`), which only those who report to it or stand under it do.
import { wordSet } from '../dictionary.ts';
import { CUE } from './lexicon.ts';
import { endsSupport } from './name-marks.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

/** Bodies that call themselves by these alone. */
export const LONE_HEADS = wordSet('sở bộ');
const TOWARDS = wordSet('về đến cho lên');
const BEHIND_RECEIVER = wordSet('trước để qua theo và');

/** `gửi về Sở (qua Phòng …)`, `báo cáo Bộ trước ngày …`: the body that speaks, called by its head alone. */
export function isReceiver(t: Tokens, at: number, size: number): boolean {
  if (size > 1 || t.capital[at] !== 1 || !t.isOf(at, LONE_HEADS)) return false;
  const next = at + 1;
  if (t.kind[next] === WORD && !t.isSmallOf(next, BEHIND_RECEIVER)) return false;
  if (t.kind[next] === NUMBER || t.isMark(next, 45)) return false;
  for (let back = 1; back < 4; back++)
    if (t.cueSize[at - back] === back && t.hasCue(at - back, CUE.send | CUE.report)) return true;
  return (
    t.isSmallOf(at - 1, TOWARDS) &&
    (t.hasCue(at - 3, CUE.report) || t.hasCue(at - 3, CUE.send) || sendsBefore(t, at - 2))
  );
}

/** `báo cáo Trưởng ban, UBND tỉnh`: a post called by itself, right behind the report; `phối hợp cùng Tổ trưởng tổ dân phố`. */
export function isToldPost(t: Tokens, at: number, next: number): boolean {
  if (t.capital[at] === 1 && next - at > 3 && endsSupport(t, at - 1)) return true;
  if ((t.capital[at] ?? 0) === 0 || (t.kind[next] === WORD && !t.isSmallOf(next, BEHIND_RECEIVER))) return false;
  for (let back = 1; back < 4; back++)
    if (t.cueSize[at - back] === back && t.hasCue(at - back, CUE.report | CUE.advise)) return true;
  return false;
}

/** A report or a sending stands a few words before. */
function sendsBefore(t: Tokens, at: number): boolean {
  for (let back = at; back > at - 8; back--) {
    if (t.kind[back] !== WORD) return false;
    if (t.hasCue(back, CUE.report | CUE.send)) return true;
  }
  return false;
}
