import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellDelegate, tellOfRevocation } from './tell-delegate.ts';

/** What happens in posts after something happened. */
export function postsListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'delegation.made',
      name: 'posts.tell-delegate',
      hear: async (event, tx, { clock }) => {
        await tellDelegate(event, tx, { clock, random });
      },
    },
    {
      kind: 'delegation.revoked',
      name: 'posts.tell-of-revocation',
      hear: async (event, tx, { clock }) => {
        await tellOfRevocation(event, tx, { clock, random });
      },
    },
  ];
}
