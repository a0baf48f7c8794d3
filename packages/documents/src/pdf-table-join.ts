import type { TablePart } from './pdf-table.ts';

/** Lines of two parts at most this far apart (points) are the same line of one table. */
const SAME = 6;

/**
 * Joins a table part to the part on the page before: repeated headings dropped, a row that the page break cut put
 * together. Null when the two are different tables.
 */
export function joinTableParts(before: TablePart, after: TablePart): TablePart | null {
  const places = placesIn(before.xs, after.xs);
  if (!places || after.page !== before.page + 1) return null;
  const width = before.xs.length - 1;
  let rows = after.rows.map((row) => {
    const placed = Array<string>(width).fill('');
    row.forEach((text, index) => {
      const place = places[index] ?? 0;
      if (text !== '') placed[place] = placed[place] === '' ? text : `${placed[place]} ${text}`;
    });
    return placed;
  });
  const headings = before.rows.slice(0, before.headings).map(keyOf);
  let repeated = 0;
  while (repeated < headings.length && rows[repeated] && keyOf(rows[repeated] ?? []) === headings[repeated]) repeated++;
  rows = rows.slice(repeated);
  const numbered = [...before.rows.slice(before.headings), ...rows.slice(1)].every((row) => (row[0] ?? '') !== '');
  const joined = [...before.rows];
  const last = joined.at(-1);
  const next = rows[0];
  if (last && next && joined.length > before.headings && isCut(last, next, numbered)) {
    joined[joined.length - 1] = last.map((text, index) => continued(text, next[index] ?? ''));
    rows = rows.slice(1);
  }
  return { ...before, page: after.page, bottom: after.bottom, rows: [...joined, ...rows], open: after.open ?? false };
}

/** Where each column of the second part stands among the columns of the first; null when a line has no twin. */
function placesIn(xs: readonly number[], others: readonly number[]): number[] | null {
  const places: number[] = [];
  for (const x of others) {
    const place = xs.findIndex((one) => Math.abs(one - x) <= SAME);
    if (place < 0) return null;
    places.push(place);
  }
  const spans =
    Math.abs((xs[0] ?? 0) - (others[0] ?? 0)) <= SAME && Math.abs((xs.at(-1) ?? 0) - (others.at(-1) ?? 0)) <= SAME;
  return spans ? places : null;
}

function keyOf(row: readonly string[]): string {
  return row
    .join('|')
    .replace(/<br>|\s+/g, '')
    .toLowerCase();
}

/**
 * A row without its number: where all other rows have one, it goes on with the row before; else only if some of its
 * cells run on in the middle of a sentence.
 */
function isCut(last: readonly string[], next: readonly string[], numbered: boolean): boolean {
  if ((next[0] ?? '') !== '' || (last[0] ?? '') === '') return false;
  const filled = next.flatMap((text, index) => (text === '' ? [] : [{ text, before: last[index] ?? '' }]));
  if (numbered) return filled.every((cell) => cell.before !== '');
  return filled.some((cell) => cell.before !== '' && (/^\p{Ll}/u.test(cell.text) || !/[.;:!?]$/.test(cell.before)));
}

function continued(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (/^[-+•] ?/.test(after) || /[.;:!?]$/.test(before)) return `${before}<br>${after}`;
  return /[\p{L}\p{N}][-/]$/u.test(before) ? before + after : `${before} ${after}`;
}
