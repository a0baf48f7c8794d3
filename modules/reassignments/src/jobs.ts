import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellReceivers } from './tell-receivers.ts';

/** Who hears that a task went to another unit. */
export function reassignmentsListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'task.reassigned',
      name: 'tasks.tell-receivers',
      hear: async (event, tx, { clock }) => {
        await tellReceivers(event, tx, { clock, random });
      },
    },
  ];
}
