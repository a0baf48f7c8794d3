import { locateNumber } from '../locate-number.ts';
import { symbolLetterCase } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { rightLetters } from '../symbols.ts';

/** A symbol whose letters have another case than is prescribed: "QĐ-TTG" for "QĐ-TTg". Lines in capitals are left alone. */
export const rule: Rule = {
  code: 'symbol-letter-case',
  severity: 'info',
  check({ facts, text, symbolOf, lineAt }, report) {
    for (const { number, mentions } of facts.citations) {
      const symbol = number === null ? null : symbolOf(number);
      if (number === null || symbol === null) continue;
      const right = rightLetters(symbol.agency);
      if (right === symbol.agency) continue;
      for (const span of mentions) {
        const at = locateNumber(text, span, number);
        if (!at) continue;
        const line = lineAt(at.from);
        const words = text.slice(line.from, line.to);
        if (words === words.toUpperCase()) continue;
        const insert = text.slice(at.from, at.to).replace(symbol.agency, right);
        report({ ...at, message: symbolLetterCase({ number, right: insert }), fix: { ...at, insert } });
      }
    }
  },
};
