// One idea: how Vietnamese documents point at other documents: by number, by name, and again by a short form.
import type { Span } from '@cotmoc/base';
import { codeAt, isBlank, isCapitals, isDigit, isLetter, isUpper, lastOf } from '../1-parse/letter.ts';
import type { Citation } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { dayFrom, readWrittenDay } from './date.ts';
import { CUE, wordId } from './lexicon.ts';
import { addPointers, addShortForms } from './short-form.ts';
import { BREAK, MARK, NUMBER, numbersOfId, type Tokens, WORD, watchTokens } from './token.ts';

const { document, plan, stop, verb } = CUE;

const SO = wordId('số');
const CUA = wordId('của');
const VA = wordId('và');
const ALREADY = phraseOf('đã');
const GOT = phraseOf('được');
const PASSED = phraseOf('thông qua');
const TAI = wordId('tại');
const LUAT = wordId('luật');
watchTokens(numbersOfId(LUAT));

/** What the letters of a number say about the kind of document. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['NQLT', 'Nghị quyết liên tịch'],
  ['TTLT', 'Thông tư liên tịch'],
  ['VBHN', 'Văn bản hợp nhất'],
  ['CTR', 'Chương trình'],
  ['CTHĐ', 'Chương trình hành động'],
  ['NĐ', 'Nghị định'],
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['TTR', 'Tờ trình'],
  ['TT', 'Thông tư'],
  ['CT', 'Chỉ thị'],
  ['KL', 'Kết luận'],
  ['KH', 'Kế hoạch'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CĐ', 'Công điện'],
  ['BC', 'Báo cáo'],
  ['BCTĐ', 'Báo cáo thẩm định'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['CV', 'Công văn'],
  ['PL', 'Pháp lệnh'],
  ['QH', 'Luật'],
  ['L', 'Luật'],
];

interface Draft extends Span {
  number: string | null;
  kind: string | null;
  name: string | null;
  issuer: string | null;
  date: string | null;
  subject: string | null;
  mentions: Span[];
}

/** What the search for citations needs. */
export interface CitationInput {
  readonly tokens: Tokens;
  readonly bodies: readonly Body[];
  /** The document's own number, which is no citation. */
  readonly own: string | null;
  /** Places of the letterhead and the signature, where numbers are the document's own. */
  readonly skip: readonly Span[];
  /** Titles, where a law's name is the document's subject. */
  readonly titles: readonly Span[];
}

const BLANK = 32;
const STROKE = 47;
const SMALL_N = 110;
const FIGURE_AND_MARK = (NUMBER << 3) | MARK;
const FIGURE_AND_WORD = (NUMBER << 3) | WORD;

/** Every document the text points at, each once a number and date, with all places that mention it. */
export function findCitations(input: CitationInput): Citation[] {
  const { tokens: t } = input;
  const drafts: Draft[] = [];
  const skipped = new SpanCursor(input.skip);
  const titled = new SpanCursor(input.titles);
  let previous: Draft | null = null;
  const { kind, value, rare, rareCount } = t;
  let after = 0;
  for (let k = 0; k < rareCount; k++) {
    const at = rare[k] ?? 0;
    if (at < after) continue;
    // The letters of a number stand behind a mark, and few figures have one: both are asked at once.
    const kinds = ((kind[at] ?? 0) << 3) | (kind[at + 1] ?? 0);
    const lettered = kinds === FIGURE_AND_WORD && hasLetter(t, at);
    if (kinds === FIGURE_AND_MARK || lettered || (kinds === FIGURE_AND_WORD && lostStroke(t, at))) {
      const symbol = readSymbol(t, at, lettered ? at + 1 : at);
      if (!symbol) continue;
      const end = t.tokenAt(symbol.to - 1) + 1;
      if (!skipped.holds(t.from[at] ?? 0) && !isForm(t, at)) {
        const start = isDecimal(t, at, symbol.number) ? at - 2 : at;
        const number = t.text.slice(t.from[start], t.from[at]) + symbol.number;
        const draft = readNumbered({ input, at: start, end, number, previous });
        if (draft && draft.number !== input.own) {
          if (previous && shareDay(t.text, previous, draft)) previous.date = draft.date;
          for (const one of sharing(t, start, draft)) drafts.push(one);
          drafts.push(draft);
          previous = draft;
        }
      }
      after = end;
    } else if (value[at] === LUAT && kind[at] === WORD && (t.capital[at] === 1 || isCode(t, at))) {
      const draft = readLaw(t, at);
      if (draft && !skipped.holds(t.from[at] ?? 0) && !titled.holds(t.from[at] ?? 0)) {
        drafts.push(draft);
        after = t.tokenAt(draft.to - 1) + 1;
      }
    }
  }
  return [...addPointers(addShortForms(merge(drafts), t), t)];
}

