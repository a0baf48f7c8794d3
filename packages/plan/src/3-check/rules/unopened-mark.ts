import { isSpace } from '../../1-parse/letter.ts';
import { unopenedMark } from '../messages.gen.ts';
import { brackets, isOpening, quotationMarks } from '../paired-marks.ts';
import type { Rule } from '../rule.ts';

/** No quotation is longer. */
const REACH = 4000;
/** A straight mark further before it does not open it. */
const FAR = 300;
/** So many letters before it are shown. */
const SHOWN = 40;
/** What stands before the ")" of a marker: "a)", "12)", "iv)", "*)". */
const MARKER = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[ivx]{1,5}|\*{1,3})$|(?:^|\s)(?:([a-zđ])\1|\d{1,2}(?:\.\d{1,2}){0,3})$/iu;

/** A ")", "]" or ” that nothing opened. The ")" of a marker, "a)", is left alone. */
export const rule: Rule = {
  code: 'unopened-mark',
  severity: 'info',
  check({ text, words, lineAt }, report) {
    let depth = 0;
    for (const at of brackets(words)) {
      // What stays open hides no more than two closing ones.
      if (isOpening(text.charCodeAt(at))) depth = Math.min(depth + 1, 2);
      else if (depth > 0) depth--;
      // Nearly always a marker: one letter at the head of a line.
      else if (isSpace(text.charCodeAt(at - 2)) || at < 2) continue;
      else if (!MARKER.test(text.slice(Math.max(0, at - 12), at))) report(findingAt(text, at));
    }
    let open = -1;
    for (const at of quotationMarks(words)) {
      if (text.charAt(at) === '“') open = at;
      else if (open >= 0 && at - open <= REACH) open = -1;
      // Some write ” at both ends, or a straight mark at the first.
      else if (isFirst(text, at)) open = at;
      else if (!text.slice(Math.max(lineAt(at).from, at - FAR), at).includes('"')) report(findingAt(text, at));
    }
  },
};

/** A mark with a blank before it and a letter behind it opens something. */
function isFirst(text: string, at: number): boolean {
  return /^[\s(]?$/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** The mark with the few words before it, so that a person can find it. */
function findingAt(text: string, at: number) {
  const before = text.slice(Math.max(0, at - SHOWN), at);
  const line = before.lastIndexOf('\n') + 1;
  const blank = line === 0 && at > SHOWN ? before.indexOf(' ') + 1 : 0;
  const from = at - before.length + Math.max(line, blank);
  return { from, to: at + 1, message: unopenedMark({ mark: text.charAt(at) }) };
}
