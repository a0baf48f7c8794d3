// One idea: lines of one table row parted among its columns by the best-scoring cut, since nothing in the text marks the cells.
import {
  CAPITAL,
  dictionarySize,
  KEY_LETTERS,
  keyPart,
  numberAt,
  numberOfKey,
  phraseOf,
  spellingOf,
  wordSet,
} from '../dictionary.ts';
import { columnKind } from './column-name.ts';
import { codeAt, firstOf, flagsOf, isDigit, isLower, isUpper, LETTER, lastOf } from './letter.ts';
import { glue } from './table.ts';

/** What a column of an unmarked table holds, as far as its name tells. */
export type CutKind = 'task' | 'lead' | 'support' | 'time' | 'product' | 'basis' | 'money' | 'other';

/** Reads what a column holds from its name. */
export function cutKindOf(name: string): CutKind {
  const small = name.toLowerCase();
  if (/^(?:dự kiến |tổng )?(?:kinh phí|thành tiền|số tiền|dự toán)/.test(small)) return 'money';
  if (small.startsWith('ghi chú')) return 'other';
  const kind = columnKind(small);
  if (kind === 'perform' || (kind === null && /cơ quan|đơn vị|người/.test(small))) return 'lead';
  return kind === null || kind === 'number' ? 'other' : kind;
}

/** The lines of a row, or of the stretch of it that stands on one page. */
export interface RowLines {
  readonly lines: readonly string[];
  readonly kinds: readonly CutKind[];
  /** The cells so far where the lines go on with a row that a page broke: then every cell may go on, or none. */
  readonly before: readonly string[] | null;
  /** The page ends below these lines, so that each cell may end in the middle of its words. */
  readonly broken: boolean;
  /** Of each line whether a blank one stands before it, in a table whose cells blank lines part; null in any other. */
  readonly apart: readonly boolean[] | null;
  /** A line may hold the last words of one cell and the first of the next. */
  readonly crowded: boolean;
}

/** Stands among a cell's lines where the row began again at its bodies: one task with several leads, each with its own product and day. */
export const AGAIN = '\u0000';

/** Parts the lines of a row among its columns, in their order. Linear in the lines. */
export function cutCells({ lines, kinds, before: held, broken, apart, crowded }: RowLines): string[][] {
  // Where blank lines part the cells no line holds the words of two.
  const pieces: string[] = [];
  const glances: number[] = [];
  let longest = 1;
  for (const line of lines) {
    const seen = glance(line);
    for (const piece of apart ? [line] : crowded ? partCrowded(line) : partLine(line, seen)) {
      pieces.push(piece);
      glances.push(piece === line ? seen : glance(piece));
      longest = Math.max(longest, piece.length);
    }
  }
  const width = kinds.length;
  const timed = kinds.indexOf('time');
  const asked = { timed: timed >= 0, based: kinds.includes('basis'), paid: kinds.includes('money') };
  // A row that a page broke is resumed in a first pass over the columns; where it begins again, a second pass follows.
  const passes = held ? 2 : 1;
  const states = width * passes;
  const skips = skipsOf(kinds);
  const resumed = held?.map((words, column) => heldCell(words, kinds[column] ?? 'other'));
  const hanging = broken ? 0.3 : 1;
  // The column at which a row may begin again, and the first one it may come from.
  const restart = kinds.indexOf('lead');
  const product = kinds.indexOf('product');
  const earliest = held && (held[timed] ?? '') !== '' && product > restart ? Math.min(product, timed) : timed;
  let [score, next] = [scores, nexts];
  // Where each state came from, a row of states a line; the first line's are never asked for.
  const from = roomFor(states * pieces.length);
  next.fill(-1e9, 0, states);
  let before = '';
  let ending = 0;
  for (let at = 0; at < pieces.length; at++) {
    const text = pieces[at] ?? '';
    const seen = glances[at] ?? 0;
    const look = lookAt(
      { text, seen, before, ending, after: pieces[at + 1] ?? '', beyond: pieces[at + 2] ?? '' },
      asked,
    );
    before = text;
    ending = seen >> ENDING;
    const parted = !apart ? 0 : apart[at] ? PARTED : -PARTED;
    for (let column = 0; column < width; column++) {
      const kind = kinds[column] ?? 'other';
      const own = emission(look, kind, longest);
      const first = begin(look, kind);
      if (at === 0) {
        // Cells passed over cost nothing where they are resumed: they have their words already.
        const cell = resumed?.[column];
        next[column] = cell ? own + (resume(look, kind, cell) + parted) : own + (first + parted) - (skips[column] ?? 0);
        continue;
      }
      const stays = stay(look, kind, longest) - parted;
      const hung = look.hangs * hanging;
      const again =
        timed > restart &&
        ((column === restart && look.body) || (column === product && look.product && !look.basis && timed > product));
      for (let state = column; state < states; state += width) {
        const base = state - column;
        const cell = base === 0 ? resumed?.[column] : undefined;
        const opening = (cell ? resume(look, kind, cell) : first) + parted;
        let best = (score[state] ?? 0) + stays;
        let back = state;
        for (let left = base; left < state; left++) {
          const passed = cell ? 0 : (skips[(left - base + 1) * (width + 1) + column] ?? 0);
          const value = (score[left] ?? 0) + opening - hung - passed;
          if (value > best) {
            best = value;
            back = left;
          }
        }
        if (again && base + width === states) {
          for (let right = 0; right < states; right++) {
            const least = right < width && column === restart ? earliest : timed;
            if (right % width < least) continue;
            const value = (score[right] ?? 0) + first - 4.5 - look.hangs;
            if (value > best) {
              best = value;
              back = right;
            }
          }
        }
        from[at * states + state] = back;
        next[state] = own + best;
      }
    }
    [score, next] = [next, score];
  }
  const endOf = (state: number): number =>
    (score[state] ?? 0) - (held && state < width ? 0 : (skips[((state % width) + 1) * (width + 1) + width] ?? 0));
  let state = 0;
  for (let other = 1; other < states; other++) if (endOf(other) > endOf(state)) state = other;
  const cells: string[][] = [];
  for (let column = 0; column < width; column++) cells.push([]);
  for (let at = pieces.length - 1; at >= 0; at--) {
    cells[state % width]?.push(pieces[at] ?? '');
    const left = from[at * states + state] ?? 0;
    if (at > 0 && left % width > state % width) for (const cell of cells) cell.push(AGAIN);
    state = left;
  }
  // They were read from the last line up.
  for (const cell of cells) cell.reverse();
  return cells;
}

