import type { DateMention } from './dates.ts';
import { watchWords } from './watch.ts';
import { Gap, type Words } from './words.ts';

/** A word that stands before a date or the number of a document, and is nearly `ngày` or `số`. */
export interface FigureSlip {
  readonly from: number;
  readonly to: number;
  /** Where the figures end that say so. */
  readonly end: number;
  /** In small letters. */
  readonly right: string;
}

/** What people type for `ngày`; "này" and "ngay" are words, but none that a date follows. */
const NOT_DAY = /(?<!\p{L})(?:ng[aáảãạâ]y|này|gày|nagy|nàgy|ngy|ngyà|ngaỳ)(?= $)/iu;
/** The longest of them and the blank behind it. */
const REACH = 6;
const NUMBERS = new Set(['sô', 'sổ', 'sồ', 'sỗ', 'sộ', 'sớ', 'sơ']);
const wrongNumbers = watchWords((spelling) => NUMBERS.has(spelling));
const NUMBER = / \d{1,5}(?:\/\d{4})?[/-](?=\p{Lu})[\p{Lu}\d/&-]+/uy;

/** "ngay 24/6/2025", "Luật Xây dựng sô 62/2020/QH14". */
export function slipsBeforeFigures(text: string, words: Words, dates: readonly DateMention[]): FigureSlip[] {
  const found: FigureSlip[] = [];
  for (const { named, year, from, to } of dates) {
    if (named || year === null) continue;
    const start = Math.max(0, from - REACH - 1);
    const slip = NOT_DAY.exec(text.slice(start, from));
    if (slip) found.push({ from: start + slip.index, to: from - 1, end: to, right: 'ngày' });
  }
  for (const at of wrongNumbers(words)) {
    const to = words.toOf(at);
    if (words.gapOf(at) !== Gap.space) continue;
    NUMBER.lastIndex = to;
    const number = NUMBER.exec(text);
    if (number) found.push({ from: words.fromOf(at), to, end: to + number[0].length, right: 'số' });
  }
  return found;
}
