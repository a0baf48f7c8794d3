import type { Clock } from '@cotmoc/base';
import type { Schedule } from '@cotmoc/jobs';
import type { Store } from '@cotmoc/store';
import type { PostOffice } from './post-office.ts';
import { sendLetters } from './send-letters.ts';

/** Every minute the letters whose time has come leave. */
export function noticesSchedules(by: { store: Store; clock: Clock; postOffice: PostOffice }): Schedule[] {
  return [
    {
      name: 'notices.send-letters',
      cron: '* * * * *',
      async run() {
        await sendLetters(by);
      },
    },
  ];
}
