import { symbolKindMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { readSymbol, symbolsOfKind } from '../symbols.ts';

/** A number whose abbreviation is that of another kind of document: "Kế hoạch số 12/QĐ-UBND". */
export const rule: Rule = {
  code: 'symbol-kind-mismatch',
  severity: 'warning',
  *check({ facts }) {
    for (const { number, kind, from, to } of facts.citations) {
      if (number === null || kind === null) continue;
      const symbol = readSymbol(number);
      const allowed = symbolsOfKind(kind);
      if (symbol?.kind == null || allowed === null || allowed.has(symbol.kind)) continue;
      yield {
        from,
        to,
        message: symbolKindMismatch({ number, kind, wanted: [...allowed].join(', '), printed: symbol.kind }),
      };
    }
  },
};
