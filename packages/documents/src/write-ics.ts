// Writes calendars (RFC 5545): all-day entries only, folded at 75 octets, texts escaped; one idea, the format.
import { addDays, type Day } from '@cotmoc/base';

/** One all-day entry of a calendar. */
export interface CalendarEntry {
  /** The same for the same thing for ever, so that a changed entry replaces the old one. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** When it was last changed, ms since 1970. */
  readonly changedAt: number;
  /** Counts the changes; a higher one wins. */
  readonly sequence: number;
  /** Reminds so many days before; null for not at all. */
  readonly alarmDaysBefore: number | null;
}

/** A calendar as bytes of `text/calendar`; lines end in CRLF. */
export function writeIcs(calendar: { name: string; entries: readonly CalendarEntry[] }): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cot Moc//cotmoc//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...calendar.entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(fold).join('\r\n')}\r\n`);
}

function entryLines(entry: CalendarEntry): string[] {
  const compact = (day: Day) => day.replaceAll('-', '');
  const alarm =
    entry.alarmDaysBefore === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(entry.summary)}`,
          `TRIGGER:-P${entry.alarmDaysBefore}D`,
          'END:VALARM',
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${stamp(entry.changedAt)}`,
    `LAST-MODIFIED:${stamp(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${compact(entry.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(entry.day, 1))}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL:${entry.url}`,
    'TRANSP:TRANSPARENT',
    ...alarm,
    'END:VEVENT',
  ];
}

/** `20260615T003000Z` */
function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Breaks a line so that no part is longer than 75 octets, never within a sign. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += size;
  }
  return folded;
}
