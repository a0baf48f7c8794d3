import { symbolWithoutKind } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { bearsNoKind, isKnownAgency, symbolsOfKind } from '../symbols.ts';

/** Numbers bear their kind since about then. */
const SINCE = '2000-01-01';

/** A number without the letters of its kind: "Quyết định số 20/TTg" for "20/QĐ-TTg". */
export const rule: Rule = {
  code: 'symbol-without-kind',
  severity: 'info',
  check({ cited }, report) {
    for (const { citation, symbol } of cited) {
      const { number, kind, date, from, to } = citation;
      if (number === null || kind === null || date === null || date < SINCE) continue;
      if (symbol === null || symbol.kind !== null || symbol.unit !== null) continue;
      const [letters] = symbolsOfKind(kind) ?? [];
      if (letters === undefined || !isKnownAgency(symbol.agency) || bearsNoKind(symbol.agency)) continue;
      report({ from, to, message: symbolWithoutKind({ number, kind, letters }) });
    }
  },
};
