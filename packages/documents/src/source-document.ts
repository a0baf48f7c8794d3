/** The formats that can be read. */
export type DocumentKind = 'docx' | 'pdf' | 'txt' | 'md' | 'html';

/** A gentle remark about the reading; never a reason to stop. `code` is stable and kebab-case. */
export interface ReadingNote {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** A document as reading text: NFC, one paragraph a line, tables as pipe rows, footnotes as `[^n]`. */
export interface SourceDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly kind: DocumentKind;
  readonly text: string;
  /** Number of pages where the file says it, else null. */
  readonly pages: number | null;
  readonly notes: readonly ReadingNote[];
}

/** How much the parts of a document may ask of the reader. Sizes in bytes. */
export interface PartLimits {
  /** Entries in a zip archive. */
  readonly entries: number;
  /** All parts that are inflated, together. */
  readonly inflatedBytes: number;
  /** Inflated size of one part against its compressed size, watched once a part is larger than 16 MB. */
  readonly ratio: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Pieces of text or drawing on one PDF page. */
  readonly piecesPerPage: number;
}

/** How much a document may ask of the reader. */
export interface ReadingLimits extends PartLimits {
  /** Size of the file as it came, in bytes. */
  readonly bytes: number;
  /** How long reading may take, in milliseconds; then its thread is ended. Plain text needs no thread. */
  readonly milliseconds: number;
  /** Lets the caller stop the reading earlier. */
  readonly signal: AbortSignal | null;
}

/** What is allowed unless the caller says otherwise. */
export const DEFAULT_LIMITS: ReadingLimits = {
  bytes: 50 * 1024 * 1024,
  entries: 5000,
  inflatedBytes: 160 * 1024 * 1024,
  ratio: 400,
  pages: 500,
  piecesPerPage: 400_000,
  milliseconds: 60_000,
  signal: null,
};

/** What a reader of one format hands back before the text is checked and named. */
export interface Reading {
  readonly text: string;
  /** Everything visible on the first page, furniture too, for the search for secret marks. */
  readonly firstPage: string;
  readonly pages: number | null;
  readonly notes: readonly ReadingNote[];
}
