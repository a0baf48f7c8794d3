// One idea: those of many bodies whom a plan calls by what they were given or what befell them: `đơn vị được kiểm tra`.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const { verb, send, report, inform, lead, ask, document, name } = CUE;

const TAI = wordId('tại');
const NOUNS = ['đơn vị', 'cơ quan', 'địa phương', 'doanh nghiệp'].map(phraseOf);
const NOUN_OPENS = wordSet('đơn cơ địa doanh');
const WHICH = wordSet('nào');
/** `Những đơn vị …` */
const SOME = wordSet('những mọi');
const PASSIVE = wordSet('được bị');
const THEN = wordSet('thì');
const NOT = wordSet('không');
const IN = wordSet('tại trong ở');
const THIS = wordSet('này');
const BE_NAMED = ['có tên', 'nêu tên', 'có tên nêu'].map(phraseOf);
const NAMED_OPENS = wordSet('có nêu không');
const IS_BOUND = phraseOf('có trách nhiệm');
const LEADS = phraseOf('chủ trì');
const DUTIES = phraseOf('nhiệm vụ');
const ANNEX = phraseOf('phụ lục');
const MATTERS = phraseOf('nội dung');
const UPDATES = ['cập nhật', 'lập', 'nhập'].map(phraseOf);
/** No clause that tells who they are is longer. */
const REACH = 8;
const DOES = verb | send | report | inform;

/** Where a clause begins, `đơn vị được kiểm tra chuẩn bị …`, `cơ quan chủ trì nhiệm vụ tại Phụ lục lập …`; the token behind who they are, or the one given. */
export function readOneOfMany(t: Tokens, at: number): number {
  if (!t.isOf(at, NOUN_OPENS) || !NOUNS.some((noun) => t.says(at, noun))) return at;
  if (t.kind[someBefore(t, at) - 1] === WORD) return at;
  const next = t.isOf(at + 2, WHICH) ? at + 3 : at + 2;
  const end = behindGiven(t, next) || behindLed(t, next) || behindNamed(t, next);
  return end > 0 ? end : at;
}

/** Where `Những` stands before the noun, or the noun. */
export function someBefore(t: Tokens, at: number): number {
  return t.isOf(at - 1, SOME) ? at - 1 : at;
}

/** `được kiểm tra`, `bị phản ánh sai sự thật`, `được giao chủ trì một sự kiện`: the token behind it, where what they do follows; else 0. */
export function behindGiven(t: Tokens, at: number): number {
  if (!t.isOf(at, PASSIVE) || !t.hasCue(at + 1, DOES | ask)) return 0;
  let start = at + 1 + (t.cueSize[at + 1] ?? 1);
  if (t.hasCue(at + 1, ask)) {
    // Whom something is given does it, but where they lead it they are called so.
    if (!t.hasCue(start, lead)) return 0;
    start += t.cueSize[start] ?? 1;
    const end = behindObject(t, start);
    return end > start ? end : 0;
  }
  return behindObject(t, start);
}

/** The same where it ends in the duty that they have. */
export function behindBound(t: Tokens, at: number): number {
  const end = t.isOf(at, PASSIVE) ? behindGiven(t, at) : 0;
  return end > 0 && t.saysSmall(end, IS_BOUND) ? end : 0;
}

/** `chủ trì nhiệm vụ tại Phụ lục`, `chủ trì` before what is not led itself: the token behind it, else 0. */
function behindLed(t: Tokens, at: number): number {
  if (!t.saysSmall(at, LEADS) || t.cueSize[at] !== 2) return 0;
  const next = at + 2;
  if (t.hasCue(next, document | name) || t.saysSmall(next, DUTIES) || t.saysSmall(next, MATTERS))
    return behindObject(t, next + 2);
  return t.hasCue(next, send | report) || UPDATES.some((does) => t.says(next, does)) ? next : 0;
}

/** `có tên trong Phụ lục này`, `không nêu tên tại Phụ lục`: the token behind it, else 0. */
export function behindNamed(t: Tokens, at: number): number {
  if (!t.isOf(at, NAMED_OPENS)) return 0;
  const first = t.isOf(at, NOT) ? at + 1 : at;
  for (const named of BE_NAMED) {
    const place = first + named.numbers.length;
    if (!t.says(first, named) || !t.isOf(place, IN) || t.capital[place + 1] !== 1) continue;
    let end = place + (t.says(place + 1, ANNEX) || t.cueSize[place + 1] === 2 ? 3 : 2);
    // `Mục II`, `Phụ lục 1`
    if (t.kind[end] === NUMBER || t.capital[end] === 2) end++;
    if (t.isOf(end, THIS)) end++;
    return end;
  }
  return 0;
}

/** The token where what they do begins behind the words that tell which they are; 0 where nothing does. */
function behindObject(t: Tokens, start: number): number {
  for (let at = start; at < start + REACH && t.kind[at] === WORD; at++)
    if (t.hasCue(at, DOES) || t.isOf(at, THEN) || t.saysSmall(at, IS_BOUND)) return at;
  return 0;
}

/** `… được phân công chủ trì nhiệm vụ có trách nhiệm`, `… được giao chủ trì tại Mục II`: the token behind what they were given; 0 where that is the work itself. */
export function behindCharge(t: Tokens, at: number): number {
  const listed = t.is(at, TAI) && t.capital[at + 1] === 1 && (t.capital[at + 2] !== 0 || t.kind[at + 2] === NUMBER);
  const end = t.saysSmall(at, DUTIES) ? at + 2 : listed ? at + 3 : 0;
  return end > 0 && (t.kind[end] !== WORD || t.saysSmall(end, IS_BOUND)) ? end : 0;
}
