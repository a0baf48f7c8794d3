import { firstNumberMissing } from '../messages.gen.ts';
import { markerOf } from '../numbering.ts';
import type { Rule } from '../rule.ts';

/** The parts of the plan begin at II: the head of the first one was lost, or was counted as the opening. */
export const rule: Rule = {
  code: 'first-number-missing',
  severity: 'info',
  check({ siblings, text, lineEndAt }, report) {
    const parts = siblings.get('')?.filter(({ node, counted }) => node.kind === 'part' && counted.style === 'roman');
    const [first, second] = parts ?? [];
    if (!first || !second || first.counted.value !== 2 || second.counted.value !== 3) return;
    if (parts?.some(({ counted }) => counted.value === 1)) return;
    const { from, path, marker } = first.node;
    const to = Math.min(first.node.to, lineEndAt(from), text.length);
    const wanted = markerOf('roman', 1);
    report({ from, to, path, message: firstNumberMissing({ marker: marker.trim(), wanted }) });
  },
};
