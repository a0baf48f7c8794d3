import { accountsSchedules } from '@cotmoc/accounts/jobs';
import type { Clock, Randomness } from '@cotmoc/base';
import type { Schedule } from '@cotmoc/jobs';
import type { PostOffice } from '@cotmoc/notices';
import { noticesSchedules } from '@cotmoc/notices/jobs';
import { recurrenceSchedules } from '@cotmoc/recurrence/jobs';
import { remindersSchedules } from '@cotmoc/reminders/jobs';
import type { Store } from '@cotmoc/store';

export interface SchedulesBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  /** Where people find the program. */
  readonly address: string;
  readonly postOffice: PostOffice;
}

/** Everything that is done again and again. */
export function allSchedules(by: SchedulesBy): Schedule[] {
  return [...accountsSchedules(by), ...noticesSchedules(by), ...remindersSchedules(by), ...recurrenceSchedules(by)];
}
