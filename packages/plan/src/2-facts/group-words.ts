// One idea: where a list of nouns for bodies opens, how its nouns are parted, and which small words belong to them.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { endsCue } from './name-marks.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const VA = wordId('và');
const COMMA = 44;
const SLASH = 47;

const { group, place, tail, support, guide, send, ask, report, advise, name, verb, lead, trade } = CUE;

const CONCERNED = phraseOf('liên quan');
const VERTICAL = phraseOf('ngành dọc');
const LEVEL = phraseOf('cấp');
const SOCIAL = phraseOf('xã hội');
const BOUND = phraseOf('có trách nhiệm');
const EACH_WORDS = wordSet('từng mỗi');

/** Whether a list of bodies may begin at a token: behind a mark, `và`, `từng` or a role's phrase; `lastAfter` is the token behind the last body found. */
export function opensList(t: Tokens, at: number, lastAfter: number): boolean {
  const before = at - 1;
  if (before < 0 || t.kind[before] === BREAK) return true;
  // `của đơn vị, địa phương`: the noun before the comma was no body, so this one is none.
  if (t.kind[before] === MARK) return !(t.isMark(before, COMMA) && lastAfter !== before && endsGroupNoun(t, before));
  if (t.isOf(before, EACH_WORDS)) return true;
  const ended = support | guide | send | ask | report | advise;
  return t.is(before, VA) || t.hasCue(before, support | guide | send | ask) || endsCue(t, before, ended);
}

/** A noun for bodies in general, in small letters, ends before a token. */
function endsGroupNoun(t: Tokens, after: number): boolean {
  for (let size = 1; size <= 2; size++)
    if (t.cueSize[after - size] === size && t.hasCue(after - size, group) && t.capital[after - size] === 0) return true;
  return false;
}

/** Last words of nouns for bodies of any kind, behind which a word that the rules do not know tells how they work, not which they are. */
export const GENERAL = wordSet('vị quan chức phương nhân thể');

/** `các ban quản lý chợ`, `các doanh nghiệp lữ hành`: up to three words that do nothing else, then what they do or a mark. */
export function readTrade(t: Tokens, start: number): number {
  let at = start;
  while (at < start + 5 && t.kind[at] === WORD && t.capital[at] === 0 && !t.is(at, VA)) {
    if (t.cue[at] !== 0 && t.cue[at] !== name) break;
    at += Math.max(1, t.cueSize[at] ?? 1);
  }
  // `các khoa, phòng trực 24/24 giờ`: what they do so many hours.
  const ends = (t.kind[at] !== WORD && t.kind[at] !== NUMBER) || t.is(at, VA) || t.hasCue(at, verb | send | tail);
  return ends && at < start + 6 ? at : start;
}

const FACILITY = phraseOf('cơ sở');
/** First words of `cung cấp dịch vụ`, `chi trả dịch vụ`. */
const PROVIDES = wordSet('cung chi');
const SERVICE = phraseOf('dịch vụ');
/** First words of what a facility is for that no office is named for. */
const WORKS = wordSet('sản kinh cai khám nuôi chế giết thu');
/** First words of `cơ sở dữ liệu`, `cơ sở vật chất`, `cơ sở hạ tầng`. */
const THINGS = wordSet('dữ vật hạ pháp khoa');
/** First words of `thực hiện`, `tổ chức`, behind which the work is told. */
const DOES = wordSet('thực triển tổ tham');
const FACTS = lead | support | ask | send | report | advise;

/**
 * `các cơ sở cai nghiện ma túy`, `các tổ chức cung cấp dịch vụ chi trả`: what they are for, in words that tell of another's
 * duty elsewhere; the token behind it, or the one given. What they do must follow, or a mark.
 */
export function readPurpose(t: Tokens, start: number): number {
  const facility = t.says(start - 2, FACILITY) && !t.isOf(start, THINGS);
  const serves = t.isOf(start, PROVIDES) && t.saysSmall(start + 2, SERVICE);
  if (!facility && !serves) return start;
  let at = serves ? start + 4 : start;
  const first = at;
  while (at < start + 9 && t.kind[at] === WORD && t.capital[at] === 0 && !t.is(at, VA)) {
    const cue = t.cue[at] ?? 0;
    if (
      cue & (FACTS | tail) ||
      (cue & verb && !(at === first && (cue & trade || t.isOf(at, WORKS) || (serves && !t.isOf(at, DOES)))))
    )
      break;
    at += Math.max(1, t.cueSize[at] ?? 1);
  }
  const ends = t.kind[at] !== WORD || t.is(at, VA) || t.hasCue(at, verb | send | lead | tail);
  return ends ? at : start;
}

/** The words before this token place a group: `tỉnh`, `Thành phố`, `chính trị - xã hội`. */
export function isPlaced(t: Tokens, at: number): boolean {
  for (let size = 1; size <= 2; size++) if (t.cueSize[at - size] === size && t.hasCue(at - size, place)) return true;
  return t.saysSmall(at - 2, SOCIAL);
}

