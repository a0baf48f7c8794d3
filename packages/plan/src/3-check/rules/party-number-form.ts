import { locateNumber } from '../locate-number.ts';
import { partyNumberForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { systemOf } from '../symbols.ts';

/** A Party document numbered in the State's way or in neither: 122/KH/TU for 122-KH/TU. */
export const rule: Rule = {
  code: 'party-number-form',
  severity: 'warning',
  check({ cited, text }, report) {
    for (const { citation, symbol } of cited) {
      if (!symbol?.kind || systemOf(symbol.agency) !== 'party' || symbol.form === 'party') continue;
      const right = `${symbol.ordinal}-${symbol.kind}/${symbol.agency}`;
      for (const span of citation.mentions) {
        const at = locateNumber(text, span, citation.number ?? '');
        if (!at) continue;
        report({
          from: at.from,
          to: at.to,
          message: partyNumberForm({ number: citation.number ?? '', right }),
          fix: { ...at, insert: right },
        });
      }
    }
  },
};
