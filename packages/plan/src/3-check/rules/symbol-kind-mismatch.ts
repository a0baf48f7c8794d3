import { fold } from '@cotmoc/base';
import { symbolKindMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { kindsOfSymbol, symbolsOfKind } from '../symbols.ts';

/** A number whose abbreviation is that of another kind of document: "Kế hoạch số 12/QĐ-UBND". */
export const rule: Rule = {
  code: 'symbol-kind-mismatch',
  severity: 'warning',
  check({ facts, text, symbolOf }, report) {
    for (const { number, kind, from, to } of facts.citations) {
      if (number === null || kind === null) continue;
      const symbol = symbolOf(number);
      const allowed = symbolsOfKind(kind);
      if (symbol?.kind == null || allowed === null || allowed.has(symbol.kind)) continue;
      // "Thông báo kết luận số …-TB/TW": the word before says the kind.
      const before = fold(text.slice(Math.max(0, from - 16), from));
      if (kindsOfSymbol(symbol.kind).some((name) => before.endsWith(name))) continue;
      report({
        from,
        to,
        message: symbolKindMismatch({ number, kind, wanted: [...allowed].join(', '), printed: symbol.kind }),
      });
    }
  },
};
