import type { Paragraph, Piece } from './block.ts';
import { beginsWithMarker } from './list-marker.ts';
import type { Line } from './pdf-lines.ts';

/** Where the text of a column begins and ends, and the usual step from line to line. Points. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

const ENDED = /[.;:!?…]["”’)\]*]*(\s*\ue000\d+\ue001)?$/;
const SMALL_START = /^[\s(“"]*\p{Ll}/u;

/** Joins wrapped lines to paragraphs by indent, spacing, and whether the next word would still have fitted. */
export function joinLines(lines: readonly Line[], columnOf: (line: Line) => Column): Paragraph[] {
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (group && !beginsParagraph({ group, next: line, after: lines[index + 1], columnOf })) group.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => ({ kind: 'paragraph', label: '', pieces: joinPieces(group) }));
}

function beginsParagraph(input: {
  group: readonly Line[];
  next: Line;
  after: Line | undefined;
  columnOf: (line: Line) => Column;
}): boolean {
  const { group, next, after, columnOf } = input;
  const previous = group.at(-1);
  const first = group[0];
  if (!previous || !first) return true;
  const column = columnOf(previous);
  if (Math.abs(previous.size - next.size) > 1.6) return true;
  const samePage = previous.page === next.page;
  const step = next.y - previous.y;
  const isWide = samePage && step > column.step + next.size * 0.22;
  if (samePage && step > column.step * 2.2) return true;
  if (isGlued(previous.text, next.text)) return false;
  const centred = isCentred(previous, column) && isCentred(next, columnOf(next));
  if (centred) return beginsCentred(previous, next, column);
  const marker = beginsWithMarker(next.text);
  const ended = ENDED.test(previous.text);
  const small = SMALL_START.test(next.text) && !marker;
  if (small && !ended) return false;
  const fits = next.firstWord + next.size * 0.55 < column.right - previous.x1;
  if (fits || isWide) return true;
  const nextColumn = columnOf(next);
  const indent = next.x0 - nextColumn.left;
  const before = previous.x0 - column.left;
  const deeper = indent > before + next.size * 0.5;
  const stays = after !== undefined && !ended && Math.abs(after.x0 - next.x0) < 3;
  const hangs = group.length === 1 && deeper && (stays || beginsWithMarker(first.text));
  if (deeper && !hangs) return true;
  if (group.length > 1 && indent < before - next.size * 0.5) return true;
  if (marker && (ended || Math.abs(indent - (first.x0 - columnOf(first).left)) < 3) && indent > 8) return true;
  if (marker && ended) return true;
  const isBold = group.every((line) => line.bold);
  if (isBold && !next.pieces.some((piece) => piece.bold)) return true;
  return group.length === 1 && ended && indent > 8 && Math.abs(indent - before) < 3;
}

/** Far from both margins and about as far from each. */
function isCentred(line: Line, column: Column): boolean {
  const left = line.x0 - column.left;
  const right = column.right - line.x1;
  return left > line.size * 2.2 && Math.abs(left - right) < line.size * 1.2;
}

/** Centred lines are one title while they look alike and the one before is not a short line by itself. */
function beginsCentred(previous: Line, next: Line, column: Column): boolean {
  if (previous.bold !== next.bold || isUpper(previous.text) !== isUpper(next.text)) return true;
  if (/^\(/.test(next.text) || ENDED.test(previous.text)) return true;
  const width = column.right - column.left;
  const used = previous.x1 - previous.x0;
  // A title in capitals that did not need the next line stands by itself, as PHỤ LỤC above its name does.
  const full = used + next.firstWord + next.size > width;
  return isUpper(previous.text) ? !full && used < width * 0.75 : used < width * 0.5;
}

/** True when the letters are all capitals. */
export function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}

/** The pieces of wrapped lines in a row: a space between two lines, none after a hyphen that holds words together. */
export function joinPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const before = pieces.at(-1);
    if (before && !isGlued(before.text, line.text)) {
      pieces.push({ text: ' ', bold: before.bold && line.pieces[0]?.bold === true });
    }
    pieces.push(...line.pieces);
  }
  return pieces;
}

/** True when a line ends inside a word, a number or an address: `KH-` + `UBND`, `2021-` + `2025`, `2024/` + `NĐ`. */
function isGlued(before: string, after: string): boolean {
  if (/(?:https?:\/\/|www\.)\S*[-/.?&=_]$/i.test(before) && /^[\w/]/.test(after)) return true;
  return /[\p{L}\p{N}](-|\/)$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}
