import { parseDay, readTypedDay } from '@cotmoc/base';

/** A duty's due as people write it: `15/06` each year, `15/06/2026` once, `ngày 20` of each month. */
export function dueAsTyped(due: string | null): string {
  if (due === null) return '';
  const monthly = /^day (\d{1,2})$/.exec(due);
  if (monthly) return `ngày ${monthly[1]}`;
  const parts = due.split('-');
  return parts.reverse().join('/');
}

/** The reverse; null when empty, undefined when it is not understood. */
export function readTypedDue(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  const monthly = /^(?:ngày|ngay|day)?\s*(\d{1,2})$/.exec(text);
  if (monthly) return inRange(Number(monthly[1]), 31) ? `day ${Number(monthly[1])}` : undefined;
  const yearly = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearly) {
    const day = `${String(yearly[2]).padStart(2, '0')}-${String(yearly[1]).padStart(2, '0')}`;
    // Any leap year tells whether the day exists.
    return parseDay(`2024-${day}`) ? day : undefined;
  }
  return readTypedDay(text) ?? undefined;
}

function inRange(n: number, most: number): boolean {
  return n >= 1 && n <= most;
}