/** `số 298 KH/TWĐTN`: a blank stands for the stroke before the letters of a kind. */
function lostStroke(t: Tokens, at: number): boolean {
  const end = t.to[at] ?? 0;
  return (
    t.text.charCodeAt(end + 3) === STROKE &&
    t.text.charCodeAt(end) === BLANK &&
    t.is(at - 1, SO) &&
    kindOfSymbol(`1/${t.text.slice(end + 1, end + 3)}-`) !== null
  );
}

/** `Mẫu số 01 và 02/HĐ`, `theo Mẫu 09/BC`: a form that has a number. */
function isForm(t: Tokens, at: number): boolean {
  let back = at - 1;
  while ((t.isMark(back, 44) || t.is(back, VA)) && t.kind[back - 1] === NUMBER) back -= 2;
  if (t.is(back, SO)) back--;
  return t.kind[back] === WORD && /^(mẫu|biểu)$/i.test(t.slice(back, back + 1));
}

/** `Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày …`: neighbours in one series, one day for both. */
function shareDay(text: string, one: Draft, other: Draft): boolean {
  return (
    one.date === null &&
    one.issuer === null &&
    other.date !== null &&
    one.kind === other.kind &&
    other.from - one.to < 6 &&
    text.slice(one.to, other.from).trim() === 'và' &&
    areNeighbours(one.number ?? '', other.number ?? '')
  );
}

function areNeighbours(one: string, other: string): boolean {
  const [first, second] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  return Math.abs(first - second) <= 3 && one.slice(String(first).length) === other.slice(String(second).length);
}

/** `66.7/2025/NQ-CP`: a number of a year with a part behind a full stop. */
function isDecimal(t: Tokens, at: number, number: string): boolean {
  return (
    t.isMark(at - 1, 46) &&
    t.kind[at - 2] === NUMBER &&
    t.to[at - 2] === t.from[at - 1] &&
    t.to[at - 1] === t.from[at] &&
    /^\d{1,3}\/20\d\d\//.test(number)
  );
}

/** `Bộ luật Dân sự` */
function isCode(t: Tokens, at: number): boolean {
  return t.slice(at - 1, at) === 'Bộ' && (t.capital[at + 1] ?? 0) > 0;
}

/** `số 12, 13 và 15/KH-UBND`: the numbers before the last take its letters. */
function sharing(t: Tokens, at: number, draft: Draft): Draft[] {
  const letters = draft.number?.slice((t.to[at] ?? 0) - (t.from[at] ?? 0)) ?? '';
  const found: Draft[] = [];
  let back = at;
  while ((t.isMark(back - 1, 44) || t.is(back - 1, VA)) && t.kind[back - 2] === NUMBER && found.length < 8) {
    const digits = t.slice(back - 2, back - 1);
    if (digits.length > 5 || t.isMark(back - 3, 47) || t.isMark(back - 3, 45)) return [];
    const [from, to] = [t.from[back - 2] ?? 0, t.to[back - 2] ?? 0];
    found.unshift({
      ...draft,
      number: digits + letters,
      date: null,
      subject: null,
      from,
      to,
      mentions: [{ from, to }],
    });
    back -= 2;
  }
  if (found.length === 0 || !t.is(back - 1, SO)) return [];
  const kind = readKindBefore(t, back)?.kind ?? draft.kind;
  draft.kind = kind;
  return found.map((one) => ({ ...one, kind }));
}

