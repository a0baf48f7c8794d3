import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellAsker, tellDeciders } from './tell-extension.ts';

/** Who hears of an asking for more time and of its answer. */
export function extensionsListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'task.extension-asked',
      name: 'extensions.tell-deciders',
      hear: async (event, tx, { clock }) => {
        await tellDeciders(event, tx, { clock, random });
      },
    },
    {
      kind: 'task.extension-decided',
      name: 'extensions.tell-asker',
      hear: async (event, tx, { clock }) => {
        await tellAsker(event, tx, { clock, random });
      },
    },
  ];
}
