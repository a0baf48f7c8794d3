import { headingOrder } from '../messages.gen.ts';
import { markerSpan, type NumberStyle, readMarker } from '../numbering.ts';
import type { Rule } from '../rule.ts';

const DEPTH: Readonly<Record<NumberStyle, number>> = { roman: 0, arabic: 1, letter: 2 };

/** A heading whose kind of number belongs above that of the heading it stands under: I. under 1. */
export const rule: Rule = {
  code: 'heading-order',
  severity: 'hint',
  *check({ facts, nodes }) {
    for (const node of facts.outline) {
      const parent = node.parent === null ? undefined : nodes.get(node.parent);
      if (!parent || node.kind === 'row' || parent.kind === 'row') continue;
      const mine = readMarker(node.marker);
      const above = readMarker(parent.marker);
      if (!mine || !above || DEPTH[mine.style] >= DEPTH[above.style] || mine.series.includes('(')) continue;
      yield {
        ...markerSpan(node),
        path: node.path,
        message: headingOrder({ marker: node.marker.trim(), parent: parent.marker.trim() }),
      };
    }
  },
};
