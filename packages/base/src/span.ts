/** A half-open piece of a text: UTF-16 units from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The phrase a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.from, span.to);
}
