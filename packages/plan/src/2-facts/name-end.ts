// One idea: how far a body's name goes: through marks, in capitals, past verbs.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { readOwn } from './name-marks.ts';
import { isNameStart } from './name-start.ts';
import { readPlaces } from './place-run.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const CUA = wordId('của');
const THANG = wordId('tháng');
const VA = wordId('và');
const VE = wordId('về');
const COMMA = 44;
const AMPERSAND = 38;

const { head, place, stop, lead, support, advise, report, send, verb, trade, post, group, whole } = CUE;

const LEVEL = phraseOf('cấp');
const CENTRE = phraseOf('trung ương');
const EDUCATES = phraseOf('giáo dục');
const FINANCE = phraseOf('tài chính');
const EXAMINES = phraseOf('khám');
const TREATS = phraseOf('chữa bệnh');
const SCHEME = phraseOf('đề án');
const PROJECT = phraseOf('dự án');
const PLANNING = phraseOf('kế hoạch');
const SOUND = phraseOf('thanh');
const SPREADS = phraseOf('phổ biến');
const TELEVISION = phraseOf('truyền hình');
const WORK = phraseOf('công tác');
const FORCES = ['cảnh sát biển', 'biên phòng'].map(phraseOf);

/** Words that tell where and for what something is done. */
const WHERE = wordSet('tại trên trong cho để với theo ở');
/** Words behind `về` that tell what is reported, not what a body is for. */
const NO_TOPIC = wordSet('việc kết tình những trên tiến');

/** Heads that several fields follow, one office each. */
const OFFICE = wordSet('sở');

/** Heads of bodies that are named for a piece of work. */
const NAMED_FOR_WORK = /^(?:ban chỉ|tổ|hội đồng|ban tổ|ủy ban|uỷ ban)(?: |$)/;
/** Last words of `Tỉnh ủy`, `Đảng ủy`. */
const COMMITTEES = wordSet('ủy uỷ');
const CUT_SHORT = lead | support | advise | report | send;

/**
 * Names of committees and teams run through verbs up to their place: `Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh`, `Tổ
 * triển khai Đề án 06 tỉnh`. Where the name says `công tác`, or `về` before a capital, it may end without one. `at` itself
 * where the words are none of the name.
 */
export function longName(t: Tokens, headAt: number, at: number): number {
  const size = t.cueSize[headAt] ?? 1;
  if (t.hasCue(at, CUT_SHORT)) return at;
  // `Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh`
  const builds = t.says(at - 2, PROJECT);
  if (!builds && !NAMED_FOR_WORK.test(t.slice(headAt, headAt + Math.min(2, size)).toLowerCase())) return at;
  const start = headAt + size;
  const about = t.is(start, VE);
  const told = about ? (t.capital[start + 1] ?? 0) > 0 : t.says(start, WORK);
  const guards = t.isMark(at, COMMA);
  const limit = guards ? at + 24 : at + 14;
  let end = at;
  for (; end < limit; end++) {
    if (guards && t.isMark(end, COMMA) && t.kind[end + 1] === WORD && (t.capital[end + 1] ?? 0) === 0) continue;
    if (t.kind[end] === NUMBER && t.says(end - 2, SCHEME)) continue;
    // `… về chuyển đổi số, cải cách hành chính và Đề án 06 tỉnh`
    if (about && t.isMark(end, COMMA) && t.kind[end + 1] === WORD && (t.capital[end + 1] ?? 0) === 0) continue;
    if (t.kind[end] !== WORD) break;
    if (t.hasCue(end, place) && ((t.capital[end] ?? 0) === 0 || t.says(end, CENTRE))) return readPlaces(t, end).after;
    if (builds && t.isOf(end, WHERE)) return at;
    if (t.hasCue(end, CUE.name)) {
      end += (t.cueSize[end] ?? 1) - 1;
      continue;
    }
    if (t.hasCue(end, CUT_SHORT) || (t.hasCue(end, head) && (t.capital[end] ?? 0) > 0)) break;
    if (/^(đôn đốc|hướng dẫn|nhắc nhở|phân công|phụ trách|theo dõi|kiểm tra)$/.test(t.slice(end, end + 2))) break;
    if (t.is(end, CUA)) return t.hasCue(end + 1, place) ? readPlaces(t, end + 1).after : at;
    if (about && t.isOf(end, NO_TOPIC)) return at;
  }
  if (!told || end === at || end >= limit) return at;
  return t.is(end - 1, VA) ? end - 1 : end;
}

