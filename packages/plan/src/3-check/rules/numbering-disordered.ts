import { numberingDisordered } from '../messages.gen.ts';
import { markerOf, markerSpan } from '../numbering.ts';
import type { Rule } from '../rule.ts';

/** A sibling whose number is lower than the one before it: 1, 3, 2. */
export const rule: Rule = {
  code: 'numbering-disordered',
  severity: 'info',
  check({ breaks }, report) {
    for (const { before, node, from, to } of breaks) {
      if (!(to.value < from.value)) continue;
      report({
        ...markerSpan(node),
        path: node.path,
        message: numberingDisordered({
          marker: node.marker.trim(),
          before: before.marker.trim(),
          wanted: markerOf(from.style, from.value + 1),
        }),
      });
    }
  },
};
