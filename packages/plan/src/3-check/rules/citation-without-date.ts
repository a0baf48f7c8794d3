import { citationWithoutDate } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A document that the text nowhere gives a date for. A number with the year inside is easier to find, and is left alone. */
export const rule: Rule = {
  code: 'citation-without-date',
  severity: 'hint',
  check({ citationsByNumber, text }, report) {
    for (const group of citationsByNumber.values()) {
      const [one] = group;
      if (!one?.symbol || one.symbol.year !== null || group.some(({ citation }) => citation.date !== null)) continue;
      const first = one.citation;
      // "… của Thủ tướng ngày 31/3": the date stands behind the issuer.
      if (/^\s?,?\s?ngày\s\d/.test(text.slice(first.to, first.to + 12))) continue;
      report({ from: first.from, to: first.to, message: citationWithoutDate({ number: first.number ?? '' }) });
    }
  },
};
