export { readDocument } from './read-document.ts';
export { readSheet } from './read-sheet.ts';
export { findSecretMark, firstPageOf, type SecretMark } from './secret-mark.ts';
export {
  DEFAULT_LIMITS,
  type DocumentKind,
  type ReadingLimits,
  type ReadingNote,
  type SourceDocument,
} from './source-document.ts';
export { type CalendarEntry, writeIcs } from './write-ics.ts';
