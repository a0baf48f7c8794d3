/** One line of the reading text, without its line end: a paragraph, or a row of a table with tabs between the cells. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** Where the line that holds an offset ends. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The line that holds an offset; a line end belongs to the line that it ends. */
export function lineAt(text: string, offset: number): Line {
  return { from: offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0, to: lineEndAt(text, offset) };
}

/** So many lines at most, the first of which begins at an offset. */
export function linesFrom(text: string, offset: number, most: number): Line[] {
  const lines: Line[] = [];
  for (let from = offset; from <= text.length && lines.length < most; ) {
    const to = lineEndAt(text, from);
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
