import type { Day } from '@cotmoc/base';

export const HOLIDAY_KINDS = ['off', 'compensate', 'swap', 'work'] as const;
/** A feast; its compensation; a work day exchanged away; a rest day worked instead. */
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day that is not as its weekday says, in one year. */
export interface Holiday {
  readonly day: Day;
  readonly kind: HolidayKind;
  readonly name: string;
  /** The decision that says so. */
  readonly source: string | null;
  /** Nobody has seen the decision yet. */
  readonly toConfirm: boolean;
}

/** What is known of some years' days, by day. */
export type DaysOff = ReadonlyMap<Day, HolidayKind>;

/** The list as the counting needs it. */
export function daysOffOf(holidays: readonly Holiday[]): DaysOff {
  return new Map(holidays.map(({ day, kind }) => [day, kind]));
}
