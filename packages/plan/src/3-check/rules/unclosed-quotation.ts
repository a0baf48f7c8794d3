import { unclosedQuotation } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** An opening “ that no ” closes before the next one opens or the line ends. */
export const rule: Rule = {
  code: 'unclosed-quotation',
  severity: 'info',
  *check({ text, lineAt }) {
    for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      const end = quotationLimit(text, lineAt(open).to);
      if (closesFirst(text, open + 1, end)) continue;
      const rest = text.slice(open + 1, end);
      // A closing mark typed as a straight one ends the quotation too.
      const close = rest.search(/[”"]/);
      const next = rest.indexOf('“');
      if (close >= 0 && (next < 0 || close < next || rest.indexOf('”', rest.indexOf('”') + 1) >= 0)) continue;
      const to = Math.min(end, open + 40);
      yield { from: open, to, message: unclosedQuotation({ phrase: text.slice(open + 1, to).trim() }) };
    }
  },
};

/** The end of the line, or of the next one where that goes on in the middle of the sentence. */
function quotationLimit(text: string, lineEnd: number): number {
  if (!/^\s*[-–]?\s*[\d\p{Ll}]/u.test(text.slice(lineEnd + 1, lineEnd + 6))) return lineEnd;
  const next = text.indexOf('\n', lineEnd + 1);
  return next < 0 ? text.length : next;
}

/** True where a closing mark stands before the next opening one, as it nearly always does. */
function closesFirst(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201d || code === 0x22) return true;
    if (code === 0x201c) return false;
  }
  return false;
}
