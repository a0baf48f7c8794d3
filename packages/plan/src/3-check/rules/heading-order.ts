import type { OutlineNode } from '../../contract.ts';
import { headingOrder } from '../messages.gen.ts';
import { markerSpan, type NumberStyle } from '../numbering.ts';
import type { Rule } from '../rule.ts';

const DEPTH: Readonly<Record<NumberStyle, number>> = { roman: 0, arabic: 1, letter: 2 };

/** A heading whose kind of number belongs above that of the heading it stands under or behind: I. after 1. */
export const rule: Rule = {
  code: 'heading-order',
  severity: 'hint',
  check({ numbered, nodes, countOf }, report) {
    let top: OutlineNode | null = null;
    for (const { node, counted: mine } of numbered) {
      if (node.kind === 'footnote' || mine.series.startsWith('(', mine.style.length)) continue;
      const atTop = !node.parent;
      const parent: OutlineNode | null | undefined = atTop ? top : nodes.get(node.parent ?? '');
      if (atTop) top = node;
      const above = parent && parent.kind !== 'row' ? countOf(parent.marker) : null;
      if (!parent || !above || DEPTH[mine.style] >= DEPTH[above.style]) continue;
      report({
        ...markerSpan(node),
        path: node.path,
        message: headingOrder({ marker: node.marker.trim(), parent: parent.marker.trim() }),
      });
    }
  },
};
