import { leftoverMarkup } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const MARKUP = /<\/?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>\n]{0,80})?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{1,5});|\*\*/g;
const MEANING: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** Tags, entities and asterisks that a converter left in the text. */
export const rule: Rule = {
  code: 'leftover-markup',
  severity: 'warning',
  *check({ text }) {
    if (!text.includes('<') && !text.includes('&') && !text.includes('**')) return;
    for (const match of text.matchAll(MARKUP)) {
      const from = match.index;
      const to = from + match[0].length;
      yield {
        from,
        to,
        message: leftoverMarkup({ mark: match[0] }),
        fix: { from, to, insert: MEANING[match[0]] ?? '' },
      };
    }
  },
};
