/** A stretch of text with one weight. Footnote references stand in it as `[^n]`. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

/** A paragraph; `label` is the list number or bullet that the program kept outside the text, `""` when none. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A table as a full grid: merged cells have their text in the first place and `""` in the others. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** How many rows at the top are headings; at least 1. */
  readonly headings: number;
}

/** Where a new page begins, as far as the file says so. */
export interface PageBreak {
  readonly kind: 'page-break';
}

/** What every reader makes of a document before it is written as text. */
export type Block = Paragraph | Table | PageBreak;

/** A paragraph of one weight. */
export function plainParagraph(text: string, label = ''): Paragraph {
  return { kind: 'paragraph', label, pieces: [{ text, bold: false }] };
}
