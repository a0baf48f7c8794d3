import { leftoverMarkup } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const MARKUP =
  /<\/?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>\n]{0,80})?\/?>|&(?:[lr][ds]quo|[mn]dash|hellip|nbsp|amp|lt|gt|quot|apos|bull|copy|[A-Za-z](?:acute|grave|circ|tilde|uml)|#\d{1,5}|#x[0-9a-fA-F]{1,4});|\*\*|~~|\[\^\d{1,3}\]/g;
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
/** One of these stands in nearly every mark; a text without them is clean. */
const SIGNS = ['<', '&', '**', '~~', '[^'];

/** Tags, entities and asterisks that a converter left in the text. */
export const rule: Rule = {
  code: 'leftover-markup',
  severity: 'warning',
  *check({ text }) {
    if (!SIGNS.some((sign) => text.includes(sign))) return;
    for (const match of text.matchAll(MARKUP)) {
      const from = match.index;
      const to = from + match[0].length;
      yield {
        from,
        to,
        message: leftoverMarkup({ mark: match[0] }),
        // An entity that is not known may stand for a letter; taking it out would lose it.
        ...(match[0].startsWith('&') && MEANING[match[0]] === undefined
          ? {}
          : { fix: { from, to, insert: MEANING[match[0]] ?? '' } }),
      };
    }
  },
};