/** No table has so many columns, read twice. */
const MOST_STATES = 64;
// Rooms that every row is cut in, one after another, since asking for memory costs more than cutting a short row.
const scores = new Float64Array(MOST_STATES);
const nexts = new Float64Array(MOST_STATES);
let backs = new Uint8Array(1 << 10);

function roomFor(size: number): Uint8Array {
  if (backs.length < size) backs = new Uint8Array(size * 2);
  return backs;
}
/** How much a blank line speaks for a new cell, and its lack against one. */
const PARTED = 3;

/** What an empty cell of a new row costs. */
const SKIP: Readonly<Record<CutKind, number>> = {
  task: 9,
  lead: 4,
  support: 1.6,
  time: 2.5,
  product: 2.5,
  basis: 1,
  money: 1.5,
  other: 0.5,
};

const knownSkips = new WeakMap<readonly CutKind[], Float64Array>();

/** What the empty cells from one column up to another cost, at `from * (columns + 1) + to`; made once a table. */
function skipsOf(kinds: readonly CutKind[]): Float64Array {
  const known = knownSkips.get(kinds);
  if (known) return known;
  const side = kinds.length + 1;
  const costs = new Float64Array(side * side);
  for (let from = 0; from < side; from++) {
    let total = 0;
    for (let to = from; to < side; to++) {
      costs[from * side + to] = total;
      total += SKIP[kinds[to] ?? 'other'];
    }
  }
  knownSkips.set(kinds, costs);
  return costs;
}

/** How a line looks to the columns. */
export interface Look {
  readonly text: string;
  readonly before: string;
  /** Begins with a small letter. */
  readonly small: boolean;
  readonly body: boolean;
  readonly time: boolean;
  /** Nothing but a time. */
  readonly wholeTime: boolean;
  /** Nothing but a sum of money, in a table that has a column for it. */
  readonly amount: boolean;
  readonly product: boolean;
  /** Begins with a document and its number. */
  readonly basis: boolean;
  /** Costs of a cell that would begin here: the line before cannot end one. */
  readonly hangs: number;
  /** Has words of a time, of a body's name, of a document's number; or no body and neither capital nor bracket. */
  readonly hasTime: boolean;
  readonly hasBody: boolean;
  readonly hasBasis: boolean;
  readonly isPlain: boolean;
  /** Begins with a dash or a plus. */
  readonly isItem: boolean;
  /** The line before ends with a full stop or a semicolon. */
  readonly isBehindStop: boolean;
}

/** A sum of money, in a table without its unit. */
const AMOUNT = /^\d{1,3}(?:\.\d{3}){0,4}(?:,\d{1,3})?$/;

