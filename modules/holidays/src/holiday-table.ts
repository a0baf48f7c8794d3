import { type Day, fold, readCsv, readTypedDay, type Sentences } from '@cotmoc/base';
import type { Holiday, HolidayKind } from './days-off.ts';

/** A line that can't be taken, and why. */
export interface TableFault extends Sentences {
  readonly line: number;
}

const KINDS: Readonly<Record<string, HolidayKind>> = {
  off: 'off',
  nghi: 'off',
  'nghi le': 'off',
  compensate: 'compensate',
  'nghi bu': 'compensate',
  swap: 'swap',
  'hoan doi': 'swap',
  work: 'work',
  'lam bu': 'work',
};
const YES = new Set(['yes', 'co', 'x', '1', 'true']);

/**
 * Reads a table `day, kind, name, source, to_confirm` with a header, in that order; days as 15/06/2026 or 2026-06-15,
 * kinds in English or Vietnamese. Gives what can be taken and the faults of the rest; a day given twice is a fault.
 */
export function readHolidayTable(text: string): { holidays: readonly Holiday[]; faults: readonly TableFault[] } {
  const [, ...rows] = readCsv(text);
  const holidays = new Map<Day, Holiday>();
  const faults: TableFault[] = [];
  for (const { line, cells } of rows) {
    const [dayCell = '', kindCell = '', name = '', source = '', confirm = ''] = cells;
    const day = readTypedDay(dayCell);
    const kind = KINDS[fold(kindCell)];
    if (!day) faults.push({ line, vi: `“${dayCell}” không phải một ngày.`, en: `“${dayCell}” is not a day.` });
    else if (!kind)
      faults.push({
        line,
        vi: `“${kindCell}” không phải: nghỉ, nghỉ bù, hoán đổi, làm bù.`,
        en: `“${kindCell}” is none of: off, compensate, swap, work.`,
      });
    else if (!name) faults.push({ line, vi: 'Thiếu tên ngày.', en: 'The name is missing.' });
    else if (holidays.has(day)) faults.push({ line, vi: 'Ngày này có hai dòng.', en: 'The day stands twice.' });
    else holidays.set(day, { day, kind, name, source: source || null, toConfirm: YES.has(fold(confirm)) });
  }
  return { holidays: [...holidays.values()], faults };
}
