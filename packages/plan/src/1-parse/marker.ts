import {
  BLANK,
  codeIn,
  DIGIT,
  firstOf,
  flagsOf,
  isBlank,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  LETTER,
  UPPER,
} from './letter.ts';
import { opening } from './opening.ts';

/** How a marker is written; two markers of one style that follow each other are brothers. */
export type MarkerStyle =
  | 'part'
  | 'capital'
  | 'roman'
  | 'article'
  | 'number'
  | 'number-paren'
  | 'letter'
  | 'round-number'
  | 'round-letter'
  | 'round-roman'
  | 'small-roman'
  | 'dash'
  | 'plus'
  | 'star'
  | 'dot';

/** An outline marker at the beginning of a paragraph. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As printed: `II.`, `a)`, `(1)`, `-`. */
  readonly text: string;
  /** Without its punctuation, brackets kept: `II`, `a`, `(1)`; a decimal keeps all its numbers here: `1.2`. */
  readonly label: string;
  /** Numbers of a decimal marker; one number for `1.`; none for the others. */
  readonly numbers: readonly number[];
  /** Its place in its row: 1 for `I`, `1`, `a`; 0 for bullets. */
  readonly order: number;
  /** Where the words begin. */
  readonly end: number;
}

const NO_NUMBERS: readonly number[] = [];
/** Vietnamese list letters, in their order. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Reads the marker a paragraph begins with; null where it begins with words. `code` is that of its first character, `size` how many it has. */
export function readMarker(text: string, code = firstOf(text), size = text.length): Marker | null {
  const kind = flagsOf(code);
  if (kind & DIGIT) return readNumber(text, size);
  if (kind & LETTER) {
    // Nearly all lines begin with a word, whose second letter tells that it is no number.
    const second = codeIn(text, 1, size);
    if (kind & UPPER) return isLower(second) ? readWordMarker(text) : readCapital(text, code, size);
    return isLetter(second) && !isSmallRoman(second) ? null : readLetter(text, size);
  }
  if (code === 40) return readRound(text, size);
  return readBullet(text, code, size);
}

/** `-100% số hộ`, `-02 lớp`: a bullet whose blank is missing, no minus and no rest of a range. */
const COUNTED = /^(?:\d{1,3}%|0\d \p{Ll})/u;

function readBullet(text: string, code: number, size: number): Marker | null {
  let style: MarkerStyle;
  switch (code) {
    case 45: // -
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0x2010:
    case 0x2011:
      style = 'dash';
      break;
    case 43: // +
      style = 'plus';
      break;
    case 42: // *
      style = 'star';
      break;
    case 0x2022: // •
    case 0x25cf:
    case 0x25cb:
    case 0x25aa:
    case 0x25a0:
    case 0x25e6:
    case 0xb7:
    case 0xa7:
    case 0xf0b7:
    case 0xf0a7:
    case 0x2192:
    case 0x27a2:
    case 0x2756:
      style = 'dot';
      break;
    // `.___ 2- Sở …`: a scan's specks before a number.
    case 46:
    case 95:
    case 39:
      return readBehindSpecks(text, size);
    default:
      return null;
  }
  let end = 1;
  while (isBlank(codeIn(text, end, size))) end++;
  const next = codeIn(text, end, size);
  if (end >= size) return null;
  // A minus sign or a second dash is no bullet.
  if (end === 1 && (next === code || (isDigit(next) && !COUNTED.test(text.slice(1, 9))))) return null;
  return { style, text: text.charAt(0), label: style, numbers: NO_NUMBERS, order: 0, end };
}