/** Which columns the table has, so that lines are asked only for what may stand in them. */
export interface Asked {
  readonly timed: boolean;
  readonly based: boolean;
  readonly paid: boolean;
}

/** No pattern of a beginning looks further into a line. */
const BEGINNING = 40;

/** A line of a row among its neighbours. */
interface Piece {
  readonly text: string;
  /** What a glance finds in it. */
  readonly seen: number;
  readonly before: string;
  /** The number of the word that the line before ends with, as `lastNumber` gives it. */
  readonly ending: number;
  readonly after: string;
  readonly beyond: string;
}

/** Looks at a line; for times and documents only where a column holds them. */
export function lookAt({ text, seen, before, ending, after, beyond }: Piece, { timed, based, paid }: Asked): Look {
  const begins = beginningsOf(text.length < 2 ? `${text} ${after}` : text);
  // Few lines begin so that the next one need be joined to them.
  const joined = begins !== 0 && text.length < BEGINNING ? `${text} ${after}` : text;
  const time = (begins & TIME_MAY) !== 0 && TIME_BEGINS.test(joined);
  const first = firstOf(text);
  const small = isLower(first);
  const last = lastOf(before);
  const digits = (seen & HAS_DIGIT) !== 0;
  const hasBody = (seen & BODY_LIKE) !== 0 && BODY_WORDS.test(text);
  return {
    text,
    before,
    small,
    body: (begins & BODY_MAY) !== 0 && BODY_BEGINS.test(joined),
    time,
    wholeTime: time && text.length < 60 && WHOLE_TIME.test(text),
    amount: paid && isDigit(first) && AMOUNT.test(text),
    // Products and documents begin with a capital.
    product: (begins & PRODUCT_MAY) !== 0 && !small && PRODUCT_BEGINS.test(joined),
    basis:
      (begins & BASIS_MAY) !== 0 && !small && BASIS_BEGINS.test(text.length < BEGINNING ? `${joined} ${beyond}` : text),
    hangs: before === '' ? 0 : last === 44 ? 4 : breaks(before, ending, text) ? 5 : 0,
    hasTime: timed && (digits || ((seen & TIME_LIKE) !== 0 && TIME_WORDS.test(text))),
    hasBody,
    hasBasis: based && (digits || BASIS_WORDS.test(text)),
    isPlain: !hasBody && (seen & HAS_NAME) === 0,
    isItem: first === 45 || first === 43,
    isBehindStop: last === 46 || last === 59,
  };
}

/** How well a line stands in a column, wherever the cell began. */
function emission(look: Look, kind: CutKind, longest: number): number {
  const { text } = look;
  if (look.amount && kind !== 'money') return -3;
  switch (kind) {
    case 'money':
      return look.amount ? 2 : -4;
    case 'time':
      return (look.hasTime ? 0.5 : -2) - (text.length > 40 ? 2 : 0);
    case 'lead':
    case 'support':
      return (
        (look.hasBody ? 0.7 : look.isPlain ? -0.4 : 0) -
        (look.wholeTime ? 5 : 0) -
        (look.product ? 1.5 : 0) -
        (text.length > 34 && text.length > longest * 0.7 ? 2 : 0)
      );
    case 'product':
      return look.wholeTime ? -4 : 0;
    case 'basis':
      return (look.hasBasis ? 0.6 : -1) - (look.wholeTime ? 4 : 0) - (look.body ? 2 : 0);
    case 'task':
      return (look.wholeTime ? -2 : 0) - (look.body && text.length < 26 ? 1 : 0);
    default:
      return look.wholeTime ? -2 : -0.5;
  }
}

/** What a glance finds in a line: a digit; a capital or a bracket, with which a body's name goes on. */
const HAS_DIGIT = 1;
const HAS_NAME = 2;
/** A word that is, or has in it, a word of `BODY_WORDS` or of `TIME_WORDS`; or one that the dictionary lacks. */
const BODY_LIKE = 4;
const TIME_LIKE = 8;
/** A capital behind a blank, with which another cell may begin. */
const HAS_INNER = 16;
/** Above these bits: the number of the word that the line ends with, as `lastNumber` gives it. */
const ENDING = 5;

/** By number of a word of the dictionary: `BODY_LIKE` and `TIME_LIKE`. */
const likes = Uint8Array.from({ length: dictionarySize }, (_, number) => {
  const word = spellingOf(number);
  const body = /bộ|sở|ubnd|ủy|cơ|tổ|đơn|ngành|nhân|liên|doanh|địa|cấp|các|ngang/.test(word);
  const time = /xuyên|năm|quý|tháng|ngày|kỳ|đoạn|tục|khi|hoàn|trước|tiến/.test(word);
  return number === 0 ? BODY_LIKE | TIME_LIKE : (body ? BODY_LIKE : 0) | (time ? TIME_LIKE : 0);
});

