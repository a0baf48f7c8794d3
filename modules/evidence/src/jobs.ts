import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellRefused } from './tell-refused.ts';

/** What happens in evidence after something happened. */
export function evidenceListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'evidence.refused',
      name: 'evidence.tell-refused',
      hear: async (event, tx, { clock }) => {
        await tellRefused(event, tx, { clock, random });
      },
    },
  ];
}
