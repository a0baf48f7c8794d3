import { formatDay, parseDay } from '@cotmoc/base';
import type { Norm, Obligation, Severity } from '@cotmoc/plan';

/** A day of the calendar as Vietnamese write it; what is no day stays as it is. */
export function shown(day: string): string {
  const parsed = parseDay(day);
  return parsed ? formatDay(parsed) : day;
}

const UNITS: Record<Extract<Norm, { kind: 'every' }>['unit'], string> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  year: 'năm',
};

/** When the work is done, in a few words. */
export function timeWords(norm: Norm): string {
  switch (norm.kind) {
    case 'by':
      return until(shown(norm.date), norm.inclusive);
    case 'during':
      return `${shown(norm.from)}–${shown(norm.to)}`;
    case 'every':
      return `mỗi ${UNITS[norm.unit]}${norm.day ? `, ngày ${norm.day}` : ''}`;
    case 'continuous':
      return 'thường xuyên';
    case 'condition':
      return norm.phrase;
  }
}

function until(day: string, isInclusive: boolean): string {
  return `${isInclusive ? 'đến hết' : 'trước'} ${day}`;
}

/** What is owed. */
export const DUTIES: Record<Obligation['what'], string> = {
  report: 'báo cáo',
  plan: 'kế hoạch',
  information: 'thông tin',
};

/** How often it is owed. */
export const PERIODS: Record<Obligation['period'], string> = {
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  year: 'năm',
  once: 'một lần',
  'ad-hoc': 'đột xuất',
};

/** By when a duty is due: a day once, each year (`15/06`) or each month (`ngày 20`). */
export function dueWords({ due, inclusive }: Pick<Obligation, 'due' | 'inclusive'>): string {
  if (due === null) return '–';
  const yearly = /^(\d\d)-(\d\d)$/.exec(due);
  if (yearly) return until(`${yearly[2]}/${yearly[1]}`, inclusive);
  return until(due.startsWith('day ') ? `ngày ${due.slice(4)}` : shown(due), inclusive);
}

export const SEVERITIES: Record<Severity, string> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
  hint: 'gợi ý',
};
