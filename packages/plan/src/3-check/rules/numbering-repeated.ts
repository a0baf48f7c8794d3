import { numberingRepeated } from '../messages.gen.ts';
import { markerSpan } from '../numbering.ts';
import type { Rule } from '../rule.ts';

/** One number twice among siblings: 2, 2. */
export const rule: Rule = {
  code: 'numbering-repeated',
  severity: 'warning',
  check({ breaks }, report) {
    for (const { node, from, to } of breaks) {
      if (!(to.value === from.value)) continue;
      report({
        ...markerSpan(node),
        path: node.path,
        message: numberingRepeated({ marker: node.marker.trim() }),
        // Another list may begin.
        ...(to.value === 1 ? { severity: 'info' as const } : {}),
      });
    }
  },
};
