// One idea: the run of places behind a body's head noun, and what narrows it.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const VA = wordId('và');
/** Words that elsewhere end a name, as the last of a place's: `Phú Quý`, `Cao Bằng`, `Nậm Cần`. */
const SECOND = wordSet('quý bằng cần');
const COMMA = 44;
const SLASH = 47;

const { head, group, place, tail, post, document, stop, verb, count, through, lead, support, send } = CUE;

const AREA = phraseOf('địa bàn');
const LEVEL = phraseOf('cấp');
const PROVINCIAL = phraseOf('cấp tỉnh');
const UNDER = phraseOf('trực thuộc');
const REGION = phraseOf('bộ');
const SIDES = wordSet('trung nam bắc');
/** `có trách nhiệm`, `có liên quan`, `có kế hoạch`: what they must do or are. */
const NOT_HAD = wordSet('trách nhiệm liên kế văn ý thẩm nghĩa thể hiệu hình');
/** First words of `vùng cao`, `miền núi`, `biên giới`, `ven biển`, `hải đảo`. */
const REGIONS = wordSet('vùng miền biên ven hải');
const GOES = phraseOf('đi');
const CO = wordId('có');

/** Where a run of places ends, and whether it names several. */
interface Places {
  after: number;
  readonly plural: boolean;
}

/** `trình UBND tỉnh Danh mục …`: a capital and a small word that goes on with it, no name of a place. */
function opensNoun(t: Tokens, at: number): boolean {
  const next = at + 1;
  return t.kind[next] === WORD && t.capital[next] === 0 && t.cue[next] === 0 && !t.is(next, VA);
}

/** Places behind a head: `tỉnh`, `các huyện, thành phố`, `huyện Ea Súp`, `cấp xã`, `xã, phường trên địa bàn tỉnh`. */
export function readPlaces(t: Tokens, start: number): Places {
  let at = start;
  let plural = false;
  if (t.is(at, CAC)) {
    plural = true;
    at++;
  }
  let any = false;
  let last = at;
  for (;;) {
    if (t.hasCue(at, place)) {
      if (t.says(at, LEVEL) && !(t.cueSize[at] === 2 && t.says(at, PROVINCIAL))) plural = true;
      at += t.cueSize[at] ?? 1;
      any = true;
      // The place's own name.
      let names = 0;
      while (
        t.kind[at] === WORD &&
        (t.capital[at] ?? 0) > 0 &&
        (!t.hasCue(at, head | post | group) || isRegion(t, at)) &&
        // `trình UBND tỉnh Kế hoạch …`
        !t.hasCue(at, document) &&
        // `tỉnh Vân Hà V/v …`
        !t.isMark(at + 1, SLASH) &&
        // `đặc khu Phú Quý`, `tỉnh Cao Bằng`, `thành phố Cần Thơ`
        (!t.hasCue(at, stop) || (names > 0 && t.isOf(at, SECOND)) || (names === 0 && t.capital[at + 1] === 1)) &&
        !(names === 0 && opensNoun(t, at)) &&
        names < 5
      ) {
        at++;
        names++;
      }
      // `phường Móng Cái 2`
      if (names > 0 && isNumbered(t, at)) at++;
      last = at;
    } else break;
    // `các huyện Mường Lam, Nậm Sơn và Bình Chanh`: names that share the noun before them.
    if (plural && last === at && t.capital[at - 1] === 1) last = at = furtherNames(t, at);
    const separator = t.isMark(at, COMMA) || t.is(at, VA) || t.isMark(at, SLASH) || t.isMark(at, 45);
    if (separator && t.hasCue(at + 1, place) && !t.hasCue(at + 1, head)) {
      if (plural || t.isMark(at, COMMA) || t.isMark(at, SLASH) || t.isMark(at, 45)) plural = true;
      at++;
      continue;
    }
    if (separator && t.is(at, VA) === false && t.is(at + 1, VA) && t.hasCue(at + 2, place)) {
      at += 2;
      continue;
    }
    break;
  }
  if (!any) {
    // `UBND Thành phố` was read above; `các cấp` and lone heads end here.
    if (plural && t.hasCue(at, tail | group)) return { after: at + (t.cueSize[at] ?? 1), plural };
    return { after: start, plural: false };
  }
  const narrowed = readNarrowing(t, last);
  const after = plural ? readHaving(t, narrowed) : narrowed;
  // `các huyện ven biển, huyện đảo`: kinds of places in one list.
  const listed = plural && after > last && t.isMark(after, COMMA) && t.hasCue(after + 1, place);
  const more = after + 1 + (t.cueSize[after + 1] ?? 1);
  if (listed && t.capital[after + 1] === 0 && t.hasCue(more, tail)) return { after: readNarrowing(t, more), plural };
  return { after, plural };
}