/** Walks spans in text order. */
class SpanCursor {
  #spans: readonly Span[];
  #at = 0;
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }
  holds(place: number): boolean {
    while (this.#at < this.#spans.length && (this.#spans[this.#at]?.to ?? 0) <= place) this.#at++;
    return place >= (this.#spans[this.#at]?.from ?? Infinity);
  }
}

/** A small letter belongs to the figure before it, and a stroke follows: `30c/NQ-CP`, `36a/NQ-CP`. */
function hasLetter(t: Tokens, at: number): boolean {
  const letter = at + 1;
  return (
    t.from[letter] === t.to[at] &&
    t.capital[letter] === 0 &&
    (t.to[letter] ?? 0) - (t.from[letter] ?? 0) === 1 &&
    t.isMark(letter + 1, 47)
  );
}

/** A document's number that begins with the digits at this token and ends not before `last`: `72/2015/NĐ-CP`, `57- KL/TW`; its end in the text. */
function readSymbol(t: Tokens, at: number, last: number): { number: string; to: number } | null {
  const text = t.text;
  const from = t.from[at] ?? 0;
  let end = t.to[last] ?? 0;
  if (end - from > 6 || (from > 0 && text.charCodeAt(from - 1) === 47)) return null;
  // `quyết định số13/2003/QĐ-TTg`
  if (from > 0 && isLetter(text.charCodeAt(from - 1)) && !t.is(at - 1, SO)) return null;
  let letters = 0;
  let parts = 0;
  let place = end;
  if (lostStroke(t, at)) {
    const part = readPart(text, end + 1);
    letters = part.uppers;
    parts = 1;
    place = part.end;
  }
  for (;;) {
    let next = place;
    while (isBlank(text.charCodeAt(next)) && next - place < 2) next++;
    const mark = text.charCodeAt(next);
    if (mark !== 47 && mark !== 45 && mark !== 0x2013) break;
    // A blank on both sides is a range or a dash, not a number: `2021 - QĐ` never happens, `15 - KH` hardly.
    const spaced = next > place;
    next++;
    let words = next;
    while (isBlank(text.charCodeAt(words)) && words - next < 2) words++;
    if (spaced && words > next && parts === 0 && mark !== 47 && !isSymbolWord(text, words)) break;
    const part = readPart(text, words);
    if (part.end === words) break;
    if (part.letters === 0 && (parts > 0 || part.end - words !== 4)) break;
    if (part.letters > 0 && part.uppers < (part.end - words > 4 ? 2 : 1)) break;
    if (part.letters === 1 && part.end - words === 1 && parts === 0) break;
    letters += part.uppers;
    parts++;
    place = part.end;
    end = part.end;
  }
  if (letters < 2) return null;
  // `2-SỞ` is a misread marker: without a stroke the letters must be a known kind's.
  if (parts === 1 && text.charCodeAt(t.to[at] ?? 0) === 45 && kindOfSymbol(text.slice(from, end)) === null) return null;
  return { number: compact(text.slice(from, end)), to: end };
}

function isSymbolWord(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 1));
}

function readPart(text: string, from: number): { end: number; letters: number; uppers: number } {
  let end = from;
  let letters = 0;
  let uppers = 0;
  for (; end < text.length && end - from < 24; end++) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) {
      // `TWngày`: a copy lost the blank behind the number.
      if (code === SMALL_N && uppers > 0 && text.startsWith('ngày', end)) break;
      letters++;
      if (isUpper(code)) uppers++;
    } else if (
      !(
        isDigit(code) ||
        (code === 38 && letters > 0) ||
        (code === 46 && isUpper(text.charCodeAt(end + 1)) && letters > 0)
      )
    )
      break;
  }
  return { end, letters, uppers };
}

/** The letter that some keyboards type for Đ. */
const ETH = 0xd0;

/** A number without blanks, its dashes short. */
function compact(text: string): string {
  let out = '';
  let from = 0;
  const size = text.length;
  for (let i = 0; i < size; i++) {
    const code = codeAt(text, i);
    if (code !== 0x2013 && code !== ETH && !isBlank(code)) continue;
    out += text.slice(from, i) + (code === 0x2013 ? '-' : code === ETH ? 'Đ' : '');
    from = i + 1;
  }
  // Most are written so.
  return from === 0 ? text : out + text.slice(from);
}

/** What the National Assembly numbers. */
const OF_ASSEMBLY = new Set(['Luật', 'Bộ luật', 'Nghị quyết', 'Hiến pháp', 'Pháp lệnh']);

interface Numbered {
  readonly input: CitationInput;
  readonly at: number;
  readonly end: number;
  readonly number: string;
  readonly previous: Draft | null;
}

