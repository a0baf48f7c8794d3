import type { Clock, Randomness } from '@cotmoc/base';
import type { Listener, Schedule } from '@cotmoc/jobs';
import type { Store } from '@cotmoc/store';
import { sendDigests } from './send-digests.ts';
import { tellAnswered, tellUrged, tellWithdrawn } from './tell-urged.ts';

/** What reminding needs of the program around it. */
export interface RemindBy {
  readonly random: Randomness;
  /** Where the program is found: `https://cotmoc.example`. */
  readonly address: string;
}

/** What happens in reminders after something happened. */
export function remindersListeners(by: RemindBy): Listener[] {
  return [
    {
      kind: 'urging.sent',
      name: 'reminders.tell-urged',
      hear: (event, tx, { clock }) => tellUrged(event, tx, { ...by, clock }),
    },
    {
      kind: 'urging.withdrawn',
      name: 'reminders.tell-withdrawn',
      hear: (event, tx, { clock }) => tellWithdrawn(event, tx, { ...by, clock }),
    },
    {
      kind: 'urging.answered',
      name: 'reminders.tell-answered',
      hear: (event, tx, { clock }) => tellAnswered(event, tx, { ...by, clock }),
    },
  ];
}

/** Every ten minutes: whoever has not had the digest of the day gets it, once it is time. */
export function remindersSchedules(by: RemindBy & { store: Store; clock: Clock }): Schedule[] {
  return [
    {
      name: 'reminders.send-digests',
      cron: '*/10 * * * *',
      async run() {
        await sendDigests(by);
      },
    },
  ];
}
