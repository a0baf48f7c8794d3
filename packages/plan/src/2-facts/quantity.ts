// One idea: what is counted, told by a figure and the noun behind it, and how often it is promised.
import type { Quantity } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import { readNumber } from './money.ts';
import type { Place } from './place.ts';
import { MARK, NUMBER, type Tokens, WORD } from './token.ts';

const { head, post, stop, verb, document, group, name } = CUE;

const COUNTED = new Set(
  'lớp trẻ kỹ di học hội cuộc buổi đợt tin bài phóng video clip chuyên sản ấn tờ pano áp người lượt học cán công lãnh đơn cơ tỉnh xã phường huyện mô doanh hộ trường đội cụm điểm bộ cuốn tài đề chương kế dự văn báo nhiệm vị sự triển chiến hoạt ngôn thứ mẫu trạm km ha tấn kg kỳ số phiên đoàn tổ nhóm chuyến màn ca kênh trang bản tập lần vùng khu thôn mục tiêu chỉ giải phẩm tác vụ căn nhà dịch nền hệ gói thành hợp vườn loài suất phim tuyến quyển em pa băng biển cổng cây xe tàu phần gian khách diễn cộng sáng tiểu vở m lít phóng-sự tạp bể banner poster infographic fanpage hãng cặp radio đại ảnh bức máy đĩa chiếc tấm sách cờ mw mwp kw kv'.split(
    ' ',
  ),
);
/** Nouns before a number that make it a name: `Dự án 10`, `Điều 5`. */
const NAMED = new Set(
  'án điều khoản mục điểm số lục biểu giai cấp quận loại hạng thứ chuyên luật khóa khoá kỳ định quyết quyết-định nghị lệnh tư trình dân lộ đường phố đoàn tổ khối phòng bảng hình ubnd hđnd vực đợt mốc'.split(
    ' ',
  ),
);
const TIME_UNITS = new Set('ngày tháng năm quý giờ tuần phút giây tuổi h'.split(' '));
const MONEY = new Set('đồng triệu tỷ tỉ nghìn ngàn vnđ vnd usd đ tr trđ'.split(' '));
const LEAST = phraseOf('nhất là');
const DEN = wordId('đến');
const VA = wordId('và');

/** Counts and shares promised in one paragraph or cell: `12 video/năm`, `ít nhất 80%`. */
export function findQuantities(t: Tokens, place: Place): readonly Quantity[] {
  if (!place.numbers) return NONE;
  const column = place.cell?.column ?? 'task';
  if (column !== 'task' && column !== 'product' && column !== 'other' && column !== 'time' && column !== 'basis')
    return NONE;
  if (place.unit?.label === 'money' || place.unit?.node.zone === 'opening') return NONE;
  const found: Quantity[] = [];
  const { kind } = t;
  const { after } = place;
  for (let at = place.first; at < after; at++) {
    if (kind[at] !== NUMBER) continue;
    const read = readQuantity(t, at, place);
    if (!read) continue;
    // In a cell of times only the shares to be reached by then.
    if (column === 'time' && read.quantity.unit !== '%') continue;
    // Under a label of time only what is done each time is counted: `Hằng năm; mỗi năm kiểm tra ít nhất 15 đơn vị`.
    if (place.unit?.label === 'time' && (/[/]/.test(read.quantity.phrase) || isTotal(t, read.quantity, place)))
      continue;
    // `mỗi quý 02 tin/bài, 01 phóng sự`: how often is said once.
    const last: Quantity | undefined = found[found.length - 1];
    const shares =
      last !== undefined &&
      last.per !== 'total' &&
      read.quantity.per === 'total' &&
      /^(\s?\/\s?\p{L}+)?[\p{L}\s]{0,30},\s(và\s)?$/u.test(t.text.slice(last.to, read.quantity.from)) &&
      isRate(t, last, place);
    const per = shares ? last.per : read.quantity.per === 'total' ? perAtEnd(t, read.quantity, place) : null;
    found.push(per ? { ...read.quantity, per } : read.quantity);
    at = read.after - 1;
  }
  return found;
}

const NONE: readonly Quantity[] = [];

