import { fold } from '@cotmoc/base';
import type { Norm, Quantity, Task } from '@cotmoc/plan';
import type { RecurrenceWords } from '@cotmoc/recurrence';
import type { Every } from '@cotmoc/tasks';

/** Periods by which work is given; a plan's "hằng ngày" and "hằng năm" are no periods to make occurrences of. */
const GIVEN = ['week', 'month', 'quarter', 'half-year'] as const;
const RATES = ['week', 'month', 'quarter'] as const;

type Told = Pick<Task, 'timings' | 'quantities'>;

/**
 * How a task comes again, from the plan's words: "hằng tháng trước ngày 20", "01 cuộc/quý", "5 sản phẩm/quý"; work
 * without end ("thường xuyên", "hằng ngày") asks for proof each `proofEvery`. Null for what is done once.
 */
export function recurrenceWords(task: Told, proofEvery: Every): RecurrenceWords | null {
  const rate = rateOf(task.quantities);
  const told = task.timings.flatMap(({ phrase, norm }) =>
    norm.kind === 'every' && isGiven(norm.unit) ? [{ phrase, norm, every: norm.unit }] : [],
  )[0];
  if (told) {
    const { phrase, norm, every } = told;
    return {
      kind: 'recurring',
      every,
      dueDay: dueDayOf(phrase, norm),
      quantityEach: rate?.per === every ? rate.n : null,
    };
  }
  if (rate) return { kind: 'recurring', every: rate.per, dueDay: null, quantityEach: rate.n };
  const isEndless = task.timings.some(
    ({ norm }) => norm.kind === 'continuous' || (norm.kind === 'every' && norm.unit === 'day'),
  );
  return isEndless ? { kind: 'proof', every: proofEvery, dueDay: null, quantityEach: null } : null;
}

/** A quantity for each period rather than for the whole: "4 sản phẩm/quý". */
export function rateOf(
  quantities: readonly Quantity[],
): { n: number; unit: string; per: (typeof RATES)[number] } | null {
  for (const { n, unit, per } of quantities) {
    const every = RATES.find((one) => one === per);
    if (every) return { n, unit, per: every };
  }
  return null;
}

function isGiven(unit: string): unit is (typeof GIVEN)[number] {
  return GIVEN.some((one) => one === unit);
}

/** The last good day: "trước ngày 20" leaves the 19th. */
function dueDayOf(phrase: string, norm: Extract<Norm, { kind: 'every' }>): number | null {
  if (norm.day === null) return null;
  const isBefore = /\btruoc (?:ngay )?\d/.test(fold(phrase));
  return Math.max(1, isBefore ? norm.day - 1 : norm.day);
}