/** Whether a name in small letters may begin here: `Đài phát thanh`. */
export function opensLowName(t: Tokens, headAt: number, at: number): boolean {
  if (t.hasCue(headAt, verb)) return false;
  return !t.hasCue(at, stop | verb | support | lead) && !t.is(at, VA);
}

/** The name opens with what the office is for: `Ban Hỗ trợ …`, `Trung tâm Xúc tiến …`. */
export function opensTrade(t: Tokens, start: number): boolean {
  return t.hasCue(start, trade) && (t.capital[start] ?? 0) > 0 && t.cueSize[start] === 2;
}

/** Behind such an opening a verb with nothing of its own behind it belongs to the name: `Ban Hỗ trợ phụ nữ phát triển chủ trì`. */
export function endsTrade(t: Tokens, at: number): boolean {
  const next = at + (t.cueSize[at] ?? 1);
  // `Ủy ban Kiểm tra Đảng ủy kiểm tra …`: behind the body it serves stands what it does.
  if (t.cueSize[at - 2] === 2 && t.hasCue(at - 2, head)) return false;
  if (t.hasCue(next, head) && (t.capital[next] ?? 0) > 0) return true;
  return t.kind[next] !== WORD || t.is(next, VA) || t.hasCue(next, place | stop | verb | lead | support);
}

/** Nouns for bodies that an office may be for. */
const FIELD = /^(doanh nghiệp|hợp tác)$/;

/** `…, thương mại và du lịch`: further things in small letters that the office is for; the token behind them, 0 for none. */
export function smallFields(t: Tokens, comma: number): number {
  const field = (from: number): number => {
    let at = from;
    while (at < from + 4 && t.kind[at] === WORD && (t.capital[at] ?? 0) === 0 && !t.is(at, VA)) {
      if (
        t.is(at, CAC) ||
        // `… và du lịch xây dựng phần mềm`
        (at > from && t.hasCue(at, verb) && !endsTrade(t, at)) ||
        (t.hasCue(at, head | place | post | group | stop) &&
          !FIELD.test(t.slice(at, at + 2)) &&
          !t.hasCue(at, trade | CUE.name))
      )
        break;
      at += Math.max(1, t.cueSize[at] ?? 1);
    }
    return at;
  };
  const and = field(comma + 1);
  if (and === comma + 1 || !t.is(and, VA)) return 0;
  const end = field(and + 1);
  return end > and + 1 ? end : 0;
}

/** First words of those whom an office may work with, but is not for. */
const PEOPLE = wordSet('người nhân hộ');

/** `… và thị trường bất động sản chủ trì`: what an office is for, in small letters, ends its name; the token behind it, 0 where it goes on otherwise. */
export function lastManaged(t: Tokens, start: number): number {
  if (t.isOf(start, PEOPLE)) return 0;
  let at = start;
  while (at < start + 8 && t.kind[at] === WORD && t.capital[at] === 0) {
    if (t.hasCue(at, stop | place | post) && !t.hasCue(at, CUE.name | trade)) break;
    if (t.is(at, CAC) || t.hasCue(at, CUT_SHORT) || (t.hasCue(at, head | group) && at === start)) break;
    if (t.hasCue(at, verb) && !endsTrade(t, at)) break;
    at += Math.max(1, t.cueSize[at] ?? 1);
  }
  if (at < start + 2) return 0;
  // Behind it stands a mark, a place's name or what the office does as one that leads or helps.
  const ends = t.kind[at] !== WORD || t.hasCue(at, CUT_SHORT) || (t.capital[at] === 1 && !t.hasCue(at, head | post));
  return ends ? at : 0;
}

/** A heading in capitals: every word belongs to the name up to a mark. */
export function readCapitalName(t: Tokens, start: number): number {
  let at = start;
  while (at < t.count && t.kind[at] !== BREAK) {
    if (t.kind[at] === WORD && (t.capital[at] ?? 0) > 0) at++;
    else if (
      (t.isMark(at, COMMA) || t.isMark(at, 45)) &&
      (t.capital[at + 1] ?? 0) > 0 &&
      !t.hasCue(at + 1, head | group)
    )
      at++;
    else break;
    if (t.hasCue(at, head) && t.is(at - 1, VA)) return at - 1;
  }
  return at;
}

/** Second and third fields of departments, as they stand in small letters too: `Sở Văn hóa, thể thao và du lịch`. */
const FURTHER_FIELDS = [
  'truyền thông',
  'môi trường',
  'công nghệ',
  'đào tạo',
  'đầu tư',
  'du lịch',
  'thể thao',
  'tôn giáo',
  'xã hội',
  'gia đình',
  'phát triển nông thôn',
  'thương binh',
].map(phraseOf);
const OPENING_FIELDS = ['văn hóa', 'lao động'].map(phraseOf);

