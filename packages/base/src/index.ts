export { type Clock, type Instant, today } from './clock.ts';
export { oneOf, readCsv, readList, readRecords, type TableRow } from './csv.ts';
export {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  daysInMonth,
  formatDay,
  lastDayOf,
  makeDay,
  parseDay,
  readTypedDay,
  startOf,
  weekdayOf,
} from './day.ts';
export { makeId, type Randomness } from './id.ts';
export { formatDong, formatWhole } from './number.ts';
export { Refusal, type RefusalKind, type Sentences } from './refusal.ts';
export { type Span, sliceOf } from './span.ts';
export { compareVietnamese, compose, fold, matches } from './text.ts';
export { type UnitKind, unitKinds } from './unit-kind.ts';
