// One idea: the words of a body's name behind its head noun, up to where the sentence goes on without it.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import {
  continuesAfterMark,
  endsTrade,
  furtherField,
  isLastField,
  joinsSmall,
  lastManaged,
  longName,
  opensLowName,
  opensTrade,
  readCapitalName,
  smallFields,
} from './name-end.ts';
import { afterAbroad, afterUnions, endsCue, quoteEnd, servesBoth } from './name-marks.ts';
import { isNameStart, wholeWord } from './name-start.ts';
import { readPlaces } from './place-run.ts';
import { MARK, NUMBER, type Tokens, WORD } from './token.ts';

const CAC = wordId('các');
const VA = wordId('và');
const VE = wordId('về');
const MOT = wordId('một');
const BAN = wordId('bản');
/** First words of `một bản`, `bản thu hoạch`. */
const COPIES = wordSet('một bản');
const COMMA = 44;
const AMPERSAND = 38;

const {
  head,
  group,
  place,
  stop,
  post,
  report,
  send,
  inform,
  advise,
  lead,
  support,
  trade,
  name,
  document,
  verb,
  plan,
} = CUE;

const AFFAIRS = phraseOf('vụ việc');
const WARDS = phraseOf('phòng');
const OFF = phraseOf('chống');
const LEVEL = phraseOf('cấp');
const FUND = phraseOf('quỹ');
const NATIONAL = phraseOf('quốc gia');
/** `Ban Tài chính Kế toán`: a field, where the word alone is a post. */
const FINANCE = phraseOf('tài chính');
const EDUCATES = phraseOf('giáo dục');
const SPREADS = phraseOf('phổ biến');
const WORK = phraseOf('công tác');
const PARTY = phraseOf('đảng');
const UNDER = phraseOf('trực thuộc');
const DIRECTLY = phraseOf('trực tiếp');
const IN_CHARGE = phraseOf('phụ trách');
const STATE = phraseOf('nhà nước');
const RESEARCH = phraseOf('nghiên cứu');
const ZONE = wordSet('khu');
/** Heads that a field of two syllables follows. */
const DEPARTMENTS = wordSet('sở bộ');
/** Heads that several fields follow: `Phòng Văn hóa và xã hội`. */
const FIELDED = wordSet('sở bộ phòng');
/** Third and fourth syllables of departments' fields: giao thông vận tải, phát triển nông thôn, an toàn thực phẩm. */
const FIELD_ENDS = wordSet('vận tải nông thôn thực phẩm');

const TELLS = report | send | inform;
const END_OR_START = wordSet('cuối đầu đi ít');

/** Words of offices' names that take an object. */
const FURTHERS = new Set(['Quản lý', 'Kiểm soát', 'Hỗ trợ', 'Xúc tiến', 'Tư vấn', 'Đăng ký', 'Thanh tra', 'Cán bộ']);

/** `Trường Cán bộ quản lý văn hóa, …`, `Trung tâm Chuyển đổi số văn hóa, …` */
const OPENS_FIELDS = /^(Cán bộ|Chuyển đổi)$/;

const PAPERS = [
  'kế hoạch',
  'quyết định',
  'đề án',
  'tờ trình',
  'nghị quyết',
  'dự thảo',
  'dự toán',
  'danh sách',
  'danh mục',
  'văn bản',
  'công văn',
  'hồ sơ',
].map(phraseOf);
const PAPER_BEGINS = wordSet('kế quyết đề tờ nghị dự danh văn công hồ');

/** `trình Ban Thường vụ Tỉnh ủy Kế hoạch …`: what a body is sent begins right behind its name. */
function opensPaper(t: Tokens, at: number): boolean {
  if (t.capital[at + 1] !== 0 || t.kind[at - 1] !== WORD || t.is(at - 1, VA) || !t.isOf(at, PAPER_BEGINS)) return false;
  return PAPERS.some((paper) => t.says(at, paper));
}

/**
 * The name behind a head noun. Gives the token after it, `start` where there is no name. `narrow` reads what narrows a noun
 * of several bodies in the name: `… các đảng ủy trực thuộc Tỉnh ủy`.
 */
