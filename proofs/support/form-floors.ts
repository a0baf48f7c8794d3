/** The least share of our own texts' facts that a form must keep, where none is named below. */
export const FLOOR = 0.99;

/** Forms that lose more, and why: docs/compile-figures.md. */
export const FLOORS: Readonly<Record<string, number>> = {
  'table: cell after cell': 0.97,
  'table: cell after cell, over pages': 0.97,
  'table: blanks': 0.97,
  'table: blanks, narrow': 0.97,
  'table: blanks over pages': 0.93,
  'wrapped at 60': 0.98,
  'broken in odd places': 0.93,
  'headings split': 0.97,
  'running heads': 0.96,
  'on a website': 0.96,
  'PDF, tables without lines': 0.96,
  'pdftotext -layout': 0.8,
  pdftotext: 0.75,
  'pdftotext -raw': 0.75,
};
