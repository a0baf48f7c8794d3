// One idea: marks by which single words in and around a body's name are told: its seat, its fund, whom it serves, what stands alone.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { readPlaces } from './place-run.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const VA = wordId('và');
const SERVES = phraseOf('giúp việc');
const MEMBER = phraseOf('thành viên');
const ABROAD = phraseOf('người việt nam ở nước ngoài');
const ORGANISATION = phraseOf('tổ chức');
const POLITICAL = phraseOf('chính trị');
const UNIONS = phraseOf('đoàn thể');
const COUNTRIES = phraseOf('nước');
const VIETNAM = phraseOf('việt nam');
const STANDS_FOR = phraseOf('đại diện');
const CONSULAR = phraseOf('sự quán');
const TOWARDS = wordSet('về với');
/** Heads that end in one of these name a body with nothing behind them. */
const LAST_OF_NAMES = wordSet('ủy uỷ quốc xã');
const OFFICE = phraseOf('văn phòng');
const ASSEMBLY = phraseOf('quốc hội');

const { head, place, stop, local, post, verb, name, lead, support, group } = CUE;

/** `công chức tư pháp - hộ tịch các xã`: whoever holds the post, known by the dash in its field; else the token given. */
export function readOfficial(t: Tokens, start: number): number {
  let at = start;
  let dash = 0;
  for (; at < start + 8; at++) {
    if (t.isMark(at, 45) || t.isMark(at, 0x2013)) dash = at;
    else if (t.kind[at] !== WORD || t.is(at, VA) || t.is(at, CAC) || (t.hasCue(at, verb | stop) && dash !== at - 1))
      break;
  }
  return dash > start && at > dash + 1 ? Math.max(at, readPlaces(t, at).after) : start;
}

/** `Phân hiệu … tại tỉnh Hà Lam`, `Trung tâm Văn hóa Việt Nam tại Pháp`, `Văn phòng đại diện tại Hà Lam`: where the body sits, told in its name. */
export function readSeat(t: Tokens, cue: number, at: number): number {
  const next = at + 1;
  if (cue & name && t.hasCue(next, place)) return Math.max(at, readPlaces(t, next).after);
  // `Thông tấn xã Việt Nam tại tỉnh`, `Đài THVN tại Huế`
  let sits =
    t.says(at - 2, VIETNAM) ||
    t.says(at - 2, STANDS_FOR) ||
    (t.capital[at - 1] === 2 && /(?:VN|VTV|VOV)$/.test(t.slice(at - 1, at)));
  for (let back = at - 2; back > at - 8 && !sits; back--) sits = t.says(back, CONSULAR);
  if (!sits) return at;
  if (t.hasCue(next, place)) return Math.max(at, readPlaces(t, next).after);
  // `Đại sứ quán Việt Nam tại các nước`
  if (t.is(next, CAC) && t.says(next + 1, COUNTRIES)) return next + 2;
  let end = next;
  while (t.kind[end] === WORD && t.capital[end] === 1 && !t.hasCue(end, head | post) && end < next + 4) end++;
  return end > next ? end : at;
}

/** Heads that name a body with nothing behind them. */
export function standsAlone(t: Tokens, at: number, size: number): boolean {
  if (size < 2) return (t.capital[at] ?? 0) === 2 && (t.to[at] ?? 0) - (t.from[at] ?? 0) >= 4;
  // `Văn phòng phối hợp`: what it does comes right behind.
  if (t.hasCue(at + size, lead | support)) return true;
  // `Đoàn Thanh niên`, `Trạm Y tế`: its own name stands in the head's words.
  for (let next = at + 1; next < at + size; next++) if ((t.capital[next] ?? 0) > 0) return true;
  return t.isOf(at + size - 1, LAST_OF_NAMES);
}

/** The token behind `đoàn thể`, `tổ chức chính trị - xã hội`; the token given where neither stands. */
export function afterUnions(t: Tokens, at: number): number {
  if (t.saysSmall(at, UNIONS)) return at + 2;
  if (!t.saysSmall(at, ORGANISATION) || !t.saysSmall(at + 2, POLITICAL)) return at;
  return t.isMark(at + 4, 45) || t.isMark(at + 4, 0x2013) ? at + 7 : at + 4;
}

/** `Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh` is one office. */
export function servesBoth(t: Tokens, headAt: number, and: number): boolean {
  return (
    t.hasCue(and + 1, local) &&
    t.says(headAt, OFFICE) &&
    (t.says(and - 2, ASSEMBLY) || /(ĐBQH|HĐND|nhân dân)$/.test(t.slice(and - 2, and)))
  );
}

