/** A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`; string order is time order. */
export type Day = string & { readonly __day: true };

const MS_A_DAY = 86_400_000;
/** Viet Nam keeps UTC+7 the whole year, with no summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Days since 1970-01-01 of a calendar day that is known to be right. */
function serialOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY;
}

function dayFromSerial(serial: number): Day {
  const date = new Date(serial * MS_A_DAY);
  const year = date.getUTCFullYear();
  if (year >= 1000 && year <= 9999) return written(year, date.getUTCMonth() + 1, date.getUTCDate());
  // A serial always gives a well-formed day.
  return date.toISOString().slice(0, 10) as Day;
}

/** Numbers below a hundred in two digits. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** The day with these numbers, which are known to be right; a year of four digits. */
function written(year: number, month: number, date: number): Day {
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}` as Day;
}

/** The day with these numbers (month 1–12), or null where the calendar has none, such as 30/2. */
export function makeDay(year: number, month: number, date: number): Day | null {
  if (!isInCalendar(year, month, date)) return null;
  return written(year, month, date);
}

function isInCalendar(year: number, month: number, date: number): boolean {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(date) && date >= 1 && date <= daysInMonth(year, month);
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const isDay = isInCalendar(wholeAt(text, 0, 4), wholeAt(text, 5, 7), wholeAt(text, 8, 10));
  // The text is written as days are, and its three numbers were checked against the calendar.
  return isDay ? (text as Day) : null;
}

/** The whole number that stands from `from` to `to`; NaN where anything but digits stands there. */
function wholeAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** How many days the month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The calendar day in Viet Nam at an instant (ms since 1970). */
export function dayOf(instant: number): Day {
  return dayFromSerial(Math.floor((instant + VIETNAM_OFFSET_MS) / MS_A_DAY));
}

/** The instant at which a day begins in Viet Nam. */
export function startOf(day: Day): number {
  return serialOf(day) * MS_A_DAY - VIETNAM_OFFSET_MS;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = Number(day.slice(8, 10)) + count;
  // Every month has these days, so the day stays in its month.
  if (Number.isInteger(count) && date >= 1 && date <= 28) return `${day.slice(0, 8)}${TWO_DIGITS[date]}` as Day;
  return dayFromSerial(serialOf(day) + count);
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((serialOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Last day of a month (1–12), a quarter (1–4), a half year (1–2) or a year. */
export function lastDayOf(year: number, unit: 'month' | 'quarter' | 'half-year' | 'year', index = 1): Day {
  const month = unit === 'month' ? index : unit === 'quarter' ? index * 3 : unit === 'half-year' ? index * 6 : 12;
  const day = makeDay(year, month, daysInMonth(year, month));
  if (!day) throw new RangeError(`no ${unit} ${index} in ${year}`);
  return day;
}

/** `15/06/2026`, whatever the machine's language. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Reads what people type: `15/6/2026`, `15-06-2026`, `15.6.2026` or `2026-06-15`; null otherwise. */
export function readTypedDay(text: string): Day | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  return parts ? makeDay(Number(parts[3]), Number(parts[2]), Number(parts[1])) : parseDay(text.trim());
}
