import { unclosedQuotation } from '../messages.gen.ts';
import { quotationMarks } from '../paired-marks.ts';
import type { Rule } from '../rule.ts';

/** No quotation is longer; what stands further on does not end it. */
const REACH = 4000;
const LINE_END = 10;
const OPENING = 0x201c;

/** An opening “ that no ” closes before the next one opens or the line ends. */
export const rule: Rule = {
  code: 'unclosed-quotation',
  severity: 'info',
  check({ text, words }, report) {
    for (const open of quotationMarks(words)) {
      if (text.charCodeAt(open) !== OPENING) continue;
      const lineEnd = endUnlessClosed(text, open + 1);
      if (lineEnd === null) continue;
      const end = quotationLimit(text, lineEnd);
      const rest = text.slice(open + 1, end);
      // A closing mark typed as a straight one ends the quotation too.
      const close = rest.search(/[”"]/);
      const next = rest.indexOf('“');
      if (close >= 0 && (next < 0 || close < next || isNested(rest))) continue;
      const to = Math.min(end, open + 40);
      report({ from: open, to, message: unclosedQuotation({ phrase: text.slice(open + 1, to).trim() }) });
    }
  },
};

/** Whether what opens behind an opening mark is closed, and the mark itself too. */
function isNested(rest: string): boolean {
  return (rest.match(/”/g)?.length ?? 0) > (rest.match(/“/g)?.length ?? 0);
}

/** The end of the line, `REACH` behind the opening mark at most, or of the next one where that goes on in the middle of the sentence. */
function quotationLimit(text: string, lineEnd: number): number {
  if (text.charCodeAt(lineEnd) !== LINE_END) return lineEnd;
  if (!/^\s*[-–]?\s*[\d\p{Ll}]/u.test(text.slice(lineEnd + 1, lineEnd + 6))) return lineEnd;
  const next = text.indexOf('\n', lineEnd + 1);
  return Math.min(next < 0 ? text.length : next, lineEnd + REACH);
}

/** Null where a closing mark stands in the line before the next opening one, as it nearly always does; else the end of the line. */
function endUnlessClosed(text: string, from: number): number | null {
  let isOpen = false;
  let at = from;
  const most = Math.min(text.length, from + REACH);
  for (; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) break;
    if (code === OPENING) isOpen = true;
    if (!isOpen && (code === 0x201d || code === 0x22)) return null;
  }
  return at;
}
