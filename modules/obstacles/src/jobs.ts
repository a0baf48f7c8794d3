import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellRaiser, tellStep } from './tell-step.ts';

/** What happens in obstacles after something happened. */
export function obstaclesListeners(random: Randomness): Listener[] {
  const toStep = ['obstacle.raised', 'obstacle.forwarded'].map(
    (kind): Listener => ({
      kind,
      name: `obstacles.tell-step-${kind}`,
      hear: async (event, tx, { clock }) => {
        await tellStep(event, tx, { clock, random });
      },
    }),
  );
  const toRaiser = ['obstacle.forwarded', 'obstacle.answered'].map(
    (kind): Listener => ({
      kind,
      name: `obstacles.tell-raiser-${kind}`,
      hear: async (event, tx, { clock }) => {
        await tellRaiser(event, tx, { clock, random });
      },
    }),
  );
  return [...toStep, ...toRaiser];
}
