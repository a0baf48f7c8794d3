import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellBodies } from './tell-bodies.ts';

/** What happens in tasks after something happened elsewhere. */
export function tasksListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'plan.issued',
      name: 'tasks.tell-bodies',
      hear: async (event, tx, { clock }) => {
        await tellBodies(event, tx, { clock, random });
      },
    },
  ];
}
