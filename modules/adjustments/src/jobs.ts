import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellTouched } from './tell-touched.ts';

/** What happens in adjustments after something happened. */
export function adjustmentsListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'plan.adjusted',
      name: 'adjustments.tell-touched',
      hear: async (event, tx, { clock }) => {
        await tellTouched(event, tx, { clock, random });
      },
    },
  ];
}
