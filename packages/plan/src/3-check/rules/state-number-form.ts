import { locateNumber } from '../locate-number.ts';
import { stateNumberForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { systemOf } from '../symbols.ts';

/** A document of a State body numbered in the Party's way or in neither: 12-KH/UBND for 12/KH-UBND. */
export const rule: Rule = {
  code: 'state-number-form',
  severity: 'warning',
  check({ cited, text }, report) {
    for (const { citation, symbol } of cited) {
      if (!symbol?.kind || systemOf(symbol.agency) !== 'state' || symbol.form === 'state') continue;
      const right = `${symbol.ordinal}/${symbol.kind}-${symbol.agency}`;
      for (const span of citation.mentions) {
        const at = locateNumber(text, span, citation.number ?? '');
        if (!at) continue;
        report({
          from: at.from,
          to: at.to,
          message: stateNumberForm({ number: citation.number ?? '', right }),
          fix: { ...at, insert: right },
        });
      }
    }
  },
};