/** The token behind a department's further field in small letters, which `và`, a comma or a dash joins; 0 for none. */
export function furtherField(t: Tokens, joint: number): number {
  if (t.kind[joint + 1] !== WORD || (t.capital[joint + 1] ?? 0) > 0) return 0;
  let opens = t.is(joint, VA);
  for (const field of OPENING_FIELDS) opens ||= t.says(joint - 2, field);
  if (!opens) return 0;
  for (const field of FURTHER_FIELDS) if (t.says(joint + 1, field)) return joint + 1 + field.numbers.length;
  return 0;
}

/** Whether a name goes on after a comma, a dash or an ampersand. */
export function continuesAfterMark(t: Tokens, at: number): boolean {
  const mark = t.value[at];
  // `VH&TT`, `Tài nguyên & Môi trường`
  if (mark === AMPERSAND) return (t.from[at] === t.to[at - 1] && t.kind[at + 1] === WORD) || isNameStart(t, at + 1);
  // `Sở VH,TT&DL`, `Trung tâm XTĐT, TM&DL`: the fields by their first letters.
  if (mark === COMMA && t.capital[at - 1] === 2 && t.capital[at + 1] === 2 && t.isMark(at + 2, AMPERSAND))
    return t.to[at] === t.from[at + 1] || !t.isOf(at - 2, OFFICE) || t.slice(at - 1, at) === 'VH';
  if (mark === COMMA && t.says(at - 1, SOUND) && t.says(at + 1, TELEVISION)) return true;
  // `Vụ Kế hoạch, Tài chính`
  if (mark === COMMA && t.says(at - 2, PLANNING) && t.says(at + 1, FINANCE)) return true;
  // `Cục Quản lý Khám, chữa bệnh`
  if (mark === COMMA && t.says(at - 1, EXAMINES) && t.says(at + 1, TREATS)) return true;
  if (mark === COMMA && t.says(at - 2, SPREADS) && t.says(at + 1, EDUCATES)) return true;
  // `Trung tâm Kiểm soát thanh toán BHXH, BHYT điện tử`
  if (mark === COMMA && isShort(t, at - 1) && isShort(t, at + 1) && t.kind[at + 2] === WORD)
    return t.capital[at + 2] === 0 && t.cue[at + 2] === 0;
  // `Trung tâm Thông tin, Xúc tiến Du lịch`
  if (mark === COMMA && opensTrade(t, at + 1) && t.capital[at + 1] === 1 && (t.capital[at + 3] ?? 0) > 0)
    return !t.hasCue(at + 3, head);
  // `Ban Tuyên giáo, Công tác xã hội`
  if (mark === COMMA && t.says(at + 1, WORK) && t.capital[at + 1] === 1) return true;
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
    // `Phòng Tuyên truyền, Báo chí - Xuất bản`
    if (t.isMark(next, 45) && commas === 0 && next > at + 2 && isNameStart(t, next + 1)) return true;
    // `VH,TT&DL`, `Văn hóa, Thể thao & Du lịch`
    if (t.isMark(next, AMPERSAND)) return t.kind[next + 1] === WORD && (t.capital[next + 1] ?? 0) > 0;
    if (t.kind[next] !== WORD) return false;
    if (t.is(next, VA))
      return (
        isNameStart(t, next + 1) ||
        // `Viện Chiến lược, Chính sách nông nghiệp và môi trường`
        (next > at + 3 && t.kind[next + 1] === WORD && t.cue[next + 1] === 0 && (t.capital[next - 1] ?? 0) === 0)
      );
    // `Ban Văn hóa, Xã hội Hội đồng nhân dân`, `Phòng Văn hóa, Xã hội xã`: whose body it is ends the name.
    if (next > at + 2 && next < at + 4 && commas === 0 && t.hasCue(next, head | place) && !t.hasCue(next, verb))
      return (t.capital[next] ?? 0) > 0 ? t.hasCue(next, head) : t.hasCue(next, place);
    if (t.hasCue(next, stop | verb) && (t.capital[next] ?? 0) === 0) return false;
  }
  return false;
}

/** First letters that stand for a field, no body: `BHXH`. */
function isShort(t: Tokens, at: number): boolean {
  return t.capital[at] === 2 && (t.to[at] ?? 0) - (t.from[at] ?? 0) > 2 && t.cue[at] === 0;
}