/** `có ít nhất 50 sản phẩm được đăng tải mỗi năm;`: how often stands at the end of the clause; null where it does not. */
function perAtEnd(t: Tokens, { to, unit }: Quantity, { after }: Place): Quantity['per'] | null {
  if (unit === '%') return null;
  let end = t.tokenAt(to);
  // `10 tin/bài mỗi tuần`
  const goesOn = (at: number): boolean =>
    t.kind[at] === WORD || (t.isMark(at, 47) && t.kind[at + 1] === WORD && !t.isOf(at + 1, OFTEN));
  while (end < after && goesOn(end)) end++;
  const last = end - 1;
  if (!t.isOf(last - 1, EACH) || !t.isOf(last, OFTEN) || !(end >= after || t.isMark(end, 59) || t.isMark(end, 46)))
    return null;
  return PER_WORDS[t.slice(last, end).toLowerCase()] ?? null;
}

const PER_WORDS: Readonly<Record<string, Quantity['per']>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};

function isTotal(t: Tokens, one: Quantity, place: Place): boolean {
  return one.unit.startsWith('lần') || perBefore(t, t.tokenAt(one.from), place.first) === 'total';
}

/** The count's rate stands before it, for it and those behind it. */
function isRate(t: Tokens, last: Quantity, place: Place): boolean {
  return perBefore(t, t.tokenAt(last.from), place.first) === last.per || !/[/]|mỗi|một|hằng|hàng/.test(last.phrase);
}

/** `trên sóng truyền hình 02 số/tuần`: a word and how often behind the figure, so that it names nothing. */
function isRated(t: Tokens, end: number): boolean {
  return t.kind[end] === WORD && t.isMark(end + 1, 47) && t.isOf(end + 2, OFTEN);
}

/** Words behind which a figure is a date's, a year's or a document's. */
const DATED = wordSet('ngày tháng năm số quý');
const PARTIAL = wordSet('số');
const PLACED = wordSet('tại của thuộc trong theo');
const EACH = wordSet('mỗi hằng hàng');
const OFTEN = wordSet('ngày tuần tháng quý năm');

function readQuantity(t: Tokens, at: number, place: Place): { quantity: Quantity; after: number } | null {
  const figures = endOfFigures(t, at);
  // A range counts by its lower figure: `từ 01 đến 02 lớp`, `05 - 07 đoàn`.
  const end = isRange(t, figures) ? endOfFigures(t, figures + 1) : figures;
  // Most figures are those of days, years and document numbers: they end here, before any word is cut out.
  if (!t.isMark(end, 37) && !t.isMark(end, 47)) {
    if (t.kind[end] !== WORD && !t.isMark(end, 40) && !isSaidTwice(t, at, end)) return null;
    if (at > place.first && t.isOf(at - 1, DATED) && !t.isOf(at - 2, EACH)) return null;
  }
  // `kênh VTV4`, `11h50`: the figure of a name.
  if (t.kind[at - 1] === WORD && t.to[at - 1] === t.from[at]) return null;
  const behindMark = t.isMark(at - 1, 47) || t.isMark(at - 1, 46);
  if (at > place.first && behindMark && t.to[at - 1] === t.from[at]) return null;
  return readCount({ t, at, figures, end }, place);
}

/** `năm (05) lớp`: the number in words, its figure in brackets behind it. */
function isSaidTwice(t: Tokens, at: number, end: number): boolean {
  return (
    t.isMark(end, 41) && t.isMark(at - 1, 40) && IN_WORDS.test(t.slice(at - 2, at - 1)) && t.kind[end + 1] === WORD
  );
}

