/** One letter as it stands on the page. Points from the left top corner; `y` is the baseline. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line or thin bar, horizontal or vertical, from `from` to `to` along its way at `at`. */
export interface Rule {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on one page. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Letters written at another angle than the page's text: stamps, marginal notes. */
  readonly turned: string;
  readonly rules: readonly Rule[];
  readonly pictures: number;
}
