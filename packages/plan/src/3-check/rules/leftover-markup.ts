import { leftoverMarkup } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns } from '../watch.ts';

const MARKUP =
  /<\/?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>\n]{0,80})?\/?>|&(?:[lr][ds]quo|[mn]dash|hellip|nbsp|amp|lt|gt|quot|apos|bull|copy|[A-Za-z](?:acute|grave|circ|tilde|uml)|#\d{1,5}|#x[0-9a-fA-F]{1,4});|\*\*|~~|\[\^\d{1,3}\]/y;
const MEANING: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
};
/** Every mark begins with one of these. */
const beginnings = watchSigns('<&*~[');

/** Tags, entities and asterisks that a converter left in the text. */
export const rule: Rule = {
  code: 'leftover-markup',
  severity: 'warning',
  check({ text, words }, report) {
    let to = 0;
    for (const from of beginnings(words)) {
      if (from < to) continue;
      MARKUP.lastIndex = from;
      const match = MARKUP.exec(text);
      if (!match) continue;
      to = from + match[0].length;
      report({
        from,
        to,
        message: leftoverMarkup({ mark: match[0] }),
        // An entity that is not known may stand for a letter; taking it out would lose it.
        ...(match[0].startsWith('&') && MEANING[match[0]] === undefined
          ? {}
          : { fix: { from, to, insert: MEANING[match[0]] ?? '' } }),
      });
    }
  },
};