/** `Phòng Quản lý Báo chí, Xuất bản chủ trì`: behind a comma one more field of two syllables, which is no body by itself. */
export function isLastField(t: Tokens, comma: number): boolean {
  const first = comma + 1;
  let end = comma + 3;
  if (!t.isMark(comma, COMMA) || t.kind[first] !== WORD || t.kind[end - 1] !== WORD) return false;
  // `Trung tâm Thông tin, Lưu trữ địa chất` fills a cell.
  while (end < comma + 5 && t.kind[end] === WORD && t.cue[end] === 0 && t.capital[end] === 0) end++;
  if (end > comma + 3 && t.kind[end] !== BREAK && !t.isMark(end, 46) && !t.isMark(end, 124)) end = comma + 3;
  if (t.capital[first] !== 1 || t.capital[end - 1] !== 0) return false;
  if (t.hasCue(first, head | post | group | place | whole | CUT_SHORT)) return false;
  if (t.isMark(end, COMMA) || t.isMark(end, 59) || t.is(end, VA))
    return t.hasCue(end + 1, head | group) || t.is(end + 1, CAC);
  return t.kind[end] !== WORD
    ? !t.isMark(end, 45) && !t.isMark(end, 0x2013)
    : t.hasCue(end, verb | lead | support | send | stop);
}

/** `Ban Chính sách, pháp luật và Quan hệ lao động`: behind a comma a field in small letters, which `và` joins with one in capitals. */
export function joinsSmall(t: Tokens, comma: number): boolean {
  if (!t.isMark(comma, COMMA) || t.kind[comma + 1] !== WORD || (t.capital[comma + 1] ?? 0) > 0) return false;
  let at = comma + 1;
  for (; at < comma + 6 && t.kind[at] === WORD && t.capital[at] === 0 && !t.is(at, VA); at++)
    if (t.is(at, CAC) || t.hasCue(at, head | place | stop | post | group)) return false;
  return t.is(at, VA) && isNameStart(t, at + 1);
}

/** `Ủy ban Mặt trận Tổ quốc Việt Nam các xã, phường`: the name ends in several places. */
export function namesPlaces(t: Tokens, from: number, after: number): boolean {
  for (let at = from; at + 1 < after; at++)
    if (t.is(at, CAC) && t.hasCue(at + 1, place) && (t.capital[at + 1] ?? 0) === 0) return true;
  return false;
}

/** `Ban Chỉ đạo quốc gia 1237`, `Quân khu 5`, `Hải đội 2`: the number that names a body. */
export function readSerial(t: Tokens, first: number, after: number): number {
  if (after <= first + 1 || t.kind[after] !== NUMBER || t.kind[after + 1] === NUMBER) return after;
  // `… Trung ương 6 tháng (trước ngày 20/6)`
  if (t.is(after + 1, THANG)) return after;
  const next = t.value[after + 1];
  if (t.kind[after + 1] === MARK && (next === 47 || next === 37) && t.to[after] === t.from[after + 1]) return after;
  const name = t.slice(first, after).toLowerCase();
  if (
    !/ban chỉ đạo|quân khu|(?:quân|sư|lữ|trung|tiểu) đoàn|(?:hải|đại) đội|khu vực$|^vùng cảnh sát biển$|^tổ .*đề án$/.test(
      name,
    )
  )
    return after;
  // `Ban Chỉ đạo 35 Tỉnh ủy`
  if (t.hasCue(after + 1, head) && t.capital[after + 1] === 1 && t.isOf(after + 2, COMMITTEES)) {
    const end = readOwn(t, after + 3);
    return t.hasCue(end, place) && t.capital[end] === 0 ? Math.max(end, readPlaces(t, end).after) : end;
  }
  // `Ban Chỉ đạo 35 tỉnh`, `Ban Chỉ đạo 35 Trung ương`, `Tổ công tác Đề án 06 phường`
  if (t.slice(after + 1, after + 3) === 'Trung ương') return after + 3;
  // `Ban Chỉ đạo 35 các cấp`
  if (t.is(after + 1, CAC) && t.says(after + 2, LEVEL)) return after + 3;
  // `Hải đội 202 Cảnh sát biển`, `Hải đội 2 Biên phòng`
  for (const force of FORCES) if (t.says(after + 1, force)) return after + 1 + force.numbers.length;
  return t.hasCue(after + 1, place) && (t.capital[after + 1] ?? 0) === 0
    ? Math.max(after + 1, readPlaces(t, after + 1).after)
    : after + 1;
}
