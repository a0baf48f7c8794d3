import type { Paragraph } from './block.ts';
import { beginsWithMarker } from './list-marker.ts';
import type { Line } from './pdf-lines.ts';
import { isUpper, joinPieces } from './pdf-paragraphs.ts';

/** Lines of the head or the foot of a document, set in two columns. */
export interface SideBySide {
  readonly kind: 'side-by-side';
  readonly y: number;
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

/** One line of running text. */
export interface SingleLine {
  readonly kind: 'line';
  readonly y: number;
  readonly line: Line;
}

const KNOWN =
  /(CỘNG H(ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]|Nơi nhận|^\s*(TM|KT|TL|TUQ|Q)\.\s|(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN)\s*$)/u;

/** Tells columns set side by side from lines of running text that merely have wide gaps. */
export function findSideBySide(lines: readonly Line[]): (SideBySide | SingleLine)[] {
  const found: (SideBySide | SingleLine)[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = blockAt(lines, at);
    if (block) {
      found.push(block.columns);
      at = block.next;
      continue;
    }
    const row = rowAt(lines, at);
    const line = mergeRow(row);
    found.push({ kind: 'line', y: line.y, line });
    at += row.length;
  }
  return found;
}

/** The lines that share a baseline with the one at this place. */
function rowAt(lines: readonly Line[], at: number): [Line, ...Line[]] {
  const first = lines[at];
  if (!first) throw new RangeError(`no line ${at}`);
  const row: [Line, ...Line[]] = [first];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.y - first.y > first.size * 0.3) break;
    row.push(line);
  }
  return row;
}

function mergeRow(row: readonly [Line, ...Line[]]): Line {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  const [first] = sorted;
  if (!first || sorted.length === 1) return row[0];
  return {
    ...first,
    x1: Math.max(...sorted.map((line) => line.x1)),
    bold: sorted.every((line) => line.bold),
    pieces: joinPieces(sorted),
    text: sorted.map((line) => line.text).join(' '),
  };
}

function blockAt(lines: readonly Line[], at: number): { columns: SideBySide; next: number } | null {
  const start = firstPair(lines, at);
  if (!start) return null;
  let { from, to } = start;
  const left: Line[] = [];
  const right: Line[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line) break;
    const far = bottom > 0 && line.y - bottom > line.size * (right.length > 0 ? 9 : 4);
    if (far) break;
    if (line.x1 <= to && line.x0 < from) {
      if (to - Math.max(from, line.x1) < 3) break;
      from = Math.max(from, line.x1);
      left.push(line);
    } else if (line.x0 >= from) {
      if (Math.min(to, line.x0) - from < 3) break;
      to = Math.min(to, line.x0);
      right.push(line);
    } else break;
    bottom = line.y;
  }
  const texts = [...left, ...right].some((line) => KNOWN.test(line.text.normalize('NFC')));
  const accepted = left.length > 0 && right.length > 0 && texts;
  return accepted ? { columns: { kind: 'side-by-side', y: lines[at]?.y ?? 0, left, right }, next } : null;
}

/** The gap of the first two lines that stand beside each other at or just below this place. */
function firstPair(lines: readonly Line[], at: number): { from: number; to: number } | null {
  const first = lines[at];
  if (!first) return null;
  for (let i = at; i < Math.min(lines.length - 1, at + 3); i++) {
    const a = lines[i];
    const b = lines[i + 1];
    if (!a || !b || a.y - first.y > first.size * 3) return null;
    if (Math.abs(a.y - b.y) > a.size * 0.7) continue;
    const [l, r] = a.x0 < b.x0 ? [a, b] : [b, a];
    if (r.x0 - l.x1 < 4) continue;
    const above = lines.slice(at, i);
    const aside = above.every((line) => line.x0 >= l.x1 || (line.x1 <= r.x0 && KNOWN.test(line.text)));
    return aside ? { from: l.x1, to: r.x0 } : null;
  }
  return null;
}

/** A column of the head or foot as paragraphs: a line each, wrapped list items and names of bodies joined. */
export function columnParagraphs(lines: readonly Line[]): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && runsOn(group, previous, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ kind: 'paragraph', label: '', pieces: joinPieces(group) }));
}

/** Words that cannot end a line of the head by themselves. */
const UNFINISHED = /(^CỘNG H(ÒA|OÀ)(?!.*VIỆT NAM).*|,|(^|\s)(và|của|năm|tháng|ngày|VÀ|CỦA))$/u;

function runsOn(group: readonly Line[], previous: Line, line: Line): boolean {
  if (beginsWithMarker(line.text)) return false;
  if (line.y - previous.y < line.size * 2 && UNFINISHED.test(previous.text.normalize('NFC'))) return true;
  if (line.y - previous.y < line.size * 2 && /^(VÀ|và)\s/.test(line.text)) return true;
  if (isUpper(line.text)) return false;
  if (line.y - previous.y > line.size * 2) return false;
  const item = /^\s*[-–+•]/.test(group[0]?.text ?? '');
  const ended = /[.;:]$/.test(previous.text);
  if (item) return !ended;
  return !ended && /^[\p{Ll}(]/u.test(line.text) && !isUpper(previous.text);
}