/** Behind a place's name further names of two or three capitals, a comma or `và` before each; the token behind them. */
function furtherNames(t: Tokens, start: number): number {
  let at = start;
  while (t.isMark(at, COMMA) || t.is(at, VA)) {
    let end = at + 1;
    while (
      t.kind[end] === WORD &&
      t.capital[end] === 1 &&
      !t.hasCue(end, head | post | group | place | verb) &&
      end < at + 5
    )
      end++;
    if (end < at + 3 || (t.is(at, VA) && t.kind[end] === WORD && t.hasCue(end, place))) break;
    at = end;
  }
  return at;
}

/** A place's own number: one figure that counts nothing. */
function isNumbered(t: Tokens, at: number): boolean {
  if (t.kind[at] !== NUMBER || (t.to[at] ?? 0) - (t.from[at] ?? 0) > 1) return false;
  return t.kind[at + 1] !== NUMBER && !t.isMark(at + 1, SLASH) && !t.isMark(at + 1, 46) && !t.hasCue(at + 1, count);
}

/** `khu vực Trung Bộ`, `miền Nam Bộ`: the last word is no ministry. */
function isRegion(t: Tokens, at: number): boolean {
  return t.says(at, REGION) && t.isOf(at - 1, SIDES) && (t.capital[at - 1] ?? 0) > 0;
}

/** `các xã có cửa khẩu`, `các phường có khu, điểm du lịch`: what they have tells which they are; the token behind it, or the one given. */
function readHaving(t: Tokens, start: number): number {
  if (!t.is(start, CO) || t.hasCue(start, tail) || t.isOf(start + 1, NOT_HAD)) return start;
  let at = start + 1;
  while (at < start + 8 && t.kind[at] === WORD && t.capital[at] === 0 && !t.is(at, VA) && !t.hasCue(at, verb | stop)) {
    at += Math.max(1, t.cueSize[at] ?? 1);
    // `có tuyến đường sắt đi qua`
    if (t.says(at - 1, GOES) && t.hasCue(at, through)) at++;
    if (t.isMark(at, COMMA) && t.cue[at + 1] === 0 && t.capital[at + 1] === 0) at++;
  }
  const ends = t.kind[at] !== WORD || t.is(at, VA) || t.hasCue(at, verb | lead | support | send);
  return at > start + 1 && ends ? at : start;
}

/** What narrows a group behind it: `trên địa bàn tỉnh`, `có liên quan`, `biên giới`, `trực thuộc Trung ương`. */
function readNarrowing(t: Tokens, start: number): number {
  let at = start;
  for (let guard = 0; guard < 6; guard++) {
    if (!t.hasCue(at, tail) || t.hasCue(at, verb)) break;
    // `địa phương` and the like after a place open the next body.
    at += t.cueSize[at] ?? 1;
    // `miền núi, biên giới, hải đảo`
    if (t.isMark(at, COMMA) && t.isSmallOf(at - 2, REGIONS) && t.isSmallOf(at + 1, REGIONS)) at++;
    if (t.says(at - 2, AREA) || t.says(at - 2, UNDER)) {
      const read = readPlaces(t, at);
      if (read.after > at) at = read.after;
    }
  }
  return at;
}
