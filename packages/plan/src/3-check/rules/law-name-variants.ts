import { fold } from '@cotmoc/base';
import type { Citation } from '../../contract.ts';
import { remember } from '../../remember.ts';
import { lawNameVariants } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const folded = remember(fold);

/** One law cited by name in two writings: "Luật ngân sách nhà nước" and "Luật Ngân sách Nhà nước". */
export const rule: Rule = {
  code: 'law-name-variants',
  severity: 'hint',
  check({ facts, text }, report) {
    const seen = new Map<string, string>();
    for (const citation of facts.citations) {
      if (citation.name === null) continue;
      const key = folded(citation.name);
      for (const span of spansOf(citation)) {
        const written = text.slice(span.from, span.from + citation.name.length);
        // Capitals throughout are a heading's doing.
        if ((written !== citation.name && fold(written) !== key) || written === written.toUpperCase()) continue;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, written);
        else if (first !== written) {
          report({
            from: span.from,
            to: span.from + written.length,
            message: lawNameVariants({ name: written, other: first }),
          });
          break;
        }
      }
    }
  },
};

function spansOf(citation: Citation): readonly { readonly from: number; readonly to: number }[] {
  return citation.mentions.length ? citation.mentions : [citation];
}
