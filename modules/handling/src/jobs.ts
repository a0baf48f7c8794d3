import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellGiver, tellReceiver } from './tell-giver.ts';

/** Who hears that work was sent back, and that it was sent again. */
export function handlingListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'task.returned',
      name: 'handling.tell-giver',
      hear: async (event, tx, { clock }) => {
        await tellGiver(event, tx, { clock, random });
      },
    },
    {
      kind: 'task.sent-again',
      name: 'handling.tell-receiver',
      hear: async (event, tx, { clock }) => {
        await tellReceiver(event, tx, { clock, random });
      },
    },
  ];
}
