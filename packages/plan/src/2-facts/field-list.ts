// One idea: bodies that share one head noun, listed by their fields or their places.

import { withCapital } from '../1-parse/letter.ts';
import { wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE, wordId } from './lexicon.ts';
import { isNameStart, wholeWord } from './name-start.ts';
import { MARK, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const VA = wordId('và');
const COMMA = 44;
const SEMICOLON = 59;
const COLON = 58;

const { group, head, local, place, post, stop, verb } = CUE;

/** Fields whose own name has a comma, so that a list of fields is parted in the right places. */
const COMMA_FIELDS = ['Văn hóa, Thể thao', 'Văn hoá, Thể thao', 'Văn hóa, Thông tin'];

const OF_FIELDS = wordSet('sở bộ phòng');
const OFFICE_HEAD = wordSet('sở');

/** `UBND các xã: Bờ Sông, Nậm Thương`: each place with the head makes one body; the token behind them, 0 where none are listed. */
export function readPlaceList(t: Tokens, first: number, start: number, colon: number, found: Body[]): number {
  if (!t.isMark(colon, COLON) || !t.is(start, CAC) || colon !== start + 1 + (t.cueSize[start + 1] ?? 1)) return 0;
  const noun = `${t.slice(first, start)} ${t.slice(start + 1, colon)}`;
  const items: { first: number; after: number }[] = [];
  let at = colon + 1;
  while (t.kind[at] === WORD && (t.capital[at] ?? 0) > 0 && !t.hasCue(at, head | post)) {
    let end = at;
    while (t.kind[end] === WORD && (t.capital[end] ?? 0) > 0 && end < at + 5) end++;
    items.push({ first: at, after: end });
    if (!(t.isMark(end, COMMA) || t.is(end, VA))) break;
    at = end + 1;
  }
  if (items.length < 2) return 0;
  for (const [index, item] of items.entries())
    add(t, found, index === 0 ? first : item.first, item.after, `${noun} ${t.slice(item.first, item.after)}`);
  return items[items.length - 1]?.after ?? 0;
}

/** `UBND huyện Ea Súp và Buôn Đôn`: the second place shares the head of the first. */
export function readTwin(t: Tokens, first: number, start: number, after: number, found: Body[]): number {
  if (!t.is(after, VA) || !t.hasCue(start, place)) return after;
  const next = after + 1;
  if (t.kind[next] !== WORD || (t.capital[next] ?? 0) !== 1 || t.hasCue(next, head | post | group | place))
    return after;
  let end = next;
  while (t.kind[end] === WORD && (t.capital[end] ?? 0) === 1 && !t.hasCue(end, head)) end++;
  const head1 = t.slice(first, start + (t.cueSize[start] ?? 1));
  add(t, found, next, end, `${head1} ${t.slice(next, end)}`);
  return end;
}

/** Fields that every province has an office for; none of them goes on with the name of another. */
const OFFICES = new Set(
  'Nội vụ|Tài chính|Tư pháp|Y tế|Xây dựng|Công thương|Công Thương|Ngoại vụ|Nông nghiệp|Giáo dục|Khoa học|Văn hóa|Văn hoá|Dân tộc'.split(
    '|',
  ),
);

/** `Sở Tài chính, Nội vụ và Tư pháp`: several offices that share the head, told by what the next ones are; the head's token where there is one. */
export function readOffices(t: Tokens, headAt: number, found: Body[]): number {
  if (!t.isOf(headAt, OFFICE_HEAD) || t.capital[headAt] !== 1) return headAt;
  for (let at = headAt + 1; at < headAt + 8; at++) {
    if (t.kind[at] === WORD) continue;
    if (!t.isMark(at, COMMA)) return headAt;
    if (!OFFICES.has(t.slice(at + 1, at + 3)) || t.hasCue(at + 1, head)) return headAt;
    return readFieldList(t, headAt, found, headAt);
  }
  return headAt;
}

/** `các Sở: Văn hóa, Thể thao và Du lịch, Nội vụ`: each field with the head makes one body. */
export function readFieldList(t: Tokens, headAt: number, found: Body[], first0: number): number {
  const size = t.cueSize[headAt] ?? 1;
  if (!t.hasCue(headAt, head)) return headAt;
  // `các chi cục: Kiểm lâm, Thủy lợi`
  if (size !== 1 && (size > 2 || !t.isMark(headAt + size, COLON) || t.hasCue(headAt, local))) return headAt;
  // In small letters with a colon behind it, or offices that are known by their fields: `các sở: Tài chính`, `các sở Tài chính`.
  if ((t.capital[headAt] ?? 0) === 0 && !t.isMark(headAt + size, COLON) && !t.isSmallOf(headAt, OF_FIELDS))
    return headAt;
  let at = headAt + size;
  if (t.isMark(at, COLON)) at++;
  if (!isNameStart(t, at)) return headAt;
  const noun = t.slice(headAt, headAt + size);
  const items: { first: number; after: number }[] = [];
  let first = at;
  for (;;) {
    const end = readField(t, at);
    if (end === at) break;
    at = end;
    const words = t.slice(first, at);
    const open = COMMA_FIELDS.find((field) => field.startsWith(`${words},`)) !== undefined;
    if (open && t.isMark(at, COMMA) && isNameStart(t, at + 1)) {
      at++;
      continue;
    }
    // A field of two parts is joined by `và`; else `và` opens the last field of the list.
    if (t.is(at, VA) && isNameStart(t, at + 1) && isSecondPart(t, at + 1)) at = readField(t, at + 1);
    items.push({ first, after: at });
    const mark =
      t.isMark(at, COMMA) || t.isMark(at, SEMICOLON) || t.is(at, VA)
        ? t.isMark(at, COMMA) && t.is(at + 1, VA)
          ? 2
          : 1
        : 0;
    if (mark === 0 || !(isNameStart(t, at + mark) || isLoneField(t, at + mark))) break;
    at += mark;
    first = at;
  }
  const only = items.length === 1 ? items[0] : undefined;
  // `các Sở Văn hóa, Thể thao và Du lịch`: one office in each province.
  if (only && t.is(headAt - 1, CAC) && t.isOf(headAt, OF_FIELDS) && holdsAnd(t, only.first, only.after)) {
    add(t, found, first0, only.after, t.slice(first0, only.after), true);
    return only.after;
  }
  if (items.length < 2) return headAt;
  const proper = noun.charAt(0).toUpperCase() + noun.slice(1);
  for (const [index, item] of items.entries())
    add(t, found, index === 0 ? first0 : item.first, item.after, `${proper} ${t.slice(item.first, item.after)}`);
  return at;
}

function holdsAnd(t: Tokens, from: number, after: number): boolean {
  for (let at = from; at < after; at++) if (t.is(at, VA)) return true;
  return false;
}

/** A field that is also a body by itself, in the middle of a list: `các Bộ: Quốc phòng, Công an, Tài chính`. */
function isLoneField(t: Tokens, at: number): boolean {
  if (!t.hasCue(at, local) || (t.capital[at] ?? 0) === 0) return false;
  const next = at + (t.cueSize[at] ?? 1);
  return (t.cueSize[at] ?? 1) === 2 && (t.kind[next] === MARK || t.is(next, VA));
}

/** Second halves of the names of fields; any other word behind `và` begins a field of its own. */
const SECOND_PARTS = new Set('bảo thú đào môi đầu truyền xã du phát tôn thể gia trẻ hội-nhập kỹ'.split(' '));

function isSecondPart(t: Tokens, at: number): boolean {
  const word = t.slice(at, at + 1).toLowerCase();
  // `Khoa học và Công nghệ`, but `Nội vụ và Công Thương`.
  if (word === 'công') return t.slice(at + 1, at + 2).toLowerCase() === 'nghệ';
  return SECOND_PARTS.has(word) && !t.hasCue(at, local);
}

/** One capitalised field: a capital and the small words behind it, dashes included. */
function readField(t: Tokens, start: number): number {
  let at = start;
  while (t.kind[at] === WORD) {
    if ((t.capital[at] ?? 0) === 0) {
      if (at === start || t.is(at, VA) || t.hasCue(at, stop | verb | place)) break;
    } else if (at > start && t.hasCue(at, head)) break;
    at += (t.capital[at] ?? 0) > 0 && (t.cue[at] ?? 0) !== 0 && wholeWord(t, at) ? (t.cueSize[at] ?? 1) : 1;
    if (t.isMark(at, 45) && isNameStart(t, at + 1)) at++;
    if (at - start > 8) break;
  }
  return at;
}

function add(t: Tokens, found: Body[], first: number, after: number, name: string, group = false): void {
  const [from, to] = [t.from[first] ?? 0, t.to[after - 1] ?? 0];
  found.push({ name: withCapital(name), group, first, after, from, to });
}
