// One idea: the number that begins a row of a table whose cells nothing marks.
import { firstOf, isDigit, withoutTail } from './letter.ts';

function isRowNumber(text: string, current: string): boolean {
  const match = /^(\d{1,3})((?:\.\d{1,2}){0,2})\.?$/.exec(text);
  if (!match) return false;
  const now = Number(match[1]);
  const before = Number.parseInt(current, 10);
  // A year or a count in a cell is no row number.
  return Number.isNaN(before) || (now >= before && now <= before + 3) || now === 1;
}

/** A number that begins a row, alone on its line or with the first words behind it; null for any other line. */
export function readRowNumber(text: string, current: string, before = 0): { label: string; words: string } | null {
  if (!isDigit(firstOf(text))) return null;
  if (isRowNumber(text, current)) return { label: withoutTail(text, '.'), words: '' };
  const match = /^(\d{1,3}(?:\.\d{1,2}){0,2})(\.?)\s+(\p{Lu}.*)$/u.exec(text);
  const [, label, dot, words] = match ?? [];
  if (!label || !words) return null;
  // Without its dot only the very next number counts: `15 Thành viên` stands in many cells.
  const now = Number.parseInt(current || '0', 10);
  const next = Number(label) === (Number.isNaN(now) ? before : now) + 1 || (Number.isNaN(now) && label === '1');
  if (dot === '' && !label.includes('.') && !next) return null;
  return isNextNumber(label, current) ? { label, words } : null;
}

/** `8` and `7.1` behind `7` or `7.3`; `7.4` behind `7.3`. */
export function isNextNumber(label: string, current: string): boolean {
  if (current === '' || /^[IVXLC]/.test(current)) return true;
  const now = label.split('.').map(Number);
  const before = current.split('.').map(Number);
  const depth = now.length - 1;
  for (let at = 0; at < depth; at++) if (now[at] !== before[at]) return false;
  const last = now[depth] ?? 0;
  return last === (before[depth] ?? 0) + 1 || (depth === 0 && last === 1);
}
