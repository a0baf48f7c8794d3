import { fold } from '@cotmoc/base';

/** `07:30` of the minutes since midnight. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes since midnight of what people type: `7:30`, `07h30`, `7 giờ 30`, `18`; null for anything else. */
export function readClock(text: string): number | null {
  const parts = /^\s*(\d{1,2})(?:\s*(?::|h|g|gio)\s*(\d{1,2})?)?\s*$/.exec(fold(text));
  if (!parts) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  return Number(parts[2] ?? 0) < 60 && minutes <= 24 * 60 ? minutes : null;
}

/** Days typed in a row: `14, 7; 3 1`; null where something else stands among them. */
export function readDays(text: string): number[] | null {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const days = words.map(Number);
  return days.every((one) => Number.isInteger(one) && one >= 1 && one <= 120) ? days : null;
}
