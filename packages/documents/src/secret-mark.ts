import { compose } from '@cotmoc/base';

/** Which mark of state secrets stands on the page. */
export type SecretMark = 'degree' | 'copy-number' | 'to-be-recalled' | 'named-recipient';

const FIRST_PAGE_LENGTH = 3000;
/** A page that is longer than usual still ends somewhere about here. */
const LONGEST_PAGE = 8000;

/**
 * What counts as the first page of a text without layout: about 3,000 characters, the whole first page where a
 * page break (form feed) shows its end, never beyond the second page break.
 */
export function firstPageOf(text: string): string {
  const first = text.indexOf('\f');
  const second = first < 0 ? -1 : text.indexOf('\f', first + 1);
  let end = FIRST_PAGE_LENGTH;
  if (first > end && first < LONGEST_PAGE) end = first;
  if (second >= 0 && second < end) end = second;
  return text.slice(0, end);
}

/**
 * The mark of state secrets on a first page, or null. A degree must stand alone: on its line, in its cell, in
 * brackets, with letters set apart or not; words such as "bảo mật" or "mật độ" are no marks.
 */
export function findSecretMark(firstPageText: string): SecretMark | null {
  const lines = compose(firstPageText)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .split(/[\n\r\f\v\u2028\u2029]/);
  let before = '';
  for (const line of lines) {
    for (const piece of piecesOf(line)) {
      const mark = markOf(piece, before);
      if (mark) return mark;
    }
    before = line;
  }
  return null;
}

/** A line, and what stands apart on it: cells, columns set off by tabs or wide blanks. */
function piecesOf(line: string): string[] {
  const pieces = line.split(/\t|\||<br>| {3,}/i);
  return pieces.length > 1 ? [line, ...pieces] : [line];
}

/** Capitals alone on a line may be the end of a heading that wrapped after one of these words. */
const WRAPPED_BEFORE = /(?:BẢO|BÍ|CƠ|CẨN)[*\s]*$/;

function markOf(piece: string, lineBefore: string): SecretMark | null {
  const bare = piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (bare === '' || bare.length > 120) return longMark(piece);
  const letters = bare.replace(/[\s.·_*-]+/g, '');
  if (letters === 'MẬT') return WRAPPED_BEFORE.test(lineBefore) ? null : 'degree';
  if (/^(TỐI|TUYỆT)MẬT$/i.test(letters)) return 'degree';
  if (/^ĐỘMẬT:?(TỐI|TUYỆT)?MẬT$/i.test(letters)) return 'degree';
  return longMark(piece);
}

function longMark(piece: string): SecretMark | null {
  const plain = piece
    .replace(/[*_[\]()<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (/^bản số ?(?:[:.…]|\d+(?: ?\/ ?\d+)?$|$)/.test(plain)) return 'copy-number';
  if (/^[^\p{L}]*tài liệu thu hồi(?:$| ?[:;.,…\-–/]| thời hạn)/u.test(plain)) return 'to-be-recalled';
  if (/chỉ người có tên mới được bóc bì/.test(plain)) return 'named-recipient';
  return null;
}