/** Looks at each letter and each word of a line once, so that most lines are held against no pattern at all. */
export function glance(text: string): number {
  let has = 0;
  let number = 0;
  const size = text.length;
  // The key of the word so far and how many letters it has; what stood before it.
  let letters = 0;
  let low = 0;
  let high = 0;
  let parting = 0;
  for (let at = 0; at <= size; at++) {
    const code = at < size ? codeAt(text, at) : 32;
    const part = keyPart(code);
    if (part !== 0) {
      if (part & CAPITAL) has |= letters === 0 && parting === 32 ? HAS_NAME | HAS_INNER : HAS_NAME;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | part;
      letters++;
      continue;
    }
    number = letters > 0 && letters <= KEY_LETTERS ? numberOfKey(low, high) : 0;
    if (letters > 0) has |= likes[number] ?? 0;
    letters = 0;
    low = 0;
    high = 0;
    parting = code;
    if (isDigit(code)) has |= HAS_DIGIT;
    else if (code === 41) has |= HAS_NAME;
    // `I/2026`
    else if (code === 47) has |= TIME_LIKE;
  }
  return has | (number << ENDING);
}

/** A line that goes on with the cell of the line before it. */
function stay(look: Look, kind: CutKind, longest: number): number {
  const { before, small } = look;
  if (look.hangs > 0) return 0;
  if (small) return look.isBehindStop ? -2 : 0;
  if (look.isItem) return 0;
  switch (kind) {
    case 'lead':
      return before.endsWith(';') ? -0.4 : look.body ? -2 : -0.8;
    case 'support':
      return look.body ? -0.3 : -1.5;
    case 'task':
      return -1 - (look.isBehindStop ? 0.7 : 0) - (before.length < longest * 0.6 ? 1.2 : 0);
    default:
      return before.endsWith('.') ? -1.5 : -1;
  }
}

/** A line that begins a cell of a new row. */
function begin(look: Look, kind: CutKind): number {
  const base = look.small || look.isItem || look.text.startsWith('(') ? -6 : 0;
  switch (kind) {
    case 'lead':
    case 'support':
      return base + (look.body ? 3 : -4);
    case 'money':
      return base + (look.amount ? 3 : -4);
    case 'time':
      return base + (look.time ? 4 : -4);
    case 'product':
      return base + (look.product ? 2 : look.time ? -3 : look.body ? -1.5 : 0);
    case 'basis':
      return base + (look.basis ? 4.5 : -4);
    case 'other':
      return base - 1;
    default:
      return base;
  }
}

/** A cell that a page broke, and what its words so far say of the lines behind them. */
interface HeldCell {
  readonly text: string;
  /** The number of the word that it ends with. */
  readonly ending: number;
  /** It breaks off in the middle of its words. */
  readonly open: boolean;
  /** A whole time, to which nothing is added. */
  readonly whole: boolean;
  /** It ends in a noun that `liên quan` goes on with. */
  readonly general: boolean;
  /** Costs of words added behind its end. */
  readonly closed: number;
  /** Costs of words added to a single body. */
  readonly single: number;
}

function heldCell(text: string, kind: CutKind): HeldCell {
  const ending = lastNumber(text);
  return {
    text,
    ending,
    open: isOpen(text, ending) || text.endsWith(','),
    whole: kind === 'time' && WHOLE_TIME.test(text),
    general: kind === 'support' && /(?:tổ chức|cơ quan|đơn vị|ngành|địa phương)$/.test(text),
    closed: /[.;]$/.test(text) ? 2 : text.endsWith('liên quan') ? 4 : 0,
    single: (kind === 'lead' || kind === 'support') && !text.includes(',') ? 2 : 0,
  };
}

/** A line that goes on with a cell that a page broke. */
function resume(look: Look, kind: CutKind, held: HeldCell): number {
  if (held.text === '') return kind === 'task' ? -1 : begin(look, kind) - 1;
  if (held.open || isPair(held.text, look.text, held.ending)) return 5;
  if (held.whole) return -5;
  if (held.general && look.small) return 1.5;
  if (look.small) return (kind === 'task' ? 0.5 : kind === 'lead' ? -1.5 : -0.6) - held.closed - held.single;
  if (kind === 'support' || kind === 'lead') return (look.body ? 1 : -2) - (kind === 'lead' ? 1.5 : 0);
  if (kind === 'time') return look.time ? 1 : -4;
  return look.text.startsWith('(') && kind === 'product' ? 1 : look.isItem && kind === 'task' ? 1 : -1.5;
}

