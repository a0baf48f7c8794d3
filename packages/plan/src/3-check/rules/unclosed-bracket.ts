import { unclosedBracket } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A "(" or "[" that nothing closes before the line ends. A lone ")" is left alone: it ends markers such as "a)". */
export const rule: Rule = {
  code: 'unclosed-bracket',
  severity: 'info',
  *check({ text, lines }) {
    for (const line of lines) {
      const open: number[] = [];
      for (let at = line.from; at < line.to; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x28 || code === 0x5b) open.push(at);
        else if (code === 0x29 || code === 0x5d) open.pop();
        // A cell is a place of its own.
        else if (code === 0x7c && open.length) break;
      }
      if (open.length === 0 || line.to - line.from < 3 || closesNext(text, line.to + 1)) continue;
      for (const from of open)
        yield { from, to: phraseEnd(text, from, line.to), message: unclosedBracket({ mark: text.charAt(from) }) };
    }
  },
};

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
