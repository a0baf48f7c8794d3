/** The least share of our own texts' facts that a form must keep, where none is named below. */
export const FLOOR = 0.99;

/** Forms that lose more, and why: docs/compile-figures.md, The same plan in other forms. */
export const FLOORS: Readonly<Record<string, number>> = {
  'table: cell after cell': 0.975,
  'table: cell after cell, over pages': 0.97,
  'wrapped at 60': 0.98,
  'broken in odd places': 0.94,
  'headings split': 0.98,
  'running heads': 0.965,
  'on a website': 0.975,
  'PDF, tables without lines': 0.98,
  'pdftotext -layout': 0.95,
  pdftotext: 0.85,
  'pdftotext -raw': 0.85,
};
