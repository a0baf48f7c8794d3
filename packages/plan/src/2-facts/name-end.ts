// One idea: how far a body's name goes: through marks, in capitals, past verbs.
import { phraseOf } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { isNameStart } from './name-start.ts';
import { readPlaces } from './place-run.ts';
import { BREAK, type Tokens, WORD } from './token.ts';

const CUA = wordId('của');
const VA = wordId('và');
const COMMA = 44;

const { head, place, stop } = CUE;

const EDUCATES = phraseOf('giáo dục');
const FINANCE = phraseOf('tài chính');
const SCHEME = phraseOf('đề án');
const PLANNING = phraseOf('kế hoạch');
const SOUND = phraseOf('thanh');
const SPREADS = phraseOf('phổ biến');
const TELEVISION = phraseOf('truyền hình');

/** Names of committees and teams run through verbs up to their place: `Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh`, `Tổ triển khai Đề án 06 tỉnh`. */
export function longName(t: Tokens, headAt: number, at: number): number {
  const words = t.slice(headAt, headAt + Math.min(2, t.cueSize[headAt] ?? 1)).toLowerCase();
  if (words !== 'ban chỉ' && !words.startsWith('tổ ') && words !== 'hội đồng' && words !== 'ban tổ') return at;
  if (t.hasCue(at, CUE.lead | CUE.support | CUE.advise | CUE.report)) return at;
  for (let end = at; end < at + 14 && (t.kind[end] === WORD || t.says(end - 2, SCHEME)); end++) {
    if (t.hasCue(end, place) && (t.capital[end] ?? 0) === 0) return readPlaces(t, end).after;
    if (t.hasCue(end, CUE.lead | CUE.support | CUE.advise | CUE.report | CUE.send)) return at;
    if (/^(đôn đốc|hướng dẫn|nhắc nhở|phân công|phụ trách|theo dõi|kiểm tra)$/.test(t.slice(end, end + 2))) return at;
    if (t.is(end, CUA) && t.hasCue(end + 1, place)) return readPlaces(t, end + 1).after;
  }
  return at;
}

/** Whether a name in small letters may begin here: `Đài phát thanh`. */
export function opensLowName(t: Tokens, headAt: number, at: number): boolean {
  if (t.hasCue(headAt, CUE.verb)) return false;
  return !t.hasCue(at, stop | CUE.verb | CUE.support | CUE.lead) && !t.is(at, VA);
}

/** The name opens with what the office is for: `Ban Hỗ trợ …`, `Trung tâm Xúc tiến …`. */
export function opensTrade(t: Tokens, start: number): boolean {
  return t.hasCue(start, CUE.trade) && (t.capital[start] ?? 0) > 0 && t.cueSize[start] === 2;
}

/** Behind such an opening a verb with nothing of its own behind it belongs to the name: `Ban Hỗ trợ phụ nữ phát triển chủ trì`. */
export function endsTrade(t: Tokens, at: number): boolean {
  const next = at + (t.cueSize[at] ?? 1);
  if (t.hasCue(next, head) && (t.capital[next] ?? 0) > 0) return true;
  return t.kind[next] !== WORD || t.is(next, VA) || t.hasCue(next, place | stop | CUE.verb | CUE.lead | CUE.support);
}

/** `…, thương mại và du lịch`: further things in small letters that the office is for; the token behind them, 0 for none. */
export function smallFields(t: Tokens, comma: number): number {
  const field = (from: number): number => {
    let at = from;
    while (at < from + 4 && t.kind[at] === WORD && (t.capital[at] ?? 0) === 0 && !t.is(at, VA)) {
      if (t.hasCue(at, head | place | CUE.post | stop) && !t.hasCue(at, CUE.trade | CUE.name | CUE.group)) break;
      at += Math.max(1, t.cueSize[at] ?? 1);
    }
    return at;
  };
  const and = field(comma + 1);
  if (and === comma + 1 || !t.is(and, VA)) return 0;
  const end = field(and + 1);
  return end > and + 1 ? end : 0;
}

/** A heading in capitals: every word belongs to the name up to a mark. */
export function readCapitalName(t: Tokens, start: number): number {
  let at = start;
  while (at < t.count && t.kind[at] !== BREAK) {
    if (t.kind[at] === WORD && (t.capital[at] ?? 0) > 0) at++;
    else if (
      (t.isMark(at, COMMA) || t.isMark(at, 45)) &&
      (t.capital[at + 1] ?? 0) > 0 &&
      !t.hasCue(at + 1, head | CUE.group)
    )
      at++;
    else break;
    if (t.hasCue(at, head) && t.is(at - 1, VA)) return at - 1;
  }
  return at;
}

/** Whether a name goes on after a comma, a dash or an ampersand. */
export function continuesAfterMark(t: Tokens, at: number): boolean {
  const mark = t.value[at];
  if (mark === 38) return t.from[at] === t.to[at - 1] && t.kind[at + 1] === WORD;
  if (mark === COMMA && t.says(at - 1, SOUND) && t.says(at + 1, TELEVISION)) return true;
  // `Vụ Kế hoạch, Tài chính`
  if (mark === COMMA && t.says(at - 2, PLANNING) && t.says(at + 1, FINANCE)) return true;
  if (mark === COMMA && t.says(at - 2, SPREADS) && t.says(at + 1, EDUCATES)) return true;
  if (!isNameStart(t, at + 1)) return false;
  if (mark === 45 || mark === 0x2013) return true;
  if (mark !== COMMA) return false;
  // `Văn hóa, Thể thao và Du lịch`: after the comma a short name, then `và` and another; or two of them, then `và`.
  let commas = 0;
  for (let next = at + 2; next < at + 10; next++) {
    if (t.isMark(next, COMMA) && commas === 0 && next < at + 5 && isNameStart(t, next + 1)) {
      commas++;
      continue;
    }
    if (t.kind[next] !== WORD) return false;
    if (t.is(next, VA))
      return (
        isNameStart(t, next + 1) ||
        // `Viện Chiến lược, Chính sách nông nghiệp và môi trường`
        (next > at + 3 && t.kind[next + 1] === WORD && t.cue[next + 1] === 0 && (t.capital[next - 1] ?? 0) === 0)
      );
    // `Ban Văn hóa, Xã hội Hội đồng nhân dân`, `Phòng Văn hóa, Xã hội xã`: whose body it is ends the name.
    if (next > at + 2 && next < at + 4 && commas === 0 && t.hasCue(next, head | place) && !t.hasCue(next, CUE.verb))
      return (t.capital[next] ?? 0) > 0 ? t.hasCue(next, head) : t.hasCue(next, place);
    if (t.hasCue(next, stop | CUE.verb) && (t.capital[next] ?? 0) === 0) return false;
  }
  return false;
}