/** The token behind `về người Việt Nam ở nước ngoài`, as two committees and a union are named; `at` where it says none of it. */
export function afterAbroad(t: Tokens, at: number): number {
  const says = t.kind[at] === WORD && t.isOf(at, TOWARDS) && t.says(at + 1, ABROAD);
  return says ? at + 1 + ABROAD.numbers.length : at;
}

/** The token behind words in quotation marks, at most eight; 0 where none begin here. */
export function quoteEnd(t: Tokens, at: number): number {
  if (!t.isMark(at, 0x201c) && !t.isMark(at, 34)) return 0;
  for (let end = at + 1; end < at + 10; end++) if (t.isMark(end, 0x201d) || t.isMark(end, 34)) return end + 1;
  return 0;
}

/** `thành viên Ban Chỉ đạo`, `giúp việc Tỉnh ủy` stands between two tokens. */
export function tellsWhose(t: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to - 2; at++)
    if ((t.says(at, MEMBER) || t.says(at, SERVES)) && t.capital[at + 2] === 1) return true;
  return false;
}

/** What hamlets and quarters are called by. */
export const HAMLET = wordSet('thôn bản ấp khóm xóm khối khu tổ');
const WITH = phraseOf('với');
const MUST = phraseOf('có trách nhiệm');
const THEN = wordSet('thì riêng giao');

/** `Bản Hòa Sơn và bản Na Lượng có trách nhiệm …`, `thôn 3 cắt cử …`: a hamlet where it begins a clause and does something; else the token given. */
export function readHamlet(t: Tokens, at: number): number {
  const after = hamletEnd(t, at);
  if (after === at) return at;
  const before = at - 1;
  const opens =
    t.kind[before] !== WORD ||
    t.is(before, VA) ||
    t.isOf(before, THEN) ||
    t.hasCue(before, support) ||
    t.says(before, WITH);
  if (!opens || t.isMark(before, 40)) return at;
  // What stands behind the list of hamlets tells.
  let end = after;
  for (let guard = 0; guard < 12; guard++) {
    const mark = t.isMark(end, 44) ? 1 : t.is(end, VA) ? 1 : 0;
    const next = mark > 0 ? hamletEnd(t, end + mark) : end;
    if (mark === 0 || next === end + mark) break;
    end = next;
  }
  return t.hasCue(end, verb | lead | support) || t.saysSmall(end, MUST) ? after : at;
}

/** The token behind a hamlet's name or number; the token given where there is none. */
function hamletEnd(t: Tokens, at: number): number {
  if (!t.hasCue(at, place) || !t.isOf(at, HAMLET)) return at;
  let end = at + (t.cueSize[at] ?? 1);
  const start = end;
  if (t.kind[end] === NUMBER) return end + 1;
  while (t.kind[end] === WORD && t.capital[end] === 1 && !t.hasCue(end, head | post | stop) && end < start + 4) end++;
  return end > start ? end : at;
}

/** A role's phrase of helping ends at a token. */
export function endsSupport(t: Tokens, last: number): boolean {
  return endsCue(t, last, support);
}

/** A phrase that does one of these things ends at a token. */
export function endsCue(t: Tokens, last: number, mask: number): boolean {
  for (let size = 1; size <= 4; size++)
    if (t.cueSize[last - size + 1] === size && t.hasCue(last - size + 1, mask)) return true;
  return false;
}

/** The name or number that a body known without one has nevertheless: `Tỉnh đoàn Hà Lam`, `Đoàn giám sát số 1`. */
export function readOwn(t: Tokens, start: number): number {
  if (t.slice(start, start + 1) === 'số' && t.kind[start + 1] === NUMBER) return start + 2;
  let at = start;
  while (t.kind[at] === WORD && t.capital[at] === 1 && !t.hasCue(at, head | post | verb | group) && at < start + 4)
    at++;
  // `VNPT tỉnh`
  return at === start && t.hasCue(at, place) && t.capital[at] === 0 ? Math.max(at, readPlaces(t, at).after) : at;
}

/** `cùng người sử dụng lao động rà soát`: the token behind a few words that no rule knows. */
export function behindPeople(t: Tokens, at: number): number {
  let behind = at;
  while (behind < at + 6 && t.kind[behind] === WORD && (t.cue[behind] ?? 0) === 0) behind++;
  return behind;
}
