import { unclosedQuotation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** An opening “ that no ” closes before the next one opens or the line ends. */
export const rule: Rule = {
  code: 'unclosed-quotation',
  severity: 'info',
  *check({ text, lineAt }) {
    let open = text.indexOf('“');
    while (open >= 0) {
      const next = text.indexOf('“', open + 1);
      const close = text.indexOf('”', open + 1);
      const end = quotationLimit(text, lineAt(open).to);
      // “… "…" …” and a closing mark typed as a straight one both end the quotation.
      const straight = text.indexOf('"', open + 1);
      const closed = (close >= 0 && close < end) || (straight >= 0 && straight < end);
      if (!closed || (next >= 0 && next < end && close > next && !(straight > open && straight < next))) {
        const to = Math.min(end, open + 40);
        yield { from: open, to, message: unclosedQuotation({ phrase: text.slice(open + 1, to).trim() }) };
      }
      open = next;
    }
  },
};

/** The end of the line, or of the next one where that goes on in the middle of the sentence. */
function quotationLimit(text: string, lineEnd: number): number {
  if (!/^\s*[-–]?\s*[\d\p{Ll}]/u.test(text.slice(lineEnd + 1, lineEnd + 6))) return lineEnd;
  const next = text.indexOf('\n', lineEnd + 1);
  return next < 0 ? text.length : next;
}