function readBehindSpecks(text: string, size: number): Marker | null {
  const specks = /^[._']{1,6}\s*(?=\d{1,2}[.)-]\s)/.exec(text.slice(0, 14))?.[0].length ?? 0;
  const marker = specks > 0 ? readNumber(text.slice(specks), size - specks) : null;
  return marker && { ...marker, end: marker.end + specks };
}

function readNumber(text: string, size: number): Marker | null {
  const numbers: number[] = [];
  let at = 0;
  let end = 0;
  let closed = 0;
  while (at < size && numbers.length < 6) {
    let value = 0;
    const from = at;
    while (isDigit(codeIn(text, at, size)) && at - from < 3) {
      value = value * 10 + codeIn(text, at, size) - 48;
      at++;
    }
    if (at === from || isDigit(codeIn(text, at, size))) break;
    numbers.push(value);
    end = at;
    closed = codeIn(text, at, size);
    if (closed !== 46) break;
    at++;
    // `1. 1.` with a stray blank is left as it is: the second number is words.
    if (!isDigit(codeIn(text, at, size))) break;
  }
  if (numbers.length === 0) return null;
  const after = codeIn(text, end, size);
  let stop = end;
  let style: MarkerStyle = 'number';
  if (after === 46) stop = end + 1;
  else if (after === 41) {
    stop = end + 1;
    style = 'number-paren';
  } else if (after === 47 && isBlank(codeIn(text, end + 1, size))) stop = end + 1;
  else if (after === 58 && numbers.length > 1) stop = end + 1;
  else if (isSignParted(text, end, size)) stop = endOfSign(text, end, size);
  else if (!(numbers.length > 1 && isBlank(after))) return null;
  let words = stop;
  while (isBlank(codeIn(text, words, size))) words++;
  if (words >= size) return null;
  const first = codeIn(text, words, size);
  if (words === stop) {
    // Nothing between the marker and the words: `1.Mục đích` is a marker, `1.600.000` or `3.5%` is not.
    if (isDigit(first) || !isLetter(first)) return null;
    if (numbers.length > 1 && !isUpper(first)) return null;
  } else if (numbers.length > 1 && after !== 46 && !isUpper(first) && first !== 42 && first !== 8220 && first !== 34)
    return null;
  if (numbers.length === 1 && (numbers[0] ?? 0) > 199) return null;
  return {
    style,
    text: text.slice(0, stop),
    label: numbers.join('.'),
    numbers,
    order: numbers[numbers.length - 1] ?? 0,
    end: words,
  };
}

function readLetter(text: string, size: number): Marker | null {
  const second = codeIn(text, 1, size);
  const parted = isSignParted(text, 1, size);
  if (second !== 41 && second !== 46 && second !== 47 && !parted) return readSmallRoman(text, size);
  const letter = text.charAt(0);
  let end = parted ? endOfSign(text, 1, size) : 2;
  // `a.1) ` and `a1)` belong to their letter: read the letter with its number.
  let label = letter;
  if (second === 46 && isDigit(codeIn(text, 2, size))) {
    let at = 2;
    while (isDigit(codeIn(text, at, size))) at++;
    const close = codeIn(text, at, size);
    if (close !== 41 && close !== 46) return null;
    label = text.slice(0, at);
    end = at + 1;
  }
  const stop = end;
  while (isBlank(codeIn(text, end, size))) end++;
  if (end >= size || (second === 47 && end === stop)) return null;
  if (second === 46 && end === stop && !isUpper(codeIn(text, end, size))) return null;
  const order = LETTERS.indexOf(letter) + 1;
  return { style: 'letter', text: text.slice(0, stop), label, numbers: NO_NUMBERS, order, end };
}

function readSmallRoman(text: string, size: number): Marker | null {
  if (!isSmallRoman(codeIn(text, 0, size)) || !isSmallRoman(codeIn(text, 1, size))) return null;
  const match = /^([ivx]{2,5})[).]\s+(?=\S)/.exec(text.slice(0, 12));
  const label = match?.[1];
  if (!match || !label) return null;
  return {
    style: 'small-roman',
    text: match[0].trimEnd(),
    label,
    numbers: NO_NUMBERS,
    order: romanValue(label.toUpperCase()),
    end: match[0].length,
  };
}

function isSmallRoman(code: number): boolean {
  return code === 105 || code === 118 || code === 120;
}

function readRound(text: string, size: number): Marker | null {
  const close = text.indexOf(')');
  if (close < 2 || close > 6) return null;
  const inner = text.slice(1, close).trim();
  let end = close + 1;
  while (isBlank(codeIn(text, end, size))) end++;
  if (end >= size) return null;
  const round = (style: MarkerStyle, order: number): Marker => ({
    style,
    text: text.slice(0, close + 1),
    label: `(${inner})`,
    numbers: NO_NUMBERS,
    order,
    end,
  });
  if (isDigit(inner.charCodeAt(0))) {
    const value = Number(inner);
    return Number.isInteger(value) && value < 200 ? round('round-number', value) : null;
  }
  if (/^[ivx]+$/.test(inner)) return round('round-roman', romanValue(inner.toUpperCase()));
  if (inner.length !== 1 || !isLetter(inner.charCodeAt(0))) return null;
  return round('round-letter', LETTERS.indexOf(inner.toLowerCase()) + 1);
}

