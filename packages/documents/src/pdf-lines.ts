import type { Piece } from './block.ts';
import { raisedMark, superscriptOf } from './footnote-marks.ts';
import type { Glyph } from './pdf-page.ts';

/** Letters on one baseline with no wide gap between them. Points; `top` and `bottom` as the font size suggests. */
export interface Line {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** Width of the first word: what would have had to fit on the line before. */
  readonly firstWord: number;
}

interface Row {
  y: number;
  size: number;
  glyphs: (Glyph & { raised?: boolean })[];
}

/** A gap from this many ems on parts two columns. */
const COLUMN_GAP = 1.6;
/** A gap from this many ems on is a space between words. */
const WORD_GAP = 0.19;

/** Puts letters together to lines, top to bottom, left to right; raised numbers become footnote marks. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const lines = rowsOf(glyphs).flatMap((row) => splitRow(row).map((part) => lineOf(part, row, page)));
  return lines.filter((line) => line.text.trim() !== '').sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const sorted = glyphs.filter((glyph) => glyph.size > 0.5).sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Row[] = [];
  for (const glyph of sorted) {
    const last = rows.at(-1);
    if (last && glyph.y - last.y <= Math.min(2, Math.max(0.6, glyph.size * 0.12))) {
      last.glyphs.push(glyph);
      if (glyph.text.trim() !== '') last.size = Math.max(last.size, glyph.size);
    } else {
      rows.push({ y: glyph.y, size: glyph.text.trim() === '' ? 0 : glyph.size, glyphs: [glyph] });
    }
  }
  return liftRaised(rows.filter((row) => row.glyphs.some((glyph) => glyph.text.trim() !== '')));
}

/** Raised or lowered small letters belong to the line they stand beside. */
function liftRaised(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  rows.forEach((row, index) => {
    const host = [rows[index + 1], rows[index + 2], kept.at(-1)].find(
      (other) => other !== undefined && other !== row && isBeside(row, other),
    );
    if (!host) {
      kept.push(row);
      return;
    }
    const raised = host.y > row.y;
    for (const glyph of row.glyphs) host.glyphs.push({ ...glyph, raised });
  });
  return kept;
}

function isBeside(small: Row, host: Row): boolean {
  if (small.size > host.size * 0.85 || small.glyphs.length > host.glyphs.length) return false;
  const shift = host.y - small.y;
  if (shift > host.size * 0.65 || shift < -host.size * 0.35) return false;
  return small.glyphs.every((glyph) => {
    if (glyph.text.trim() === '') return true;
    return host.glyphs.some(
      (other) => other.x0 - host.size * 0.8 <= glyph.x1 && other.x1 + host.size * 0.8 >= glyph.x0,
    );
  });
}

function splitRow(row: Row): Row['glyphs'][] {
  const sorted = dropDoubles([...row.glyphs].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1));
  const parts: Row['glyphs'][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      if (parts.length > 0) parts.at(-1)?.push(glyph);
      continue;
    }
    if (glyph.x0 - right > row.size * COLUMN_GAP) parts.push([]);
    parts.at(-1)?.push(glyph);
    right = Math.max(right, glyph.x1);
  }
  return parts;
}

/** Bold made by writing twice with a small shift. */
function dropDoubles(glyphs: Row['glyphs']): Row['glyphs'] {
  const kept: Row['glyphs'] = [];
  for (const glyph of glyphs) {
    const twin = kept.findLastIndex(
      (other) => other.text === glyph.text && Math.abs(other.x0 - glyph.x0) < glyph.size * 0.12,
    );
    const other = kept[twin];
    if (other && twin >= kept.length - 3 && glyph.text.trim() !== '') kept[twin] = { ...other, bold: true };
    else kept.push(glyph);
  }
  return kept;
}

function lineOf(glyphs: Row['glyphs'], row: Row, page: number): Line {
  const pieces: Piece[] = [];
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '');
  let right = Number.NEGATIVE_INFINITY;
  let spaced = false;
  let raised = '';
  let firstWordEnd: number | null = null;
  const flushRaised = (): void => {
    if (raised !== '') pieces.push({ text: raisedText(raised, pieces), bold: false });
    raised = '';
  };
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      spaced = true;
      continue;
    }
    const gap = glyph.x0 - right;
    const isApart =
      pieces.length + raised.length > 0 && (gap > row.size * WORD_GAP || (spaced && gap > row.size * 0.05));
    if (isApart && firstWordEnd === null) firstWordEnd = right;
    const digit = glyph.raised === true && /^\d$/.test(glyph.text);
    if (!digit || isApart) flushRaised();
    if (isApart) pieces.push({ text: ' ', bold: pieces.at(-1)?.bold === true && glyph.bold });
    if (digit) raised += glyph.text;
    else {
      const last = pieces.at(-1);
      if (last && last.bold === glyph.bold && last.text !== ' ') {
        pieces[pieces.length - 1] = { text: last.text + glyph.text, bold: last.bold };
      } else pieces.push({ text: glyph.text, bold: glyph.bold });
    }
    right = Math.max(right, glyph.x1);
    spaced = false;
  }
  flushRaised();
  const x0 = Math.min(...inked.map((glyph) => glyph.x0));
  const body = inked.filter((glyph) => glyph.raised !== true);
  return {
    page,
    x0,
    x1: right,
    y: row.y,
    size: body.length > 0 ? Math.max(...body.map((glyph) => glyph.size)) : row.size,
    bold: body.length > 0 && body.every((glyph) => glyph.bold),
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    firstWord: (firstWordEnd ?? right) - x0,
  };
}

/** Raised 2 or 3 after a unit of length is a power, any other raised number a footnote mark. */
function raisedText(digits: string, before: readonly Piece[]): string {
  const text = before.map((piece) => piece.text).join('');
  return /^[23]$/.test(digits) && /(^|[\s\d/])(k|c|d|m|h)?m$/.test(text) ? superscriptOf(digits) : raisedMark(digits);
}
