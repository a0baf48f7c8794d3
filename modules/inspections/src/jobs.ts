import type { Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { tellInspected, tellInspector } from './tell-inspected.ts';

/** What happens in inspections after something happened. */
export function inspectionsListeners(random: Randomness): Listener[] {
  const kinds = ['inspection.planned', 'inspection.finding', 'inspection.decided', 'inspection.concluded'];
  return [
    ...kinds.map(
      (kind): Listener => ({
        kind,
        name: `inspections.tell-inspected-${kind}`,
        hear: async (event, tx, { clock }) => {
          await tellInspected(event, tx, { clock, random });
        },
      }),
    ),
    {
      kind: 'inspection.answered',
      name: 'inspections.tell-inspector',
      hear: async (event, tx, { clock }) => {
        await tellInspector(event, tx, { clock, random });
      },
    },
  ];
}