/** Whether a line names a body of its own below the line before it in one cell. */
function beginsBody(text: string, before: string): boolean {
  return isUpper(text.charCodeAt(0)) && BODY_BEGINS.test(`${text} `) && !isOpen(before) && !isPair(before, text);
}

const BODY_BEGINS =
  /^(?:Và )?(?:[Cc]ác )?(?:Bộ(?=[,;\s]) ?(?!chỉ số|tiêu chí|tài liệu|công cụ|quy|cơ sở|dữ liệu|tiêu|cẩm nang|nhận diện)|bộ(?=[,;\s])|sở(?=[,;\s])|Sở |[Bb]an, |Ban (?!hành)|ngành|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Hội đồng|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|Văn phòng|Viện|Ngân hàng|Thanh tra|Kiểm toán|Đài |Cổng |Bộ đội|Báo (?!cáo)|Thông tấn|Hội (?!nghị|thảo)|Liên (?:đoàn|minh|hiệp)|Mặt trận|Tòa án|Trường|Đại học|Đảng ủy|Công đoàn|Đoàn (?:Thanh|TNCS)|[Hh]iệp hội|[Tt]ổ chức (?:chính|có|,)|Tập đoàn|Tổng công ty|Công an|Bảo hiểm xã|Thuế|Kho bạc|Tỉnh|tỉnh|Thủ tướng|Chính phủ|Quốc hội|Doanh nghiệp|doanh nghiệp|Học viện|Cục|Tổng cục|Vụ |Chi cục|Trung tâm|Cơ sở (?:khám|giáo|đào|y tế)|Chủ đầu tư|Quân khu|Phòng |Ủy viên|Thành viên)/;
/** What a line may begin with by its first two letters, so that most lines are held against no long pattern. */
const BODY_MAY = 1;
const TIME_MAY = 2;
const BASIS_MAY = 4;
const PRODUCT_MAY = 8;

/** A place for each pair of letters; pairs that share one make a pattern be tried in vain, no more. */
const PAIR_ROOM = 1 << 12;
const beginnings = new Uint8Array(PAIR_ROOM);
for (const [may, starts] of [
  [
    BODY_MAY,
    'Và Cá cá Bộ bộ sở Sở Ba ba ng Ủy Uỷ UB HĐ Hộ Cơ cơ Đơ đơ Đị đị Vă Vi Ng Th Ki Đà Cổ Bá Li Mặ Tò Tr Đạ Đả Cô Đo Hi hi Tổ tổ Tậ Bả Kh Tỉ tỉ Ch Qu Do do Họ Cụ Vụ Ph Th',
  ],
  [TIME_MAY, 'Qu qu Th th Nă nă Tr Nh Tu Tố Hằ Hà hằ hà Sa Từ Gi gi Đị Đế Li Đã Ho Ng Kỳ Kh Cả'],
  [BASIS_MAY, 'Lu Ng Qu Kế Ch Th Cô Vă Đi Kh Mụ'],
  [PRODUCT_MAY, 'Cá Ng Qu Th Ch Vă Kế Bá Tờ Đề Dự Lu Cơ Hệ Hồ Tà Hộ Da Bộ Ph Nề Cô Hư Bi Sả Ấn Ti Bà Lớ Cu Ba Ho'],
] as const)
  for (const start of starts.split(' ')) mark(start, may);
// A time may begin with any number.
for (let first = 0; first < 10; first++) for (const next of '0123456789/') mark(`${first}${next}`, TIME_MAY);

function mark(start: string, may: number): void {
  const place = placeOfPair(start.charCodeAt(0), start.charCodeAt(1));
  beginnings[place] = (beginnings[place] ?? 0) | may;
}

function placeOfPair(first: number, second: number): number {
  return (first * 67 + second) & (PAIR_ROOM - 1);
}

function beginningsOf(text: string): number {
  return text.length < 2 ? 0 : (beginnings[placeOfPair(codeAt(text, 0), codeAt(text, 1))] ?? 0);
}

const BODY_WORDS =
  /(?:Bộ|Sở|UBND|Ủy ban|ủy ban|cơ quan|Cơ quan|tổ chức|đơn vị|ngành|nhân dân|liên quan|doanh nghiệp|địa phương|cấp (?:tỉnh|xã|huyện)|các cấp|ngang bộ)/;