export function readName(t: Tokens, headAt: number, start: number, narrow: (t: Tokens, at: number) => number): number {
  const size = start - headAt;
  if (t.capital[headAt] === 2 && (t.to[headAt] ?? 0) - (t.from[headAt] ?? 0) > 1 && t.capital[start] === 2)
    return readCapitalName(t, start);
  let at = start;
  const first = t.capital[at] ?? 0;
  // `Cục C06`, `Phòng PA03`: offices of the police go by a letter and a number.
  if (first > 0 && t.kind[at + 1] === NUMBER && t.from[at + 1] === t.to[at] && (t.to[at] ?? 0) - (t.from[at] ?? 0) < 3)
    return at + 2;
  // `Ban Chỉ đạo về Nhân quyền tỉnh`
  const about = t.is(at, VE) && size > 1 ? longName(t, headAt, at) : at;
  if (about > at) return about;
  // `Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh`
  const spread = t.says(at, WORK) ? at + 2 : at;
  const spreads = t.says(spread, SPREADS) && t.isMark(spread + 2, COMMA) && t.says(spread + 3, EDUCATES);
  if (spreads) at = spread + 5;
  else if (afterAbroad(t, at) > at) at = afterAbroad(t, at);
  else if (t.kind[at] !== WORD && !(size > 2 && t.kind[at] === MARK && continuesAfterMark(t, at))) return start;
  if (spreads || (t.is(at, VA) && size > 1 && (t.capital[start - 2] ?? 0) > 0 && isNameStart(t, at + 1))) {
    // The head took the name's first words: `Đài Phát thanh và Truyền hình`.
  } else if (
    t.kind[at] === WORD &&
    first === 0 &&
    !t.hasCue(at, place) &&
    !(size > 1 && opensLowName(t, headAt, at)) &&
    !t.is(at, CAC)
  )
    return start;
  if (t.is(at, CAC) && size < 2 && !t.hasCue(headAt, head)) return start;
  let small = 0;
  let named = false;
  let inFields = false;
  for (let next = headAt + 1; next < start; next++) named ||= (t.capital[next] ?? 0) > 0;
  // `Báo và phát thanh, truyền hình tỉnh`: a head of several words whose comma is its own.
  named ||= at > start || t.kind[at] === MARK;
  while (t.kind[at] === WORD || t.kind[at] === MARK) {
    const field = named && size === 1 && t.isOf(headAt, FIELDED) ? furtherField(t, at) : 0;
    if (field > 0) {
      at = field;
      small = 1;
      continue;
    }
    if (t.kind[at] === MARK) {
      // `Ban Vận động Quỹ “Vì người nghèo” phường`
      const quoted = t.says(at - 1, FUND) ? quoteEnd(t, at) : 0;
      if (quoted > 0) {
        at = quoted;
        continue;
      }
      const listed = t.isMark(at, COMMA) && (opensTrade(t, start) || OPENS_FIELDS.test(t.slice(start, start + 2)));
      const fields = listed ? smallFields(t, at) : 0;
      if (fields > 0) {
        at = fields;
        continue;
      }
      if (t.isMark(at, AMPERSAND) && servesBoth(t, headAt, at)) {
        at += 1 + (t.cueSize[at + 1] ?? 1);
        continue;
      }
      // `Ban Chỉ đạo phòng, chống tội phạm và tệ nạn xã hội tỉnh`
      const guards = t.says(at - 1, WARDS) && t.says(at + 1, OFF) ? longName(t, headAt, at) : at;
      if (guards > at) return guards;
      const further = !t.isOf(headAt, DEPARTMENTS) && (isLastField(t, at) || joinsSmall(t, at));
      if (!named || !(further || continuesAfterMark(t, at))) break;
      inFields = true;
      // `Phổ biến, giáo dục pháp luật`: small letters go on behind the comma.
      at += t.says(at + 1, EDUCATES) && (t.capital[at + 1] ?? 0) === 0 ? 3 : 1;
      small = 0;
      continue;
    }
    const cue = t.cue[at] ?? 0;
    const abroad = afterAbroad(t, at);
    if (abroad > at) {
      at = abroad;
      named = true;
      continue;
    }
    if ((t.capital[at] ?? 0) > 0) {
      // `Phòng Tham mưu`: with a capital right behind the head it is a name.
      const title = cue & advise && at === start && t.capital[at] === 1;
      if (!title && cue & (lead | support | advise | report | send)) break;
      if (named && cue & post && !t.says(at - 2, FINANCE)) break;
      // A head inside a name, and a word of two syllables, is taken whole.
      if (named && opensPaper(t, at)) break;
      const taken = cue !== 0 && wholeWord(t, at) ? (t.cueSize[at] ?? 1) : 1;
      at += taken;
      // `Sở Y tế khám bệnh`: the field has its two syllables.
      small = t.isOf(headAt, DEPARTMENTS) ? taken - 1 : 0;
      named = true;
      continue;
    }
    // `nộp Sở Ngoại vụ bản thu hoạch`, `gửi Ban Thanh tra nhân dân một bản`: so many copies, no hamlet.
    if (t.isOf(at, COPIES) && (t.is(at, MOT) ? t.is(at + 1, BAN) : t.capital[at + 1] === 0 && t.kind[at + 1] === WORD))
      break;
    if (cue & place) {
      const read = readPlaces(t, at);
      const end = Math.max(read.after, at + (t.cueSize[at] ?? 1));
      // `… mục tiêu quốc gia thành phố`: the place of the body stands behind what it steers.
      if (end === at + 2 && t.saysSmall(at, NATIONAL) && t.hasCue(end, place) && (t.capital[end] ?? 0) === 0)
        return Math.max(readPlaces(t, end).after, end);
      return end;
    }
    if (t.is(at, VA)) {
      if (servesBoth(t, headAt, at)) {
        at += 1 + (t.cueSize[at + 1] ?? 1);
        continue;
      }
      // `Đảng ủy Mặt trận Tổ quốc Việt Nam và các đoàn thể tỉnh`
      if (named && t.says(headAt, PARTY) && t.is(at + 1, CAC) && afterUnions(t, at + 2) > at + 2) {
        const end = afterUnions(t, at + 2);
        return Math.max(readPlaces(t, end).after, end);
      }
      // `Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh`
      if (named && t.is(at + 1, CAC) && t.isOf(at + 2, ZONE) && t.isOf(start, ZONE)) {
        at += 3;
        small = 0;
        continue;
      }
      // `Cục Quản lý nhà và thị trường bất động sản`
      const managed = opensTrade(t, start) ? lastManaged(t, at + 1) : 0;
      if (managed > 0) {
        at = managed;
        small = 0;
        continue;
      }
      // `… và môi trường` behind `Chính sách nông nghiệp`: a field in small letters goes on in small letters.
      const goesOn =
        inFields &&
        (t.cue[at + 1] === 0 || t.hasCue(at + 1, trade)) &&
        t.capital[at + 1] === 0 &&
        (t.capital[at - 1] ?? 0) === 0;
      if (!named || !(isNameStart(t, at + 1) || t.hasCue(at + 1, name) || goesOn)) break;
      at++;
      small = 0;
      continue;
    }
    if (t.is(at, CAC)) {
      if (named && t.says(at + 1, LEVEL)) return at + 2;
      if (t.is(at + 1, CAC) || t.kind[at + 1] !== WORD || t.saysSmall(at + 1, AFFAIRS)) break;
      const places = t.hasCue(at + 1, place) ? readPlaces(t, at) : null;
      if (places && places.after > at + 2) return places.after;
      if (!(at === start || (t.capital[at - 1] ?? 0) > 0 || small < 2)) break;
      // `báo cáo Ban Giám hiệu các sự cố …`: what they are told.
      if (named && !t.hasCue(at + 1, group | head | document | name) && endsCue(t, headAt - 1, TELLS)) break;
      at++;
      if (t.hasCue(at, group) && (t.capital[at] ?? 0) === 0) {
        at += t.cueSize[at] ?? 1;
        // `… các đảng ủy trực thuộc Tỉnh ủy`
        const narrowed = narrow(t, at);
        // `Liên hiệp các hội Khoa học và Kỹ thuật tỉnh`
        if (narrowed > at && !(t.is(narrowed, VA) && isNameStart(t, narrowed + 1))) return narrowed;
        at = narrowed;
      }
      named = true;
      continue;
    }
    // `Cục Giám định Nhà nước về chất lượng công trình`
    const governed = t.is(at, VE) && t.says(at - 2, STATE) && t.capital[at - 2] === 1 ? lastManaged(t, at + 1) : 0;
    if (governed > 0) return governed;
    // `Sở Ngoại vụ phụ trách chuyên mục`, `Trung tâm Xúc tiến Du lịch trực thuộc Sở`
    if (t.saysSmall(at, IN_CHARGE) || t.saysSmall(at, UNDER) || t.saysSmall(at, DIRECTLY)) break;
    // `Phòng Quản lý đầu tư`, `Trung tâm Hỗ trợ phát triển doanh nghiệp`: what the office manages or furthers.
    if (
      cue & verb &&
      !(cue & (lead | support | advise | report)) &&
      t.cueSize[at] === 2 &&
      (FURTHERS.has(t.slice(at - 2, at)) ||
        // `Trung tâm Nghiên cứu và Đào tạo thiết kế vi mạch`
        (t.says(start, RESEARCH) && t.slice(at - 2, at) === 'Đào tạo') ||
        (inFields && t.is(at - 1, VA) && (cue & trade) !== 0) ||
        (cue & trade && opensTrade(t, start) && endsTrade(t, at)))
    ) {
      at += 2;
      small = 0;
      continue;
    }
    // `báo cáo Ban Giám hiệu cuối mỗi học kỳ`, `cùng Trạm Y tế đi kiểm tra`, `cho Báo Hà Lam ít nhất mỗi tháng một lần`
    if (cue === 0 && t.isOf(at, END_OR_START)) break;
    // `tham mưu Thường trực Đảng ủy kế hoạch …`: what is made for them.
    if (cue & plan && named && !t.is(at - 1, VA)) break;
    if (cue & stop || cue & verb) {
      const long = longName(t, headAt, at);
      if (long > at) return long;
      break;
    }
    // `v/v` behind an issuer.
    if (small >= 4 || (!(cue & name) && (t.to[at] ?? 0) - (t.from[at] ?? 0) < 2)) break;
    // `Sở Khoa học và Công nghệ phủ sóng`: a department's field has two syllables, few have more.
    if (small > 0 && size === 1 && t.isOf(headAt, DEPARTMENTS) && !t.isOf(at, FIELD_ENDS)) break;
    // `Tổ Thư ký tòa soạn`
    at += cue & (name | head) ? (t.cueSize[at] ?? 1) : 1;
    small++;
    named = true;
  }
  // `Sở Tư pháp - Cơ quan Thường trực …`: a dash ends no name.
  return t.isMark(at - 1, 45) || t.isMark(at - 1, 0x2013) ? at - 1 : at;
}
