import type { Clock, Randomness } from '@cotmoc/base';
import type { Schedule } from '@cotmoc/jobs';
import { type Store, systemAsker } from '@cotmoc/store';
import { disableIdleAccounts } from './disable-idle-accounts.ts';

/** Nightly: what has run out is taken away, and accounts that nobody uses are put to rest. */
export function accountsSchedules(by: { store: Store; clock: Clock; random: Randomness }): Schedule[] {
  return [
    {
      name: 'accounts.remove-ended',
      cron: '15 2 * * *',
      async run() {
        const now = new Date(by.clock.now());
        for (const province of await by.store.provinces()) {
          await by.store.as(systemAsker(province.id), async ({ db }) => {
            await db.deleteFrom('accounts_session').where('expires_at', '<', now).execute();
            // An invitation that is over stays, so that it can be sent again.
            await db
              .deleteFrom('factors_ticket')
              .where('kind', '!=', 'invitation')
              .where('expires_at', '<', now)
              .execute();
          });
        }
      },
    },
    {
      name: 'accounts.disable-idle',
      cron: '30 2 * * *',
      async run() {
        for (const province of await by.store.provinces())
          await by.store.as(systemAsker(province.id), (tx) => disableIdleAccounts(tx, by));
      },
    },
  ];
}
