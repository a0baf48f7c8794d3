/** Composed letters (NFC), the only form that is stored. */
export function compose(text: string): string {
  return text.normalize('NFC');
}

/** Codes below this fold letter by letter where the table has them: Latin letters, their marks, blanks. */
const LETTERS = 0x1f00;
const BLANK = 0x20;
const GONE = 0xffff;
/** By code: the folded letter's code, `BLANK`, `GONE` for a mark; 0 for what must be folded with its neighbours. */
const folded = makeFolded();

function makeFolded(): Uint16Array {
  const table = new Uint16Array(LETTERS);
  for (let code = 1; code < LETTERS; code++) {
    const letter = String.fromCharCode(code);
    if (/\s/.test(letter)) table[code] = BLANK;
    else if (code >= 0x300 && code < 0x370) table[code] = GONE;
    else if (code < 0x250 || code >= 0x1e00) {
      const form = foldWhole(letter);
      if (form.length === 1) table[code] = form.charCodeAt(0);
    }
  }
  return table;
}

/** Longer texts are folded as a whole. */
const SHORT = 4096;

/**
 * Folds a text for searching: no marks, đ and Ð as d, lower case, blanks as one space.
 * Also unites the two ways of placing a tone (hoà, hòa). Length is not kept.
 */
export function fold(text: string): string {
  if (text.length > SHORT) return foldWhole(text);
  const codes: number[] = [];
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const form = code < LETTERS ? (folded[code] ?? 0) : 0;
    if (form === 0) return foldWhole(text);
    if (form === BLANK) gap = true;
    else if (form !== GONE) {
      if (gap && codes.length > 0) codes.push(BLANK);
      gap = false;
      codes.push(form);
    }
  }
  return String.fromCharCode(...codes);
}

function foldWhole(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when each word of the query stands in the text, both folded. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
  const haystack = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}

const collator = new Intl.Collator('vi');

/** Vietnamese dictionary order. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
