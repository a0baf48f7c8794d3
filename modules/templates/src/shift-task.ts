import { type Day, daysInMonth, makeDay } from '@cotmoc/base';
import type { ComposedTask } from '@cotmoc/plans';

/** A task as a template keeps it: with the days of its year, linked to nothing above. */
export type TemplateTask = Omit<ComposedTask, 'takenFrom'>;

/** The same day some years on; 29/2 becomes 28/2 where the year has none. */
export function shiftDay(day: Day, years: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return makeDay(year, month, Math.min(date, daysInMonth(year, month))) ?? day;
}

/**
 * Years in words moved on: "năm 2026", "30/6/2026". A year within a document's number, such as 12/2026/QĐ-TTg, is that
 * document's name and stays.
 */
export function shiftWords(words: string, from: number, to: number): string {
  return words.replace(new RegExp(`(?<![\\d])${from}(?![\\d/]|-\\d)`, 'g'), String(to));
}

function shiftNorm(norm: unknown, years: number): unknown {
  if (typeof norm !== 'object' || norm === null) return norm;
  return Object.fromEntries(
    Object.entries(norm).map(([key, value]) => [
      key,
      // Days of a norm are written YYYY-MM-DD.
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shiftDay(value as Day, years) : value,
    ]),
  );
}

/** A task of one year as a task of another: days, years in words and time phrases moved. Pure. */
export function shiftTask(task: TemplateTask, from: number, to: number): TemplateTask {
  const years = to - from;
  return {
    ...task,
    text: shiftWords(task.text, from, to),
    product: task.product === null ? null : shiftWords(task.product, from, to),
    startsOn: task.startsOn && shiftDay(task.startsOn, years),
    dueOn: task.dueOn && shiftDay(task.dueOn, years),
    timing: task.timing.map(({ phrase, norm }) => ({
      phrase: shiftWords(phrase, from, to),
      // The same kind of norm, with other days.
      norm: shiftNorm(norm, years) as TemplateTask['timing'][number]['norm'],
    })),
  };
}