/** The value of a Roman number; 0 for what is none. */
export function romanValue(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text.charAt(i)] ?? 0;
    if (value === 0) return 0;
    sum += value < (ROMAN[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

function readCapital(text: string, first: number, size: number): Marker | null {
  let at = 0;
  if (isRoman(first)) while (at < 7 && isRoman(codeIn(text, at, size))) at++;
  const close = codeIn(text, at, size);
  // One letter C or L counts in the row of letters, not of Roman numbers.
  if (at === 1 && (first === 67 || first === 76)) at = 0;
  const parted = isSignParted(text, Math.max(at, 1), size);
  if (at > 0 && (parted || close === 46 || close === 41 || close === 47 || close === 45 || close === 58)) {
    return closeCapital(text, { at, size, style: 'roman', order: romanValue(text.slice(0, at)) });
  }
  const second = codeIn(text, 1, size);
  if (parted || second === 46 || second === 41 || second === 47)
    return closeCapital(text, { at: 1, size, style: 'capital', order: first === 0x110 ? 4.5 : first - 64 });
  return readWordMarker(text);
}

/** I, V, X, L, C. */
function isRoman(code: number): boolean {
  return code === 73 || code === 86 || code === 88 || code === 76 || code === 67;
}

function closeCapital(
  text: string,
  { at, size, style, order }: { at: number; size: number } & Pick<Marker, 'style' | 'order'>,
): Marker | null {
  const stop = endOfSign(text, at, size);
  let end = stop;
  while (isBlank(codeIn(text, end, size))) end++;
  if (end >= size || order === 0) return null;
  if (
    end === stop &&
    !(codeIn(text, at, size) === 46 && isUpper(codeIn(text, end, size)) && at < 5 && !/^[A-ZĐ]\.[A-ZĐ][.)]/.test(text))
  )
    return null;
  return { style, text: text.slice(0, stop), label: text.slice(0, at), numbers: NO_NUMBERS, order, end };
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

/** Where the sign ends that closes a number or letter, which blanks may part from it. */
function endOfSign(text: string, at: number, size: number): number {
  let sign = at;
  while (isBlank(codeIn(text, sign, size))) sign++;
  return sign + 1;
}

/** `I - MỤC ĐÍCH`, `1- Sở Y tế`, `a . Rà soát`: a dash, or a sign that a blank parts, and then a word that begins with a capital. */
function isSignParted(text: string, at: number, size: number): boolean {
  const code = codeIn(text, at, size);
  // Behind the first letter of most words stands another.
  if (!isBlank(code) && !isDash(code)) return false;
  const stop = endOfSign(text, at, size);
  const sign = codeIn(text, stop - 1, size);
  if (!isDash(sign) && !((sign === 46 || sign === 41 || sign === 58) && stop > at + 1)) return false;
  let word = stop;
  while (isBlank(codeIn(text, word, size))) word++;
  if (word === stop || !isUpper(codeIn(text, word, size))) return false;
  let end = word + 1;
  while (isLetter(codeIn(text, end, size))) end++;
  // `12 - KH/TU` is a number, `I - II` a range.
  const behind = codeIn(text, end, size);
  return (isBlank(behind) || behind === 44 || behind === 58) && romanValue(text.slice(word, end)) === 0;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const mayBePart = opening('Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU');

/** `Phần I`, `PHẦN THỨ NHẤT`, `Chương II`, `Mục 1`, `Điều 3.` */
function readWordMarker(text: string): Marker | null {
  if (!mayBePart(text)) return null;
  const match =
    /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\s+(thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVXLC]{1,6}|\d{1,3})(?=$|[\s.:)–-])[.:)]?\s*[–-]?\s*/u.exec(
      text.slice(0, 40),
    );
  const [whole, noun, number] = match ?? [];
  if (!whole || !noun || !number) return null;
  const article = noun.toLowerCase() === 'điều';
  // `Điều 59 Luật …` in the middle of a sentence is a reference.
  if (article && !/[.:]/.test(whole)) return null;
  if (!article && whole.length < text.length && !/[.:)]/.test(whole) && !isUpper(text.charCodeAt(whole.length)))
    return null;
  const word = number.toLowerCase();
  const order = word.startsWith('thứ')
    ? ORDINALS.indexOf(word.replace(/^thứ\s+/u, '')) + 1
    : isDigit(number.charCodeAt(0))
      ? Number(number)
      : romanValue(number);
  return {
    style: article ? 'article' : 'part',
    text: whole.trim(),
    label: `${noun.charAt(0)}${noun.slice(1).toLowerCase()} ${word.startsWith('thứ') ? word : number}`,
    numbers: NO_NUMBERS,
    order,
    end: whole.length,
  };
}

/** Whether a blank or nothing stands at `at`. */
export function isOpenAt(text: string, at: number): boolean {
  return at >= text.length || (flagsOf(text.charCodeAt(at)) & BLANK) !== 0;
}
