import { type Block, isReferenceEdge, isYearBefore, withText } from './block.ts';
import { codeAt, isDigit, isLower, isUpper } from './letter.ts';
import { type Grid, makeGrid } from './table.ts';

/** What a reference begins with. */
const MARK = /[\d[]/g;

/** Takes the footnotes' reference digits, glued to words by the extractor, out of the body. */
export function liftReferences(blocks: readonly Block[]): readonly Block[] {
  const numbers = new Set<number>();
  for (const block of blocks) if (block.kind === 'note') numbers.add(block.number);
  if (numbers.size === 0) return blocks;
  let last = 0;
  const lift = (text: string): string => {
    let out = '';
    let kept = 0;
    MARK.lastIndex = 1;
    while (MARK.test(text)) {
      const at = MARK.lastIndex - 1;
      const code = codeAt(text, at);
      if (code === 91) {
        const square = /^\[(\d{1,3})\]/.exec(text.slice(at, at + 5));
        if (!square || !numbers.has(Number(square[1]))) continue;
        out += text.slice(kept, at);
        kept = at + square[0].length;
        MARK.lastIndex = kept;
        continue;
      }
      if (isDigit(codeAt(text, at - 1))) continue;
      const found = referenceAt(text, at, numbers, last);
      if (!found) continue;
      last = found.number;
      out += text.slice(kept, found.from);
      kept = found.to;
      MARK.lastIndex = found.to + 1;
    }
    // A reference between a letter and its mark kept them apart.
    return kept === 0 ? text : (out + text.slice(kept)).normalize('NFC');
  };
  const lifted: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'note') lifted.push(block);
    else if (block.kind === 'table') lifted.push(liftGrid(block, lift));
    else {
      const text = lift(block.text);
      lifted.push(text === block.text ? block : withText(block, text));
    }
  }
  return lifted;
}

function liftGrid(grid: Grid, lift: (text: string) => string): Grid {
  const rows: string[][] = [];
  for (const row of grid.rows) {
    const cells: string[] = [];
    for (const cell of row) cells.push(lift(cell));
    rows.push(cells);
  }
  return makeGrid(rows, grid.guessed);
}

/** A reference that begins at or inside the run of digits at `at`. */
function referenceAt(
  text: string,
  at: number,
  numbers: ReadonlySet<number>,
  last: number,
): { number: number; from: number; to: number } | null {
  let to = at;
  while (isDigit(text.charCodeAt(to))) to++;
  // A digit run of a year with the reference glued behind it.
  const from = to - at > 4 && isYearBefore(text, at + 4) ? at + 4 : at;
  if (to - from > 2 || to === from) return null;
  const number = Number(text.slice(from, to));
  if (!numbers.has(number) || number <= last || number > last + 3) return null;
  const after = text.charCodeAt(to);
  if (!isReferenceEdge(after)) return null;
  if (from > at) return { number, from, to };
  const before = text.charCodeAt(at - 1);
  if (before === 41 || before === 0x201d || isLower(before))
    return isWordBefore(text, at) ? { number, from, to } : null;
  // After capitals only behind a document's number: `66-NQ/TW1`.
  if (isUpper(before) && /[/-][A-ZĐ]+$/.test(text.slice(Math.max(0, at - 12), at))) return { number, from, to };
  return null;
}

/** At least two letters before the digits: `m2` and `H5` keep theirs. */
function isWordBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (!isLower(before)) return true;
  const second = text.charCodeAt(at - 2);
  return isLower(second) || isUpper(second);
}
