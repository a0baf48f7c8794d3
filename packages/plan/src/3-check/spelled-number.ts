/** Digits as they are called; `mốt`, `tư`, `lăm`, `nhăm` stand behind tens. */
const DIGITS = new Map(
  [
    ['không'],
    ['một', 'mốt'],
    ['hai'],
    ['ba'],
    ['bốn', 'tư'],
    ['năm', 'lăm', 'nhăm'],
    ['sáu'],
    ['bảy', 'bẩy'],
    ['tám'],
    ['chín'],
  ].flatMap((names, value) => names.map((name) => [name, value] as const)),
);
const THOUSANDS = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);
/** Between hundreds and a lone digit, and behind a whole amount. */
const SILENT = new Set(['linh', 'lẻ', 'chẵn', 'và']);

/** A number written out: `chín mươi sáu triệu năm trăm nghìn` is 96,500,000; null where a word is none of a number. */
export function readSpelledNumber(words: string): number | null {
  let total = 0;
  /** Below a thousand. */
  let group = 0;
  /** The last digit, not yet known to be tens or hundreds. */
  let digit: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let any = false;
  for (const word of words
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)) {
    if (word === '' || SILENT.has(word)) continue;
    any = true;
    const value = DIGITS.get(word);
    const scale = THOUSANDS.get(word);
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (word === 'mười') {
      if (digit !== null) return null;
      group += 10;
    } else if (word === 'mươi' || word === 'trăm') {
      if (digit === null) return null;
      group += digit * (word === 'mươi' ? 10 : 100);
      digit = null;
    } else if (scale !== undefined) {
      // "nghìn tỷ": thousands of what follows.
      if (scale >= least && total > 0 && group === 0 && digit === null) {
        total *= scale;
        continue;
      }
      if (scale >= least) return null;
      least = scale;
      total += (group + (digit ?? 0)) * scale;
      group = 0;
      digit = null;
    } else return null;
  }
  return any ? total + group + (digit ?? 0) : null;
}
