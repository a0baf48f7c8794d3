import { type Day, lastDayOf, parseDay } from '@cotmoc/base';
import type { Norm } from '@cotmoc/plan';

/** When a task begins and must be done. */
export interface Schedule {
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
}

const NONE: Schedule = { startsOn: null, dueOn: null, dueInclusive: true };

function scheduleOfOne(norm: Norm, year: number | null): Schedule {
  switch (norm.kind) {
    case 'by':
      return { startsOn: null, dueOn: parseDay(norm.date), dueInclusive: norm.inclusive };
    case 'during':
      return { startsOn: parseDay(norm.from), dueOn: parseDay(norm.to), dueInclusive: true };
    case 'every':
    case 'continuous':
      // Goes on the whole year: it is over when the plan's year is.
      return { ...NONE, dueOn: year ? lastDayOf(year, 'year') : null };
    case 'condition':
      return NONE;
  }
}

/** From all the times a task names: the earliest beginning, the last day due. A day beats "the whole year". */
export function scheduleOf(norms: readonly Norm[], year: number | null): Schedule {
  const dated = norms.filter((norm) => norm.kind === 'by' || norm.kind === 'during');
  const schedules = (dated.length > 0 ? dated : norms).map((norm) => scheduleOfOne(norm, year));
  let result = NONE;
  for (const schedule of schedules) {
    if (schedule.startsOn && (!result.startsOn || schedule.startsOn < result.startsOn)) {
      result = { ...result, startsOn: schedule.startsOn };
    }
    if (schedule.dueOn && (!result.dueOn || schedule.dueOn > result.dueOn)) {
      result = { ...result, dueOn: schedule.dueOn, dueInclusive: schedule.dueInclusive };
    }
  }
  return result;
}
