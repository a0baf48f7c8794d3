import { numberingMissing } from '../messages.gen.ts';
import { markerOf, markerSpan } from '../numbering.ts';
import type { Rule } from '../rule.ts';

/** A number left out between two siblings: 1, 2, 4. */
export const rule: Rule = {
  code: 'numbering-missing',
  severity: 'info',
  check({ breaks }, report) {
    for (const { before, node, from, to } of breaks) {
      // Letters are skipped when points are taken out; a number that jumps far is another list's.
      const farthest = from.value + (from.style === 'letter' ? 6 : 3);
      if (!(to.value > from.value + 1 && to.value <= farthest)) continue;
      report({
        ...markerSpan(node),
        path: node.path,
        message: numberingMissing({
          marker: node.marker.trim(),
          before: before.marker.trim(),
          wanted: markerOf(from.style, from.value + 1),
        }),
      });
    }
  },
};
