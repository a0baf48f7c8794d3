import { unclosedBracket } from '../messages.gen.ts';
import { brackets, isOpening } from '../paired-marks.ts';
import type { Rule } from '../rule.ts';

/** A "(" or "[" that nothing closes before the line ends. A lone ")" is left alone: it ends markers such as "a)". */
export const rule: Rule = {
  code: 'unclosed-bracket',
  severity: 'info',
  check({ text, words, lineAt }, report) {
    const places = brackets(words);
    let after = 0;
    for (let k = 0; k < places.length; k++) {
      const at = places[k] ?? 0;
      if (at < after || !isOpening(text.charCodeAt(at))) continue;
      const next = places[k + 1];
      // Nearly every bracket is closed by the next one.
      if (next !== undefined && !isOpening(text.charCodeAt(next)) && isOneCell(text, at, next)) {
        after = next;
        continue;
      }
      const line = lineAt(at);
      after = line.to;
      const open = openBrackets(text, at, line.to);
      // A line of nothing but a bracket is a converter's.
      if (open.length > 0 && line.to - line.from > 2 && !closesNext(text, line.to + 1)) {
        for (const from of open) {
          report({ from, to: phraseEnd(text, from, line.to), message: unclosedBracket({ mark: text.charAt(from) }) });
        }
      }
    }
  },
};

/** True where neither a line nor a cell ends between two places. */
function isOneCell(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x7c) return false;
  }
  return true;
}

/** The brackets that stay open to the end of the line, or of the cell in which they stand. */
function openBrackets(text: string, from: number, to: number): number[] {
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0x5b) open.push(at);
    else if (code === 0x29 || code === 0x5d) open.pop();
    // A bar ends the cell.
    else if (code === 0x7c && open.length > 0) break;
  }
  return open;
}

/** True where the next line closes more brackets than it opens: the line was cut in the middle of the remark. */
function closesNext(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from; at < text.length && text.charCodeAt(at) !== 0x0a; at++) {
    const letter = text.charAt(at);
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    // The marker "a)" at the head of a line closes nothing.
    if (depth < 0 && at > from + 3) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

/** The bracket with the few words behind it, so that a person can find it. */
function phraseEnd(text: string, from: number, limit: number): number {
  const end = Math.min(limit, from + 40);
  const space = text.slice(from, end + 1).lastIndexOf(' ');
  return end < limit && space > 0 ? from + space : end;
}