const TIME_BEGINS =
  /^(?:Quý|quý|Quí|Tháng|tháng|Năm |năm |Trước|Thường xuyên|thường xuyên|Nhiệm vụ thường|Tuần |Tối thiểu |Hằng|Hàng|hằng|hàng|Sau khi|Trong (?:năm|quý|tháng|giai)|Từ (?:quý|tháng|năm|ngày|nay|khi|\d)|Giai đoạn|giai đoạn|Định kỳ|Đến|Liên tục|Đã hoàn thành|Hoàn thành|Ngay|Theo (?:tiến độ|yêu cầu|kế hoạch|Kế hoạch|quy định|chỉ đạo|chương trình|Chương trình|lộ trình)|Kỳ họp|Khi |Cả năm|(?:19|20)\d\d(?!\d)|\d{1,2}\/\d)/;
const BASIS_BEGINS =
  /^(?:Luật|Nghị quyết|Nghị định|Quyết định|Kết luận|Chương trình|Chỉ thị|Kế hoạch|Thông báo|Thông tư|Công văn|Văn bản|Điểm|Khoản|Mục|Điều) (?:số )?(?:\d|[a-zđ] )/;
const BASIS_WORDS =
  /\d|[-/][A-ZĐ]|^(?:Luật|Nghị|Quyết|Kết|Chương|Chỉ|Kế|Thông|Công|Văn|trình|quyết|định|luận|hoạch|số|ngày|của|năm)/;
const WHOLE_TIME =
  /^(?:(?:Từ|từ|Trong|Trước|Đến|Hoàn thành|Nhiệm vụ|đến|và|ngày|năm|tháng|quý|Ngày|Năm|Tháng|Quý|Hằng|Hàng|hằng|hàng|thường|Thường|xuyên|Giai đoạn|giai đoạn|hoàn thành|Đã hoàn thành|Định kỳ|Cả|[IVX]{1,3}|\d{1,4})(?:[\s,/.–-]+|$))+$/;
const TIME_WORDS = /\d|xuyên|năm|quý|Quý|tháng|Tháng|ngày|kỳ|đoạn|tục|khi|Khi|hoàn thành|trước|tiến độ|[IVX]{1,3}\//;
const PRODUCT_BEGINS =
  /^(?:Các (?!bộ|Bộ|sở|Sở|cơ quan|đơn vị|địa phương|ban|tỉnh|Cơ quan)|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Văn bản|Kế hoạch|Báo cáo|Tờ trình|Đề án|Dự án|Luật|Cơ chế|Chương trình|Hệ thống|Hồ sơ|Tài liệu|Hội nghị|Hội thảo|Danh mục|Bộ chỉ số|Bộ tiêu chí|Cơ sở dữ liệu|Phần mềm|Nền tảng|Công văn|Hướng dẫn|Quy chế|Quy định|Biên bản|Sản phẩm|Ấn phẩm|Tin,|Bài |Lớp |Cuộc thi|Công bố|Ban hành|Hoàn thành)/;

/** Words that a cell does not end with. */
const OPEN_END =
  /(?:^|\s)(?:và|các|của|với|có|cho|về|theo|trong|Các|Bộ|Sở|Ủy|Uỷ|Cơ|cơ|hoặc|để|đến|từ|do|tại|là|được|Ban|thuộc|trình|Từ|Thể)$/;

/** A dash or a bracket. */
function isOpenMark(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 40;
}

/** By number of a word: 1 where a line that ends in it may be open. */
const mayOpen = wordSet(
  'và các của với có cho về theo trong bộ sở ủy uỷ cơ hoặc để đến từ do tại là được ban thuộc trình thể',
);

/** The number of the word that a text ends with; 0 where it ends otherwise, or in a word that the dictionary lacks. */
function lastNumber(text: string): number {
  const size = text.length;
  let from = size;
  while (from > 0 && size - from <= KEY_LETTERS && flagsOf(codeAt(text, from - 1)) & LETTER) from--;
  return numberAt(text, from, size);
}

function isOpen(text: string, ending = lastNumber(text)): boolean {
  // What ends in no word of these is open behind a dash or a bracket alone.
  if (ending === 0) return isOpenMark(lastOf(text));
  if (mayOpen[ending] !== 1) return false;
  return OPEN_END.test(text.length > 12 ? text.slice(-12) : text);
}

