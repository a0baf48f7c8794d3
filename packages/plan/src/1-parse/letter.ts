/** Flags of a character code below `LETTER_LIMIT`, so that scanners ask one table and no regular expression. */
export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const BLANK = 8;
/** Marks that send a line to the careful cleaner: markup, superscripts, odd blanks. */
export const ODD = 16;

const LETTER_LIMIT = 0x2100;

const flags = makeFlags();
const lower = makeLower();

function makeFlags(): Uint8Array {
  const table = new Uint8Array(LETTER_LIMIT);
  for (let code = 0; code < LETTER_LIMIT; code++) {
    const char = String.fromCharCode(code);
    if (char.toLowerCase() !== char.toUpperCase()) table[code] = LETTER | (char === char.toLowerCase() ? 0 : UPPER);
    if (code >= 48 && code <= 57) table[code] = DIGIT;
    if (code === 0x20 || code === 0xa0 || code === 9 || code === 12 || code === 13 || code === 11) table[code] = BLANK;
    if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) table[code] = BLANK;
  }
  // Combining marks belong to their word even where no composed letter exists.
  for (let code = 0x300; code < 0x370; code++) table[code] = LETTER;
  for (const char of '*_#<|[\\{`~\u00a0\u00ad\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u200b\u200c\u200d\u2060\t\f\v\r&')
    table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | ODD;
  for (let code = 0x2000; code < 0x2010; code++) table[code] = (table[code] ?? 0) | ODD;
  return table;
}

function makeLower(): Uint16Array {
  const table = new Uint16Array(LETTER_LIMIT);
  for (let code = 0; code < LETTER_LIMIT; code++) {
    const small = String.fromCharCode(code).toLowerCase();
    table[code] = small.length === 1 ? small.charCodeAt(0) : code;
  }
  // Eth is typed for đ on some keyboards.
  table[0xd0] = 0x111;
  table[0xf0] = 0x111;
  return table;
}

/** What a character is to the cutter of lines: `PLAIN` for one that stays as it is, `END` of a line, else `BLANK`, `ODD`, `LOOSE`, `PAGE` and `CELL`. */
export const PLAIN = 0;
export const END = 1;
/** Characters that may be written otherwise in NFC, alone or with their neighbours; a text without them is composed. */
export const LOOSE = 32;
/** The sign of a new page. */
export const PAGE = 64;
/** What parts the cells of a row: a bar, a tab, a drawn edge. */
export const CELL = 128;

const lineKinds = makeLineKinds();

function makeLineKinds(): Uint8Array {
  // A place for each code there is, so that a look needs no limit.
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < LETTER_LIMIT; code++) table[code] = flagsOf(code) & (BLANK | ODD);
  for (const code of [0xfeff, 0x3000]) table[code] = flagsOf(code);
  table[10] = END;
  table[12] = flagsOf(12) | PAGE;
  for (const code of [9, 124]) table[code] = flagsOf(code) | CELL;
  for (let code = 0x2500; code < 0x2580; code++) table[code] = CELL;
  // Nothing below the combining marks is ever written otherwise, nor are bullets that fonts have of their own.
  for (let code = 0x300; code < table.length; code++)
    if ((code < 0xe000 || code > 0xf8ff) && !isSettled(code)) table[code] = (table[code] ?? 0) | LOOSE;
  return table;
}

/** Our composed letters and the signs of print: those of them that NFC leaves as they are. */
function isSettled(code: number): boolean {
  if (code < 0x1e00 || code >= 0x2800) return code === 0xfeff;
  const char = String.fromCharCode(code);
  return char.normalize('NFC') === char && !/\p{M}/u.test(char);
}

export function lineKindOf(code: number): number {
  return lineKinds[code] ?? PLAIN;
}

/** The flags of a character code; 0 for what is neither letter, digit, blank nor markup. */
export function flagsOf(code: number): number {
  return code < LETTER_LIMIT ? (flags[code] ?? 0) : code === 0xfeff ? ODD | BLANK : code === 0x3000 ? BLANK : 0;
}

/** The lower-case code of a character code. */
export function lowerOf(code: number): number {
  return code < LETTER_LIMIT ? (lower[code] ?? code) : code;
}

export function isLetter(code: number): boolean {
  return (flagsOf(code) & LETTER) !== 0;
}

export function isUpper(code: number): boolean {
  return (flagsOf(code) & UPPER) !== 0;
}

export function isLower(code: number): boolean {
  return (flagsOf(code) & (LETTER | UPPER)) === LETTER;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isBlank(code: number): boolean {
  return (flagsOf(code) & BLANK) !== 0;
}

/** White space as a pattern's `\s` takes it, line ends too. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    (code >= 0x80 && !isLetter(code) && /\s/.test(String.fromCharCode(code)))
  );
}

const { charCodeAt } = String.prototype;

/**
 * The character code at a place within a text. Memory holds texts in many ways (whole, as pieces of others, as joined
 * pieces), and looking the method up by each of them costs five times what reading the code does; so it is called as it is.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** The character code at a place, NaN behind the end of a text of so many characters. */
export function codeIn(text: string, at: number, size: number): number {
  return at < size ? codeAt(text, at) : Number.NaN;
}

/** The first character code; NaN for an empty text. */
export function firstOf(text: string): number {
  return text === '' ? Number.NaN : codeAt(text, 0);
}

/** The last character code; NaN for an empty text. */
export function lastOf(text: string): number {
  const size = text.length;
  return size === 0 ? Number.NaN : codeAt(text, size - 1);
}

/** True where most letters are capitals and there are at least two letters: a heading in capitals. */
export function isCapitals(text: string): boolean {
  return caseOf(text) === CAPITALS;
}

/** What the letters of a text are: all but one in ten of them capitals; small ones more than one in ten characters; else neither. */
export const CAPITALS = 1;
export const SMALL = 2;
export const NEITHER = 0;

/** The case of most letters of a text. Texts that are `SMALL` are so when joined too; any other answer tells of this text alone. */
export function caseOf(text: string): typeof CAPITALS | typeof SMALL | typeof NEITHER {
  let letters = 0;
  let small = 0;
  const size = text.length;
  const most = size * 0.1;
  for (let i = 0; i < size; i++) {
    const kind = flagsOf(codeAt(text, i));
    // Counted, not asked for, since which comes next is hard to foretell: a capital's bit stands right above a letter's.
    letters += kind & LETTER;
    small += kind & LETTER & ~(kind >> 1);
    if (small > most) return SMALL;
  }
  return letters >= 2 && small <= letters * 0.1 ? CAPITALS : NEITHER;
}

/** A text with its first letter a capital. */
export function withCapital(text: string): string {
  const code = text.charCodeAt(0);
  // Nearly every text has one already.
  if (isUpper(code) && (code < 0x180 || (code >= 0x1e00 && code < 0x1f00))) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text without the blanks and the given marks at its end. */
export function withoutTail(text: string, marks: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const code = codeAt(text, end - 1);
    // Marks of a list are no letters.
    if (isLetter(code) || !(isBlank(code) || marks.includes(String.fromCharCode(code)))) break;
  }
  return end === text.length ? text : text.slice(0, end);
}
