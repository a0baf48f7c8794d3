import type { Clock } from '@cotmoc/base';
import type { Schedule } from '@cotmoc/jobs';
import { type Store, systemAsker } from '@cotmoc/store';

/** Nightly: sessions that have run out are taken away. */
export function peopleSchedules(by: { store: Store; clock: Clock }): Schedule[] {
  return [
    {
      name: 'people.remove-ended-sessions',
      cron: '15 2 * * *',
      async run() {
        for (const province of await by.store.provinces()) {
          await by.store.as(systemAsker(province.id), async ({ db }) => {
            await db.deleteFrom('people_session').where('expires_at', '<', new Date(by.clock.now())).execute();
          });
        }
      },
    },
  ];
}