/** Words of two syllables that a line's end often breaks. */
const PAIRS =
  'cơ quan|tổ chức|đơn vị|địa phương|doanh nghiệp|nhân dân|liên quan|thành phố|trung ương|tài chính|công nghệ|công thương|chính phủ|thủ tướng|hội đồng|ủy ban|ban hành|công bố|chủ lực|chủ trì|quy chuẩn|quy định|quy hoạch|tiêu chuẩn|thường xuyên|kế hoạch|hoạt động|nghị định|nghị quyết|quyết định|văn bản|chỉ đạo|báo cáo|đề án|chương trình|giáo dục|đào tạo|ngoại giao|nội vụ|y tế|xã hội|văn hóa|thể thao|du lịch|thông tin|truyền thông|điện tử|chất lượng|hệ thống|dữ liệu|chuyển đổi|triển khai|thực hiện|tổng hợp|phối hợp|nhà nước|quốc gia|quốc tế|sản phẩm|dịch vụ|thị trường|giai đoạn|môi trường|nông nghiệp|xây dựng|tư pháp|quốc phòng|công an|dân tộc|tôn giáo|khoa học|hằng năm|hàng năm|cán bộ|công chức|đại học|nghiên cứu|phát triển|kinh tế|đầu tư|chữa bệnh|khám bệnh|tập đoàn|bảo hiểm|ngân hàng|hợp tác|lao động|đối ngoại|biên giới|biên phòng|tuyên giáo|tuyên truyền|dân vận|mặt trận|thanh niên|phụ nữ|cựu chiến|chiến binh|truyền hình|phát thanh|thanh tra|văn phòng|tập huấn|hội nghị|chuyên đề|chuyên mục|phóng sự|tài liệu|hướng dẫn|danh mục|hồ sơ|cơ sở|tăng cường|định hướng|chủ trương|chính sách|bảo vệ|chăm sóc|nâng cao|sức khỏe|toàn diện|kịp thời|đầy đủ|thể chế|hoàn thiện|pháp luật|tình hình|giải pháp|tiếp tục|cải cách|thủ tục|hành chính|điều kiện|kinh doanh|quản lý|kiểm tra|giám sát|đánh giá|bảo đảm|đảm bảo|thúc đẩy|hỗ trợ|đổi mới|sáng tạo|nguồn lực|nhân lực|hạ tầng|kỹ thuật|nhiệm vụ|mục tiêu|chỉ tiêu|đẩy mạnh|tham mưu|đề xuất|rà soát|bổ sung|sửa đổi|phê duyệt|thẩm định|trách nhiệm|chức năng|thẩm quyền|năng lực|chuyên gia|chuyên môn|nghiệp vụ|nhận thức|cộng đồng|sinh viên|học sinh|giáo viên|người dân|hộ gia|gia đình|trẻ em|phụ nữ|đồng bào|thiểu số|miền núi|nông thôn|đô thị|thực tiễn|hiệu quả|hiệu lực|khai thác|sử dụng|ứng dụng|kết nối|chia sẻ|tích hợp|vận hành|nền tảng|trực tuyến|dịch bệnh|phòng chống|an toàn|an ninh|trật tự|tổng kết|sơ kết|khen thưởng|kinh phí|ngân sách|dự toán|thanh toán|quyết toán|trung tâm|khu vực|địa bàn|cấp xã|cấp tỉnh'.split(
    '|',
  );

/** The words above by the numbers of their two syllables, and by number 1 for each first one. */
const pairs = new Set<number>();
const mayPair = new Uint8Array(dictionarySize);
for (const { numbers } of PAIRS.map(phraseOf)) {
  const [first = 0, second = 0] = numbers;
  pairs.add(first * dictionarySize + second);
  mayPair[first] = 1;
}

/** Whether a cell cannot end with a line and the next one begin with another. */
export function hangs(before: string, text: string): boolean {
  return before.endsWith(',') || breaks(before, lastNumber(before), text);
}

/** Whether a line breaks off in the middle of its words, by the number of its last one. */
function breaks(before: string, ending: number, text: string): boolean {
  return isOpen(before, ending) || isPair(before, text, ending);
}

/** Whether a line's end and the next one's beginning make one word of two syllables. */
export function isPair(before: string, text: string, ending = lastNumber(before)): boolean {
  if (mayPair[ending] !== 1) return false;
  const blank = before.length - spellingOf(ending).length - 1;
  if (blank >= 0 && codeAt(before, blank) !== 32) return false;
  let end = 0;
  const size = Math.min(text.length, KEY_LETTERS);
  while (end < size && flagsOf(codeAt(text, end)) & LETTER) end++;
  return pairs.has(ending * dictionarySize + numberAt(text, 0, end));
}