function readNumbered({ input, at, end, number, previous }: Numbered): Draft | null {
  const { tokens: t, bodies } = input;
  const before = readKindBefore(t, at);
  let first = before?.first ?? at;
  let kind = before?.kind ?? null;
  let name = before?.name ?? null;
  if (!kind && previous && isListGap(t, previous, at)) kind = previous.kind;
  // `37 luật có liên quan đến quy hoạch số 35/2018/QH14`: no noun that a law's number may follow.
  if (kind !== null && number.includes('/QH') && /\/QH\d/.test(number) && !OF_ASSEMBLY.has(kind)) kind = null;
  kind ??= kindOfSymbol(number);
  if (!kind) kind = looksLikeLetter(number) ? 'Văn bản' : null;
  if (kind === 'Luật' && name === null && before === null) name = null;
  let after = end;
  let date: string | null = null;
  let issuer: string | null = null;
  let subject: string | null = null;
  // `, ngày …`, `(ngày …)`
  let next = after;
  if (t.isMark(next, 44) || t.isMark(next, 40)) next++;
  const day = readWrittenDay(t, next);
  if (day && (day.year !== null || t.text.slice(t.from[next] ?? 0, (t.from[next] ?? 0) + 4).toLowerCase() === 'ngày')) {
    date = dayFrom(day);
    if (date !== null || day.month !== null) after = day.after;
    if (t.isMark(after, 41)) after++;
  }
  const owner = readIssuer(t, bodies, after);
  if (owner) {
    issuer = owner.name;
    after = owner.after;
  }
  // `… của Chính phủ ngày 06/6/2018`: the day behind the issuer.
  const late = date === null && owner ? readWrittenDay(t, after) : null;
  if (late?.year && t.slice(after, after + 1) === 'ngày') {
    date = dayFrom(late);
    after = late.after;
  }
  if (date === null && !owner) {
    const passed = readPassed(t, after);
    date = passed?.date ?? null;
    after = passed?.after ?? after;
  }
  if (!owner)
    issuer =
      issuerBefore(t, bodies, first, before === null ? 4 : 0) ??
      (previous && goesOn(t, previous, at, number) ? previous.issuer : null);
  const about = readSubject(t, bodies, after);
  if (about) {
    subject = t.slice(about.first, about.after);
    if (!owner) after = about.first;
  }
  if (first > at) first = at;
  const from = t.from[first] ?? 0;
  const to = t.to[Math.max(after, end) - 1] ?? 0;
  return { number, kind, name, issuer, date, subject, from, to, mentions: [{ from, to }] };
}

/** `được Quốc hội khóa XV thông qua tại Kỳ họp thứ 9 ngày 16 tháng 6 năm 2025`: the day a law was passed; null where none is told. */
function readPassed(t: Tokens, at: number): { date: string; after: number } | null {
  const start = t.says(at, ALREADY) ? at + 1 : at;
  if (!t.says(start, GOT)) return null;
  let passed = false;
  for (let next = start + 1; next < start + 32 && !t.isMark(next, 59) && !t.isMark(next, 46); next++) {
    passed ||= t.says(next, PASSED);
    if (!passed || t.slice(next, next + 1) !== 'ngày') continue;
    const day = readWrittenDay(t, next);
    const date = day?.year ? dayFrom(day) : null;
    return day && date !== null ? { date, after: day.after } : null;
  }
  return null;
}

/** The noun before a number, and the name between them: `Luật Thanh niên số …`. */
function readKindBefore(t: Tokens, at: number): { kind: string; name: string | null; first: number } | null {
  let back = at - 1;
  if (t.isMark(back, 58)) back--;
  if (t.is(back, SO)) back--;
  if (t.isMark(back, 58)) back--;
  const floor = Math.max(0, at - 40);
  // The noun stands right before, or a law's name stands between.
  // The longest noun that ends there: `Thông báo kết luận số …`.
  for (let start = Math.max(floor, back - 3); start <= back; start++) {
    if (!t.hasCue(start, document)) continue;
    const size = t.cueSize[start] ?? 1;
    if (start + size - 1 !== back) continue;
    return {
      kind: t.hasCue(start, plan) ? 'Kế hoạch' : sentence(t.slice(start, start + size)),
      name: null,
      first: start,
    };
  }
  // `NQ 193/2025/QH15`
  const short = t.capital[back] === 2 ? t.slice(back, back + 1) : '';
  if (short.length > 1 && short.length < 4)
    for (const [symbol, kind] of SYMBOLS) if (short.toUpperCase() === symbol) return { kind, name: null, first: back };
  for (let start = back; start >= floor; start--) {
    if (t.kind[start] === BREAK || t.isMark(start, 59) || t.isMark(start, 46) || t.kind[start] === NUMBER) return null;
    if (t.hasCue(start, document) && (t.capital[start] ?? 0) > 0 && t.is(start, LUAT)) {
      const first = amendingLaw(t, start, floor);
      return { kind: 'Luật', name: t.slice(first, back + 1), first };
    }
  }
  return null;
}

