import { symbolLetterCase } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { isKnownAgency, rightLetters } from '../symbols.ts';

/** Whether a line is all capitals is told by so much of it. */
const AROUND = 120;

/** A symbol whose letters have another case than is prescribed: "QĐ-TTG" for "QĐ-TTg". Lines in capitals are left alone. */
export const rule: Rule = {
  code: 'symbol-letter-case',
  severity: 'info',
  check({ cited, text, lineAt }, report) {
    for (const { citation, symbol } of cited) {
      const { number, mentions } = citation;
      if (number === null || symbol === null) continue;
      const letters = rightLetters(symbol.agency);
      // A symbol all in capitals is hardly ever written otherwise.
      if (!isKnownAgency(letters) || (letters === symbol.agency && letters === letters.toUpperCase())) continue;
      const right = number.replace(symbol.agency, letters);
      for (const span of mentions) {
        // Another mention may have it right.
        const at = text.slice(span.from, span.to).toUpperCase().indexOf(number.toUpperCase());
        const from = span.from + at;
        const to = from + number.length;
        if (at < 0 || text.slice(from, to) === right) continue;
        const line = lineAt(from);
        const words = text.slice(Math.max(line.from, from - AROUND), Math.min(line.to, to + AROUND));
        if (words === words.toUpperCase()) continue;
        report({
          from,
          to,
          message: symbolLetterCase({ number: text.slice(from, to), right }),
          fix: { from, to, insert: right },
        });
      }
    }
  },
};