const TIME_TAIL =
  /^(.{6,}[\p{Ll})”"]) ((?:Thường xuyên|Hằng năm|Hàng năm|Quý [IVX]{1,3}(?:[/ ].{4,12})?|Tháng \d{1,2}\/\d{4}|Năm \d{4}))$/u;
const BODY_TAIL = /^(.{14,}\p{Ll}) ((?:Bộ|Sở|UBND|Ủy ban) \p{Lu}[\p{L} ]{1,30})$/u;

/** What the longer patterns need, for a quick look. */
const TIME_IN = / (?:Thường|Hằng|Hàng|Quý|Tháng|Năm) /;
const BODY_IN = / (?:Bộ|Sở|UBND|Ủy ban) /;
const MINISTRY_IN = /(?:ngang [Bb]ộ|liên quan) (?:Bộ|Sở|Ủy ban|UBND|Văn phòng) /;

/** Parts a line in which one cell ends and the next begins. */
function partLine(text: string, seen = glance(text)): string[] {
  // Each of the three begins behind a blank with a capital.
  if (text.length > 120 || (seen & HAS_INNER) === 0) return [text];
  const time = TIME_IN.test(text) ? TIME_TAIL.exec(text) : null;
  if (time?.[1] && time[2] && !/(?:^|\s)(?:trong|từ|đến|trước|vào|là|và|của|thành|,)$/.test(time[1]))
    return [time[1], time[2]];
  // `… cơ quan ngang bộ Bộ Tư pháp`: the list of all ends, a ministry begins.
  const ministry = !MINISTRY_IN.test(text)
    ? null
    : /^(.*(?:ngang bộ|ngang Bộ|liên quan)) ((?:Bộ|Sở|Ủy ban|UBND|Văn phòng) \p{Lu}.*)$/u.exec(text);
  if (ministry?.[1] && ministry[2]) return [ministry[1], ministry[2]];
  const body = BODY_IN.test(text) ? BODY_TAIL.exec(text) : null;
  if (body?.[1] && body[2] && !isLead(body[1]) && isUpper(body[2].charCodeAt(0))) return [body[1], body[2]];
  return [text];
}

const TIME_HEAD =
  /^((?:Hằng (?:năm|quý|tháng)|Thường xuyên|Quý [IVX]{1,3}\/\d{4}|Tháng \d{1,2}\/\d{4}|Năm \d{4}|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4})) (\p{Lu}.*|\d{2} .*)$/u;

/** `Sở Ngoại vụ 120 Ngân sách tỉnh`: a body, a sum of money and a remark. */
const SUM_IN = /^(?:(\D{6,}) )?(\d{1,3}(?:\.\d{3}){0,4})(?: (\p{Lu}\D*))?$/u;

/** Parts a line that may hold the words of cells side by side: behind a whole time, or where another body's name begins. */
function partCrowded(text: string): string[] {
  const time = TIME_HEAD.exec(text);
  if (time?.[1] && time[2]) return [time[1], ...partCrowded(time[2])];
  const sum = AMOUNT.test(text) ? null : SUM_IN.exec(text);
  if (sum?.[2] && (sum[1] === undefined || BODY_BEGINS.test(text)))
    return [sum[1], sum[2], sum[3]].filter((words) => words !== undefined).flatMap(partCrowded);
  if (text.length < 90 && BODY_BEGINS.test(`${text} `)) {
    // The last of several, since `Văn phòng Bộ` is one.
    for (let at = text.lastIndexOf(' '); at > 3; at = text.lastIndexOf(' ', at - 1)) {
      const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
      if (!isUpper(firstOf(tail)) || tail.startsWith('Bộ đội') || !BODY_BEGINS.test(`${tail} `)) continue;
      if (!/[,;(-]$/.test(head) && !isLead(head) && !isOpen(head)) return [head, tail];
    }
  }
  return partLine(text);
}

/** Words behind which a name or a time goes on with the sentence. */
function isLead(text: string): boolean {
  if (/phối hợp$/i.test(text)) return true;
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return /^(của|với|cho|và|về|do|từ|đến|tại|theo|trong|trình|báo|cáo|thuộc|là|các|trước|hoặc|vào|bởi|giữa|cùng|gửi|sở|bộ|giao|Giám|đốc|trưởng)$/.test(
    word,
  );
}

/** Lines of a cell joined; bodies below one another parted by semicolons where the printed text has none. */
export function joinBodies(lines: readonly string[]): string {
  let out = '';
  let last = '';
  for (const text of lines) {
    const opens = out !== '' && beginsBody(text, last);
    if (out !== '') out += opens && !/[,;.]$/.test(last) ? '; ' : ' ';
    out += text;
    last = text;
  }
  return out;
}

/** Lines of a cell joined into its words. */
export function joinAll(lines: readonly string[]): string {
  let out = '';
  let last = '';
  for (const text of lines) {
    // Of what is joined already the last line tells as much, and is quicker to read.
    out += out === '' || glue(last.length > 1 ? last : out) ? text : ` ${text}`;
    last = text;
  }
  return out;
}
