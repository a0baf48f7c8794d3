import type { Clock, Randomness } from '@cotmoc/base';
import type { Schedule } from '@cotmoc/jobs';
import type { Store } from '@cotmoc/store';
import { makeDueOccurrences } from './make-due-occurrences.ts';

/** Every hour, so that a night without power leaves no gap: the occurrences that are due. */
export function recurrenceSchedules(by: { store: Store; clock: Clock; random: Randomness }): Schedule[] {
  return [
    {
      name: 'recurrence.make-due',
      cron: '7 * * * *',
      async run() {
        for (const province of await by.store.provinces()) await makeDueOccurrences(by, province.id);
      },
    },
  ];
}