/** `đơn vị có liên quan`, `cơ quan, tổ chức liên quan`; behind a comma only `cơ quan ngành dọc`, which is of no place. */
export function opensOther(t: Tokens, at: number, joined: boolean): boolean {
  for (let next = at; next < at + 8; next++) {
    if (t.hasCue(next, tail)) {
      const last = next + (t.cueSize[next] ?? 1) - 2;
      return t.saysSmall(last, VERTICAL) || (joined && t.saysSmall(last, CONCERNED));
    }
    if (t.hasCue(next, group)) next += (t.cueSize[next] ?? 1) - 1;
    else if (!t.isMark(next, COMMA) && !t.is(next, VA)) return false;
  }
  return false;
}

/** `tổ chức` is a noun where a mark or what narrows it comes next, else a verb. */
export function isNounHere(t: Tokens, at: number): boolean {
  return t.kind[at] !== WORD || t.hasCue(at, tail) || t.is(at, VA) || t.saysSmall(at, BOUND);
}

/** A name or a place stands behind the noun at a token. */
export function nameFollows(t: Tokens, at: number): boolean {
  const next = at + (t.cueSize[at] ?? 1);
  // `UBND 45 xã, phường`
  if (t.kind[next] === NUMBER) return t.hasCue(next + 1, place);
  return t.kind[next] === WORD && ((t.capital[next] ?? 0) > 0 || t.hasCue(next, place) || t.is(next, CAC));
}

/** How many tokens part two nouns of a list here; 0 for none. */
export function separatorAt(t: Tokens, at: number): number {
  if (t.isMark(at, COMMA)) return t.is(at + 1, VA) ? 2 : 1;
  if (t.is(at, VA) || t.isMark(at, SLASH) || t.isMark(at, 45) || t.isMark(at, 0x2013)) return 1;
  return 0;
}

const CELL = phraseOf('chi');
const BRANCHES = phraseOf('đảng bộ');
/** Before `ủy`: whose committees. */
const AREAS = wordSet('tỉnh thành huyện thị quận khu');
const COMMITTEES = wordSet('ủy uỷ');

/** `chi, đảng bộ`, `huyện, thành, thị ủy`: nouns that end in one word, which stands with the last of them only; the token where that one begins, or the one given. */
export function sharedNoun(t: Tokens, at: number): number {
  if (t.saysSmall(at, CELL) && t.isMark(at + 1, COMMA) && t.says(at + 2, BRANCHES)) return at + 2;
  if (!t.isOf(at, AREAS)) return at;
  let next = at;
  while (t.isOf(next, AREAS)) {
    if (next > at && t.isOf(next + 1, COMMITTEES)) return next;
    if (!t.isMark(next + 1, COMMA) && !t.is(next + 1, VA)) break;
    next += 2;
  }
  return at;
}

/** `các cấp, các ngành, các giới` */
const ALL_LEVELS = wordSet('cấp ngành giới');

/** `các cấp, các ngành`, `các ngành, các cấp, các địa phương`: one group of everybody; `at` where it is none. */
export function readAllLevels(t: Tokens, at: number): number {
  let after = at;
  let levels = false;
  let count = 0;
  for (let next = at; t.is(next, CAC) && t.isOf(next + 1, ALL_LEVELS); ) {
    levels ||= t.says(next + 1, LEVEL);
    const end = next + 2;
    if (t.hasCue(end, tail | place) || (t.cueSize[next + 1] ?? 1) > 1) break;
    after = end;
    count++;
    const mark = separatorAt(t, end);
    if (mark === 0) break;
    next = end + mark;
  }
  return levels && count > 1 ? after : at;
}

/** Nouns that mean bodies only in the plural. */
const NOT_BARE = [
  'cấp',
  'trường',
  'cơ sở',
  'lực lượng',
  'thôn',
  'khu phố',
  'tổ dân phố',
  'nhà trường',
  'gia đình',
  'cá nhân',
  'hội',
  'bản',
  'xóm',
  'khối',
].map(phraseOf);
/** What each of them begins with. */
const NOT_BARE_OPENS = wordSet(NOT_BARE.map(({ words }) => words.replace(/ .*/, '')).join(' '));

/** A noun that means bodies only in the plural stands at a token. */
export function isNeverBare(t: Tokens, at: number): boolean {
  if (!t.isOf(at, NOT_BARE_OPENS)) return false;
  const size = t.cueSize[at];
  for (const noun of NOT_BARE) if (noun.numbers.length === size && t.says(at, noun)) return true;
  return false;
}

/** `Sở A, viện nghiên cứu, trường đại học`: each noun tells a kind of its own, unlike `cơ quan, đơn vị`; commas stand between them. */
export function areKinds(t: Tokens, first: number, after: number): boolean {
  for (let at = first; at < after; ) {
    const end = at + (t.cueSize[at] ?? 1);
    if (end < at + 2 || !t.hasCue(at, group) || t.isOf(end - 1, GENERAL) || (end < after && !t.isMark(end, COMMA)))
      return false;
    at = end + 1;
  }
  return true;
}
