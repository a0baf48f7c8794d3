import { addDays, type Day } from '@cotmoc/base';

/** A deadline as a task has it. */
export interface Deadline {
  readonly dueOn: Day | null;
  /** False for "trước ngày …": the day before is the last good one. */
  readonly dueInclusive: boolean;
}

/** How an inner deadline stands to the upper one. */
export interface Chain {
  /**
   * `fits`; `tight`: in time, but it leaves the upper level less than the days it needs; `later`: after the upper one;
   * `undated`: the upper one has a day and the inner one none; `free`: the upper one has none.
   */
  readonly kind: 'fits' | 'tight' | 'later' | 'undated' | 'free';
  /** The last good day of the inner task. */
  readonly inner: Day | null;
  /** The last good day of the upper task. */
  readonly upper: Day | null;
  /** The last inner day that leaves the upper level its days. */
  readonly latest: Day | null;
}

/** The last day that is still in time, or null. */
export function lastGood({ dueOn, dueInclusive }: Deadline): Day | null {
  if (!dueOn) return null;
  return dueInclusive ? dueOn : addDays(dueOn, -1);
}

/** The day from which so many working days are left up to and with the last one. */
export function workingDaysBefore(last: Day, count: number, isWorkingDay: (day: Day) => boolean): Day {
  let day = last;
  for (let left = count; left > 0; ) {
    if (isWorkingDay(day)) left -= 1;
    day = addDays(day, -1);
  }
  return day;
}

/** Whether an inner deadline leaves the upper level its working days; pure. */
export function chainOf(
  input: {
    readonly inner: Deadline;
    readonly upper: Deadline;
    /** False where the upper task goes on the whole year: its last day is not a day to hand something in. */
    readonly upperIsDated: boolean;
    readonly upperDays: number;
  },
  isWorkingDay: (day: Day) => boolean,
): Chain {
  const inner = lastGood(input.inner);
  const upper = lastGood(input.upper);
  if (!upper) return { kind: 'free', inner, upper, latest: null };
  const latest = input.upperIsDated ? workingDaysBefore(upper, input.upperDays, isWorkingDay) : upper;
  if (!inner) return { kind: input.upperIsDated ? 'undated' : 'fits', inner, upper, latest };
  if (inner > upper) return { kind: 'later', inner, upper, latest };
  return { kind: inner > latest ? 'tight' : 'fits', inner, upper, latest };
}

/** Whether a task's times name a day or a span, and not only "every month" or "thường xuyên". */
export function isDated(timing: readonly { readonly norm: unknown }[]): boolean {
  if (timing.length === 0) return true;
  return timing.some(({ norm }) => {
    const kind = typeof norm === 'object' && norm !== null && 'kind' in norm ? norm.kind : null;
    return kind === 'by' || kind === 'during';
  });
}

/** Kinds that somebody should look at. */
export function isBroken(chain: Chain): boolean {
  return chain.kind === 'later' || chain.kind === 'tight' || chain.kind === 'undated';
}
