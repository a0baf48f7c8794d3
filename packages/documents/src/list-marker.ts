/** What a paragraph of a plan may begin with: `I.`, `1.`, `1.2.`, `a)`, `(1)`, `-`, `+`, `Điều 5.`, `Phụ lục II`. */
const MARKER =
  /^\s*(?:[-–—+•●▪■*]\s*(?=\p{L}|\(|“|"|\d)|\(?(?:[IVXLC]{1,6}|\d{1,3}|\p{Ll})[.)]\s|\(?\d{1,3}\)\s|\d{1,2}(?:\.\d{1,2}){1,4}[.)]?\s|(?:Điều|Mục|Chương|Phần|Khoản|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN|MỤC)\s+[\dIVXLC]+\b)/u;

/** True when the line begins as a new list item or numbered heading does. */
export function beginsWithMarker(line: string): boolean {
  return MARKER.test(line);
}

/** A bullet sign of any shape as the plans write it: `-`, or `+` where it was a plus. */
export function bulletOf(sign: string): '-' | '+' {
  return sign.trim() === '+' ? '+' : '-';
}