const IN_WORDS = /^(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/i;

/** A figure with the tokens behind its digits and behind the range that it opens. */
interface Figure {
  readonly t: Tokens;
  readonly at: number;
  readonly figures: number;
  readonly end: number;
}

function readCount({ t, at, figures, end }: Figure, place: Place): { quantity: Quantity; after: number } | null {
  const text = t.text;
  const share = t.isMark(end, 37);
  const slash = t.isMark(end, 47);
  const from = t.from[at] ?? 0;
  // `ít nhất là 55 cử tri`
  const near = at - 1 > place.first && t.says(at - 2, LEAST) ? at - 1 : at;
  const before = near > place.first && t.kind[near - 1] === WORD ? t.slice(near - 1, near).toLowerCase() : '';
  // A token's value has nine figures at most.
  const short = figures === at + 1 && (t.to[at] ?? 0) - from <= 9;
  const n = short ? (t.value[at] ?? 0) : readNumber(text.slice(from, t.to[figures - 1] ?? 0));
  if (n === null) return null;
  let multiple = 1;
  const done = (
    after: number,
    unit: string,
    per: Quantity['per'],
    first = at,
  ): { quantity: Quantity; after: number } => {
    const start = t.from[first] ?? 0;
    const to = t.to[after - 1] ?? 0;
    const count = n * multiple;
    return {
      quantity: { path: place.path, phrase: text.slice(start, to), n: count, unit, per, from: start, to },
      after,
    };
  };
  if (share) {
    let after = end + 1;
    // A range counts by its lower figure.
    if (
      (t.isMark(after, 45) || t.isMark(after, 0x2013) || t.slice(after, after + 1) === 'đến') &&
      t.kind[after + 1] === NUMBER &&
      t.isMark(after + 2, 37)
    )
      after += 3;
    const per = readPer(t, after, place.after);
    const first =
      t.kind[at - 1] === MARK && (t.value[at - 1] === 0x2265 || t.value[at - 1] === 0x2264 || t.value[at - 1] === 62)
        ? at - 1
        : at;
    return done(per.after, '%', per.per, first);
  }
  // `dưới 4/100.000 trẻ sinh ra còn sống`: a rate, by its first figure.
  const rate = slash && t.kind[end + 1] === NUMBER && isThousands(t, end + 1) && COMPARED.has(before);
  if (rate) {
    let unit = end + 2;
    while (t.isMark(unit, 46) && t.kind[unit + 1] === NUMBER) unit += 2;
    if (t.kind[unit] !== WORD || unit >= place.after) return null;
    return done(unit + 1, t.slice(unit, unit + 1), 'total');
  }
  // `19/19 thôn`, `15/20 xã`: so many of so many, where neither could be a month.
  const of = slash && t.kind[end + 1] === NUMBER ? (t.value[end + 1] ?? 0) : 0;
  if (of > 0 && t.kind[end + 2] === WORD && end + 2 < place.after && (n === of || (of > 12 && n < of)) && of < 1900) {
    const noun = end + 2;
    if (!COUNTED.has(t.slice(noun, noun + 1).toLowerCase()) || t.hasCue(noun, verb) || t.isOf(noun, PARTIAL))
      return null;
    const after = unitEnd(t, noun, place.after);
    return done(after, t.slice(noun, after), 'total');
  }
  if (slash) return null;
  // `mô hình “3 nhà”`: a name.
  if (at > place.first && (t.isMark(at - 1, 0x201c) || t.isMark(at - 1, 34))) return null;
  // `Ban Chỉ đạo 35 tỉnh`
  if (before === 'đạo' && t.cueSize[at - 3] === 3 && t.hasCue(at - 3, head)) return null;
  // `5 giờ 30 sáng thứ Ba`: minutes.
  if (before === 'giờ' && t.kind[at - 2] === NUMBER) return null;
  // `trưởng 09 thôn` tells who, not how many.
  if (before === 'trưởng') return null;
  // `dứt điểm 03 vụ`, `định kỳ 02 lần/năm`, `danh mục 18 dự án`: the syllable is no noun of a name.
  const firm = FIRM[before]?.test(t.slice(at - 2, at - 1).toLowerCase()) ?? false;
  if (
    NAMED.has(before) &&
    !firm &&
    // `cấp 3.000 tờ rơi`
    figures === at + 1 &&
    !isRated(t, end) &&
    !isVerbBefore(t, at) &&
    t.slice(at - 2, at - 1).toLowerCase() !== 'mỗi'
  )
    return null;
  // Four figures without a dot may be a year.
  if (n >= 1900 && n <= 2100 && figures === at + 1) return null;
  // `01 (một) lãnh đạo`
  let noun = isSaidTwice(t, at, end) ? end + 1 : end;
  if (t.isMark(noun, 40) && t.kind[noun + 1] === WORD) {
    let close = noun + 1;
    while (close < noun + 5 && !t.isMark(close, 41)) close++;
    if (t.isMark(close, 41)) noun = close + 1;
  }
  if (t.kind[noun] !== WORD || noun >= place.after) return null;
  let word = t.slice(noun, noun + 1).toLowerCase();
  // `15 triệu lượt khách`
  const scale = t.isOf(noun, SCALE_WORDS) ? (SCALES[word] ?? 1) : 1;
  if (scale > 1 && t.kind[noun + 1] === WORD && COUNTED.has(t.slice(noun + 1, noun + 2).toLowerCase())) {
    multiple = scale;
    noun++;
    word = t.slice(noun, noun + 1).toLowerCase();
  }
  // `nhiệm vụ 2.3 Mục II`
  if (t.capital[noun] === 1 && /^(mục|điều|khoản)$/.test(word)) return null;
  const counted = COUNTED.has(word);
  const pair = !counted && isPair(t, noun);
  // `sâu 3 m`, `cách bờ 1000 m` measure and count nothing; a government of `02 cấp` has no more than a form.
  if ((word.length < 2 && !pair && !isStretch(t, noun, before)) || word === 'cấp') return null;
  const festival = word === 'ngày' && t.slice(noun + 1, noun + 2) === 'hội';
  // `30 phút/tuần`, `01 ngày/tháng` is how much, `30 phút` how long.
  const airtime =
    (word === 'phút' || word === 'giờ' || word === 'ngày') &&
    t.isMark(noun + 1, 47) &&
    readPer(t, noun + 1, place.after).per !== 'total';
  // `01 đồng chí`, `20 triệu USD/năm`
  const comrade = word === 'đồng' && t.slice(noun + 1, noun + 2) === 'chí';
  if (isForeign(t, noun)) {
    const foreign = readPer(t, noun + 2, place.after);
    return done(foreign.after, t.slice(noun, noun + 2), foreign.per);
  }
  // `tuổi thọ trung bình đạt 75,5 tuổi`
  const age = before === 'đạt' && (word === 'tuổi' || word === 'năm');
  if ((TIME_UNITS.has(word) && !festival && !airtime && !age) || (MONEY.has(word) && !comrade)) return null;
  // `các nhiệm vụ số 01, 02, 03 tại Phụ lục`: a word of the grammar is not counted.
  const padded = text.charCodeAt(from) === 48 && (t.to[at] ?? 0) - from === 2 && !t.isOf(noun, PLACED);
  // `2.000 sổ tay`
  const grouped = n >= 1000 && figures > at + 1 && isNoun(t, noun);
  const known = counted || pair || airtime || age || isShortened(t, noun);
  const each = known || padded || grouped ? null : perBefore(t, at, place.first);
  const told = COMPARED.has(before) || (each !== null && each !== 'total');
  if (!known && !padded && !grouped && !(told && (isNoun(t, noun) || t.hasCue(noun, post)))) return null;
  const after = unitEnd(t, noun, place.after);
  const unit = t.slice(noun, after);
  const per = readPer(t, after, place.after);
  return done(per.after, unit, per.per === 'total' ? perBefore(t, at, place.first) : per.per);
}

/** `ít nhất 300 m đường hoa`: so much of something that is made. */
function isStretch(t: Tokens, noun: number, before: string): boolean {
  return (
    COMPARED.has(before) && /^m (?:đường|kênh|mương|cống|rãnh|hàng|vỉa|bờ|tuyến|ống|cáp)$/.test(t.slice(noun, noun + 2))
  );
}

/** `triệu USD`: an export or an income in another country's money is a target, no cost. */
function isForeign(t: Tokens, noun: number): boolean {
  return t.isOf(noun, SCALE_WORDS) && /^(nghìn|ngàn|triệu|tỷ|tỉ) USD$/.test(t.slice(noun, noun + 2));
}

/** The token behind a number's digits, its thousands and decimals. */
function endOfFigures(t: Tokens, at: number): number {
  let end = at + 1;
  while (
    (t.isMark(end, 46) || t.isMark(end, 44)) &&
    t.kind[end + 1] === NUMBER &&
    t.to[end - 1] === t.from[end] &&
    t.to[end] === t.from[end + 1]
  )
    end += 2;
  return end;
}

/** A second figure stands behind `đến` or a dash, and what is counted behind it. */
function isRange(t: Tokens, at: number): boolean {
  return (
    (t.isMark(at, 45) || t.isMark(at, 0x2013) || t.is(at, DEN)) && t.kind[at + 1] === NUMBER && t.kind[at + 2] === WORD
  );
}

/** `25 TTHC`, `12 HTX`: a noun by its first letters. */
function isShortened(t: Tokens, noun: number): boolean {
  const from = t.from[noun] ?? 0;
  return t.capital[noun] === 2 && (t.to[noun] ?? 0) - from > 2 && from > (t.to[noun - 1] ?? 0);
}

/** Words before a syllable of `NAMED` with which it names nothing. */
const FIRM: Readonly<Record<string, RegExp>> = { điểm: /^(dứt|làm)$/, kỳ: /^định$/, mục: /^danh$/ };

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const SCALE_WORDS = wordSet('nghìn ngàn triệu tỷ tỉ');
/** What else is counted, told by two syllables. */
const COUNTED_PAIRS = new Set(
  'đồng chí|cử tri|thiết bị|ý tưởng|ý kiến|phụ nữ|nông dân|thanh niên|đoàn viên|đảng viên|giáo viên|nhân viên|máy tính|thủ tục|phụ huynh|cựu chiến|ngư dân|bác sĩ|địa phương|giường bệnh|y tế|sinh viên|lưu học|nghệ nhân|nghệ sĩ|diễn viên|chuyên gia|du khách|tư liệu|cửa hàng'.split(
    '|',
  ),
);

/** What else is counted, told by three syllables whose first two are a verb. */
const COUNTED_VERBS = /^(?:vận động|tình nguyện|hướng dẫn|tuyên truyền|báo cáo) viên$/;

/** `cử tri`, `vận động viên` */
function isPair(t: Tokens, noun: number): boolean {
  return (
    COUNTED_PAIRS.has(t.slice(noun, noun + 2).toLowerCase()) ||
    COUNTED_VERBS.test(t.slice(noun, noun + 3).toLowerCase())
  );
}

/** Words before a number that make it a mark to be reached: `đạt 2,1 con`, `ít nhất 4 loại bệnh`. */
const COMPARED = new Set('đạt dưới trên nhất thiểu mức khoảng quá hơn'.split(' '));

/** A small word that no rule knows as a verb, a place or a word of the grammar. */
function isNoun(t: Tokens, at: number): boolean {
  return (t.capital[at] ?? 0) === 0 && !t.hasCue(at, stop | verb | CUE.place | document);
}

/** `100.000` begins at this token. */
function isThousands(t: Tokens, at: number): boolean {
  return (
    (t.value[at] ?? 0) >= 1000 || (t.isMark(at + 1, 46) && t.kind[at + 2] === NUMBER && t.to[at + 1] === t.from[at + 2])
  );
}

/** `mỗi quý có ít nhất 04 tin, bài`: how often stands a few words before the count. */
function perBefore(t: Tokens, at: number, floor: number): Quantity['per'] {
  for (let back = at - 1; back >= floor && back > at - 7; back--) {
    if (t.isMark(back, 44)) continue;
    if (t.kind[back] !== WORD) return 'total';
    // `mỗi quý một số, mỗi số 2.000 bản`: so many of each, however often.
    if (t.isOf(back, EACH) && !t.isOf(back + 1, OFTEN)) return 'total';
    const unit = t.slice(back, back + 1).toLowerCase();
    if (unit !== 'quý' && unit !== 'tháng' && unit !== 'năm' && unit !== 'tuần') continue;
    if (!/^(mỗi|hằng|hàng)$/i.test(t.slice(back - 1, back))) return 'total';
    return unit === 'quý' ? 'quarter' : unit === 'tháng' ? 'month' : unit === 'năm' ? 'year' : 'week';
  }
  return 'total';
}

/** `cung cấp 04 sản phẩm`: the syllable before the number belongs to a verb, not to a name with a number. */
function isVerbBefore(t: Tokens, at: number): boolean {
  return t.cueSize[at - 2] === 2 && t.hasCue(at - 2, verb);
}

/** Nouns that count by themselves, whatever is told of them behind: `01 lớp tiếng Lào`. */
const LONE = new Set('lớp cuộc buổi đợt lượt tin bài video clip'.split(' '));
/** What is counted together with news: `20 tin, bài`. */
const TOGETHER = new Set('tin bài ảnh video clip phim phóng audio infographic banner'.split(' '));

/** The token behind the words of a count's unit. */
function unitEnd(t: Tokens, noun: number, limit: number): number {
  const word = t.slice(noun, noun + 1).toLowerCase();
  let after = noun + 1;
  if (LONE.has(word)) {
    while (
      TOGETHER.has(word) &&
      t.isMark(after, 44) &&
      after + 1 < limit &&
      TOGETHER.has(t.slice(after + 1, after + 2).toLowerCase())
    )
      after += t.slice(after + 1, after + 3).toLowerCase() === 'phóng sự' ? 3 : 2;
    if (TOGETHER.has(word) && t.kind[after] === WORD && TOGETHER.has(t.slice(after, after + 1).toLowerCase())) after++;
    return after;
  }
  // `chương trình`, `kế hoạch`: one word of two syllables, though the second alone is a verb.
  const whole = t.cueSize[noun] ?? 1;
  if (whole === 2 && noun + 2 <= limit && t.hasCue(noun, document | group | head)) after = noun + 2;
  while (
    after < limit &&
    t.kind[after] === WORD &&
    after < noun + 4 &&
    !t.is(after, VA) &&
    !t.hasCue(after, stop | verb)
  )
    // `đoàn phóng viên nước ngoài`: no word is cut in two.
    after += t.hasCue(after, name) ? (t.cueSize[after] ?? 1) : 1;
  // `cụm pa-nô`
  if (
    t.isMark(after, 45) &&
    t.kind[after + 1] === WORD &&
    t.to[after - 1] === t.from[after] &&
    t.to[after] === t.from[after + 1]
  )
    return Math.min(after + 2, limit);
  return after;
}

function isPeriod(t: Tokens, at: number): boolean {
  return /^(năm|quý|tháng|tuần|ngày)$/.test(t.slice(at, at + 1));
}

/** `/năm`, `một quý`, `mỗi tháng` behind a count. */
function readPer(t: Tokens, at: number, limit: number): { per: Quantity['per']; after: number } {
  if (at >= limit) return { per: 'total', after: at };
  // `02 cuộc diễn tập thực chiến/năm`
  let behind = at;
  while (behind < at + 5 && t.kind[behind] === WORD && t.capital[behind] === 0) behind++;
  const apart = behind > at && behind < limit && t.isMark(behind, 47) && isPeriod(t, behind + 1);
  if (apart) return readPer(t, behind, limit);
  const slash = t.isMark(at, 47);
  // `50 tư liệu/đơn vị/tháng`: of each body.
  let each = slash ? at + 1 : limit;
  while (each < at + 4 && each < limit && t.kind[each] === WORD && !isPeriod(t, each)) each++;
  if (each > at + 1 && each < limit && t.isMark(each, 47) && isPeriod(t, each + 1)) return readPer(t, each, limit);
  // `không quá 01 lần trong năm`
  const within = t.slice(at - 1, at + 1) === 'lần trong' && t.kind[at + 2] !== NUMBER;
  const word =
    slash || within || /^(mỗi|một|hằng|hàng)$/.test(t.slice(at, at + 1).toLowerCase())
      ? t.slice(at + 1, at + 2).toLowerCase()
      : '';
  switch (word) {
    case 'năm':
      return { per: 'year', after: at + 2 };
    case 'quý':
      return { per: 'quarter', after: at + 2 };
    case 'tháng':
      return { per: 'month', after: at + 2 };
    case 'tuần':
      return { per: 'week', after: at + 2 };
    case 'ngày':
      return { per: 'day', after: at + 2 };
    default:
      return { per: 'total', after: at };
  }
}
