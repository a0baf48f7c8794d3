import { unclosedBracket } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A "(" or "[" that nothing closes before the line ends. A lone ")" is left alone: it ends markers such as "a)". */
export const rule: Rule = {
  code: 'unclosed-bracket',
  severity: 'info',
  check({ text, lineAt }, report) {
    let round = text.indexOf('(');
    let square = text.indexOf('[');
    while (round >= 0 || square >= 0) {
      const at = round < 0 || (square >= 0 && square < round) ? square : round;
      const line = lineAt(at);
      const open = openBrackets(text, at, line.to);
      // A line of nothing but a bracket is a converter's.
      if (open.length > 0 && line.to - line.from > 2 && !closesNext(text, line.to + 1)) {
        for (const from of open) {
          report({ from, to: phraseEnd(text, from, line.to), message: unclosedBracket({ mark: text.charAt(from) }) });
        }
      }
      if (round >= 0 && round < line.to) round = text.indexOf('(', line.to);
      if (square >= 0 && square < line.to) square = text.indexOf('[', line.to);
    }
  },
};

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
  const space = text.lastIndexOf(' ', end);
  return end < limit && space > from ? space : end;
}