/** `Luật sửa đổi, bổ sung một số điều của Luật A`: the number behind is that of the law that amends; else the law given. */
function amendingLaw(t: Tokens, law: number, floor: number): number {
  if (!t.is(law - 1, CUA)) return law;
  for (let at = law - 2; at >= floor && t.kind[at] !== BREAK; at--)
    if (t.is(at, LUAT)) return t.slice(at + 1, at + 3) === 'sửa đổi' ? at : law;
  return law;
}

function sentence(text: string): string {
  const small = text.toLowerCase();
  return small.charAt(0).toUpperCase() + small.slice(1);
}

function kindOfSymbol(number: string): string | null {
  const letters = number.replace(/^[\d\s]+[a-zđ]?[/-]?(\d{4}[/-])?/, '').toUpperCase();
  const head = letters.split(/[-/]/)[0] ?? '';
  for (const [symbol, kind] of SYMBOLS) if (head === symbol || (symbol === 'QH' && /^QH\d/.test(head))) return kind;
  return null;
}

/** `3089/BTTTT-TTĐN`: a letter carries its issuer and its drafter, no kind. */
function looksLikeLetter(number: string): boolean {
  return /^\d+[/-][A-ZĐƯ&]{3,}-/.test(number);
}

/** Only dates, commas and `và` stand between two numbers: the second shares the noun of the first. */
function isListGap(t: Tokens, previous: Draft, at: number): boolean {
  const from = t.tokenAt(previous.to);
  if (at - from > 4) return false;
  for (let i = from; i < at; i++) if (!(t.isMark(i, 44) || t.isMark(i, 59) || t.is(i, VA) || t.is(i, SO))) return false;
  return true;
}

/** `của Bộ trưởng Bộ …`, `giữa … và …`; also without `của` right behind the date. */
function readIssuer(t: Tokens, bodies: readonly Body[], at: number): { name: string; after: number } | null {
  const of = t.is(at, CUA) || t.slice(at, at + 1) === 'giữa';
  const start = of ? at + 1 : at;
  const body = bodyAt(bodies, start);
  if (body) {
    let after = body.after;
    let name = t.slice(body.first, body.after);
    // Bodies that issue together.
    if (t.is(after, VA) || t.isMark(after, 45)) {
      const other = bodyAt(bodies, after + 1);
      if (other && (t.slice(at, at + 1) === 'giữa' || t.isMark(after, 45))) {
        name = t.slice(body.first, other.after);
        after = other.after;
      }
    }
    return of || body.first === at ? { name, after } : null;
  }
  if (!of || t.kind[start] !== WORD || (t.capital[start] ?? 0) === 0) return null;
  // An issuer the body rules do not know: its capitals.
  let after = start;
  // `tỉnh Cao Bằng`, but `BAN BÍ THƯ VỀ`
  while (t.kind[after] === WORD && (t.capital[after] === 1 || !t.hasCue(after, stop)) && after < start + 10) after++;
  return after > start ? { name: t.slice(start, after), after } : null;
}

/** Whose a document is by the words before it: `đề nghị của Sở Nội vụ tại Tờ trình số …`, `các Quyết định của Thủ tướng Chính phủ số: …`. */
function issuerBefore(t: Tokens, bodies: readonly Body[], first: number, between: number): string | null {
  let at = first;
  while (t.isMark(at - 1, 58) || t.is(at - 1, SO)) at--;
  const owner = bodies[firstFrom(bodies, at) - 1];
  if (owner?.after === at && t.is(owner.first - 1, CUA)) return owner.name;
  // `tại Báo cáo số …`: the noun is none of those that name kinds.
  for (const floor = at - between; at >= floor && t.kind[at - 1] === WORD; at--) {
    if (!t.is(at - 1, TAI)) continue;
    const proposer = bodies[firstFrom(bodies, at - 1) - 1];
    return proposer?.after === at - 1 ? proposer.name : null;
  }
  return null;
}

