// One idea: a justified line of a narrow cell, which an extractor of PDF takes for several and gives in a wrong order, put together again.
import { isPair } from './cell-cut.ts';

/** Pieces of one printed line; more than that are never tried. */
const MOST = 4;

/** The lines of a justified cell, pieces of one printed line joined in the order that makes most known words. Linear in the lines. */
export function joinBroken(lines: readonly string[]): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  const isPiece = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && at < lines.length - 1 && line.length <= width * 0.6 && line.split(' ').length < 3;
  };
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    let size = -1;
    while (isPiece(end) && end - at < MOST && size + 1 + (lines[end]?.length ?? 0) <= width + 1) {
      size += 1 + (lines[end]?.length ?? 0);
      end++;
    }
    if (end - at < 2) out.push(lines[at++] ?? '');
    else {
      out.push(inOrder(lines.slice(at, end), lines[at - 1] ?? '', lines[end] ?? ''));
      at = end;
    }
  }
  return out;
}

/** The pieces in the order that fits best between the lines around them. */
function inOrder(pieces: readonly string[], before: string, after: string): string {
  // Mostly they come out from right to left.
  const reversed = [...pieces].reverse();
  let best = reversed;
  let most = wordsMade(reversed, before, after) + 0.5;
  for (const order of ordersOf(pieces)) {
    const made = wordsMade(order, before, after);
    if (made > most) {
      most = made;
      best = order;
    }
  }
  return best.join(' ');
}

/** How many words of two syllables the order makes, and whether a capital stands at the beginning. */
function wordsMade(order: readonly string[], before: string, after: string): number {
  let made = before === '' && /^\p{Lu}/u.test(order[0] ?? '') ? 1 : 0;
  for (let at = 0; at <= order.length; at++) if (isPair(order[at - 1] ?? before, order[at] ?? after)) made++;
  return made;
}

/** All orders of up to four pieces, those nearest to the given one first. */
function ordersOf(pieces: readonly string[]): string[][] {
  if (pieces.length < 2) return [[...pieces]];
  return pieces.flatMap((first, at) => ordersOf(pieces.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