/** `số: 147/QĐ-TTg ngày …, 168/QĐ-TTg ngày …`: the next of one series in a list. */
function goesOn(t: Tokens, previous: Draft, at: number, number: string): boolean {
  return previous.number?.replace(/^\d+/, '') === number.replace(/^\d+/, '') && isListGap(t, previous, at);
}

export function bodyAt(bodies: readonly Body[], first: number): Body | null {
  const body = bodies[firstFrom(bodies, first)];
  return body && body.first === first ? body : null;
}

/** Which body is the first that begins at a token or behind it. */
function firstFrom(bodies: readonly Body[], first: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SUBJECT_WORDS = new Set(['về', 'v', 'phê', 'ban', 'quy', 'hướng', 'sửa', 'triển', 'thực', 'tổ', 'ngày']);

/** What a document is about, up to where the sentence goes on without it. */
function readSubject(t: Tokens, bodies: readonly Body[], at: number): { first: number; after: number } | null {
  if (t.kind[at] !== WORD || !SUBJECT_WORDS.has(t.slice(at, at + 1).toLowerCase())) return null;
  let after = at;
  let depth = 0;
  for (; after < t.count && after < at + 90; after++) {
    if (t.kind[after] === BREAK) break;
    // `… được sửa đổi, bổ sung bởi Nghị định số …`
    if (t.says(after, AMENDED) && depth === 0) break;
    if (t.kind[after] === WORD) continue;
    if (t.isMark(after, 40)) {
      if (depth === 0 && t.isSmallOf(after + 1, CALLED)) break;
      depth++;
    }
    if (t.isMark(after, 41) && --depth < 0) break;
    if (depth === 0 && (t.isMark(after, 59) || t.isMark(after, 46))) break;
    if (depth === 0 && t.isMark(after, 44) && goesOnWithout(t, bodies, after + 1)) break;
  }
  return after > at + 1 ? { first: at, after } : null;
}

const AMENDED = phraseOf('được sửa đổi');
/** First words of `(sau đây gọi tắt là …)`, `(viết tắt là …)`, `(được sửa đổi …)`. */
const CALLED = wordSet('sau gọi viết dưới được đã');
/** First words of an adverbial behind a citation: `…, trên cơ sở …`, `…, theo đề nghị của …`. */
const NEXT_GROUND = ['trên cơ sở', 'theo đề nghị', 'căn cứ', 'xét đề nghị', 'cụ thể'].map(phraseOf);

/** Behind a comma: the next document with its number, another ground, or the body whose sentence this is. */
function goesOnWithout(t: Tokens, bodies: readonly Body[], at: number): boolean {
  if (NEXT_GROUND.some((phrase) => t.says(at, phrase))) return true;
  const body = bodyAt(bodies, at);
  if (body) return t.hasCue(body.after, verb) && (t.capital[at] ?? 0) > 0;
  if ((t.capital[at] ?? 0) === 0) return false;
  for (let next = at + 1; next < at + 5 && t.kind[next] === WORD; next++)
    if (t.is(next, SO)) return t.kind[next + 1] === NUMBER;
  return false;
}

/** A law named without its number: `Luật Đấu thầu`. */
function readLaw(t: Tokens, at: number): Draft | null {
  let end = at + 1;
  if (t.kind[end] !== WORD) return null;
  const small = (t.capital[end] ?? 0) === 0;
  const amends = t.slice(end, end + 2).toLowerCase() === 'sửa đổi';
  // `Luật tổ chức HĐND và UBND`
  const organises = small && t.slice(end, end + 2) === 'tổ chức' && (t.capital[end + 2] ?? 0) > 0;
  // `Căn cứ Luật tổ chức chính quyền địa phương ngày …`
  const founds = small && t.slice(at - 2, at).toLowerCase() === 'căn cứ';
  if (small && !amends && !organises && !founds && (t.hasCue(end, stop | verb) || LAW_STOPS.has(t.slice(end, end + 1))))
    return null;
  if (amends && !/(?:của|bổ sung) Luật /.test(t.text.slice(t.from[at] ?? 0, (t.from[at] ?? 0) + 80))) return null;
  let open = true;
  // One law may amend a dozen, all in its name.
  const limit = at + (amends ? 160 : 40);
  for (; end < limit; end++) {
    if (t.kind[end] === WORD) {
      const word = t.slice(end, end + 1);
      if ((t.capital[end] ?? 0) === 0) {
        const pair = t.slice(end, end + 2);
        if (
          (LAW_ENDS.has(word) && !(word === 'tại' && pair === 'tại Việt' && t.slice(end - 2, end) === 'nước ngoài')) ||
          pair === 'hiện hành' ||
          pair === 'năm ngày' ||
          (pair === 'ban hành' && !(founds && end === at + 1)) ||
          pair === 'bảo đảm' ||
          pair === 'đảm bảo' ||
          pair === 'quy định' ||
          pair === 'sát với'
        )
          break;
      }
      if (end > at + 2 && t.is(end, LUAT) && amends && (t.isMark(end - 1, 44) || t.is(end - 1, VA))) {
        open = true;
        continue;
      }
      if (t.is(end, SO) && t.slice(end - 1, end) !== 'một' && !isFieldOf(t, end)) break;
      if (t.is(end, VA)) {
        const following = t.slice(end + 1, end + 2);
        const another = amends && t.is(end + 1, LUAT);
        if (!another && (LAW_AFTER_AND.has(following.toLowerCase()) || t.hasCue(end + 1, document))) break;
      }
      open = true;
      continue;
    }
    if (t.isMark(end, 44) && open) {
      const following = t.slice(end + 1, end + 2);
      if (
        (following === 'Ủy' && t.slice(end - 5, end) === 'của Hội đồng nhân dân') ||
        LAW_AFTER_COMMA_OF.get(following) === t.slice(end - 1, end).toLowerCase() ||
        (LAW_AFTER_COMMA.has(following) && !t.hasCue(end + 1, document)) ||
        (amends && t.is(end + 1, LUAT))
      ) {
        open = false;
        continue;
      }
      break;
    }
    break;
  }
  const code = isCode(t, at);
  let name = t.slice(code ? at - 1 : at, end);
  if (end - at < 2) return null;
  let after = end;
  let date: string | null = null;
  // `… năm ngày 19/6/2015`: a year is wanting.
  const day = readWrittenDay(t, t.isMark(after, 44) || t.slice(after, after + 2) === 'năm ngày' ? after + 1 : after);
  if (day?.year) {
    date = dayFrom(day);
    after = day.after;
  } else if (t.slice(after, after + 1) === 'năm' && t.kind[after + 1] === NUMBER) after += 2;
  else {
    const passed = readPassed(t, after);
    date = passed?.date ?? null;
    after = passed?.after ?? after;
  }
  // A number behind the name: the number is the citation; a bare year is part of the name (`Luật An ninh mạng 2025`).
  const value = t.value[end] ?? 0;
  const bare =
    t.kind[end] === NUMBER && value > 1944 && value < 2100 && !t.isMark(end + 1, 47) && !t.isMark(end + 1, 45);
  if ((t.is(end, SO) && !isFieldOf(t, end)) || (t.kind[end] === NUMBER && !bare)) return null;
  if (bare) {
    name = t.slice(code ? at - 1 : at, end + 1);
    after = Math.max(after, end + 1);
  }
  const from = t.from[code ? at - 1 : at] ?? 0;
  const to = t.to[after - 1] ?? 0;
  return {
    number: null,
    kind: code ? 'Bộ luật' : 'Luật',
    name,
    issuer: null,
    date,
    subject: null,
    from,
    to,
    mentions: [{ from, to }],
  };
}

/** `Luật Công nghiệp công nghệ số ngày …`: the word is what the law is about, no `số` before a number. */
function isFieldOf(t: Tokens, at: number): boolean {
  return t.kind[at + 1] !== NUMBER && !t.isMark(at + 1, 58);
}

const LAW_STOPS = new Set(
  'gia sư này và các được mới nêu trên quy có đã để trong sư là cho tại theo phải của sẽ khi về vào ban gồm mà ở cần thì với do'.split(
    ' ',
  ),
);
const LAW_ENDS = new Set(
  'này được có đã để trong là tại theo phải sẽ khi vào mà cần thì với do ngày đến từ trên nêu như nhằm bằng đối hoặc tới thuộc trước sau gắn về trình bao cho'.split(
    ' ',
  ),
);
/** Second halves of laws' names with a comma: `Phòng, chống …`, `Thi đua, khen thưởng`. */
const LAW_AFTER_COMMA = new Set(
  'chống bổ tố khen công cứu kiểm tái tiếp bảo bia Thể thể chữa nhập cho nuôi sử trợ'.split(' '),
);
/** Such halves whose first word is common elsewhere, with the last word before the comma: `An toàn, vệ sinh lao động`. */
const LAW_AFTER_COMMA_OF = new Map([
  ['giáo', 'biến'],
  ['thuế', 'khẩu'],
  ['vệ', 'toàn'],
  ['đối', 'giải'],
  ['xuất', 'cảnh'],
  ['quá', 'cảnh'],
  ['cư', 'cảnh'],
  ['an', 'tự'],
  ['lấy', 'hiến'],
  ['ghép', 'lấy'],
  ['tôn', 'ngưỡng'],
  ['trật', 'ninh'],
  ['tạm', 'giữ'],
  ['hàng', 'phẩm'],
  ['Công', 'học'],
]);
const LAW_AFTER_AND = new Set(
  'các những hướng văn phù nghị pháp theo thực triển thông có tổ yêu tình điều tăng nâng'.split(' '),
);

/** A document and a day it is mentioned with. */
interface Dated {
  readonly date: string | null;
  readonly draft: Draft;
}

/** Draws the places that mention one document together; a number cited with two dates stays two. */
function merge(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  // Of each number or name, the documents by their days, the first one first.
  const known = new Map<string, Dated[]>();
  // A law cited by number and, elsewhere, by the same name alone is one document.
  const numbered = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.number === null || draft.name === null) continue;
    const name = draft.name.toLowerCase();
    if (name !== '' && !numbered.has(name)) numbered.set(name, draft);
  }
  // `Luật Thủy sản năm 2017`, then `Luật Thủy sản`: one law, where it is cited with one year only.
  const yeared = new Map<string, Draft | null>();
  for (const draft of drafts) {
    const name = draft.number === null ? (draft.name ?? '').toLowerCase() : '';
    const named = name === '' || draft.date !== null ? undefined : (numbered.get(name) ?? yeared.get(name));
    if (named) {
      named.mentions.push(...draft.mentions);
      continue;
    }
    const key = draft.number === null ? keyOfName(name) : draft.number.toUpperCase();
    const held = known.get(key);
    const same = held && sameOf(held, draft);
    if (held && same) {
      same.mentions.push(...draft.mentions);
      // A title in capitals writes `27/CT-TTG`; elsewhere the number stands as it is.
      if (draft.number !== null && same.number === key) same.number = draft.number;
      same.date ??= draft.date;
      // … and its issuer, which runs on into the capitals behind it.
      if (same.issuer === null || (draft.issuer !== null && isCapitals(same.issuer))) same.issuer = draft.issuer;
      same.subject ??= draft.subject;
      same.name ??= draft.name;
      if (!held.some((one) => one.date === same.date)) held.push({ date: same.date, draft: same });
      continue;
    }
    if (held) held.push({ date: draft.date, draft });
    else known.set(key, [{ date: draft.date, draft }]);
    const law = isDigit(lastOf(name)) ? YEARED.exec(name)?.[1] : undefined;
    if (law !== undefined) yeared.set(law, yeared.has(law) ? null : draft);
    kept.push(draft);
  }
  return kept;
}

/** `Luật Thủy sản` of `Luật Thủy sản năm 2017`; null for a name without a year. */
const YEARED = /^(.+?) (?:năm )?(?:19|20)\d\d$/;

/** The document among those of one number or name that a draft mentions: that of its day, or the first where one of both has no day. */
function sameOf(held: readonly Dated[], { date }: Draft): Draft | undefined {
  const dated = held.find((one) => one.date === date);
  if (dated) return dated.draft;
  const first = held[0]?.draft;
  // An undated mention met before takes the date of a later one.
  return date === null || first?.date === null ? first : undefined;
}

/** White space that is no single blank. */
const ODD_BLANKS = /\s{2,}|[^\S ]/g;

/** A law's name in small letters as it is compared. */
function keyOfName(name: string): string {
  return name.replaceAll('uỷ', 'ủy').replaceAll(',', '').replace(ODD_BLANKS, ' ');
}
