import type { Span } from '@cotmoc/base';

/** Where within a mention the number itself stands, blanks inside it allowed; null where it does not stand there. */
export function locateNumber(text: string, mention: Span, number: string): Span | null {
  const wanted = number.replace(/\s+/g, '');
  const first = wanted.charCodeAt(0);
  const limit = Math.min(text.length, mention.to + 40);
  for (let from = mention.from; from < mention.to; from++) {
    if (text.charCodeAt(from) !== first && wanted !== '') continue;
    let at = from;
    let matched = 0;
    while (matched < wanted.length && at < limit) {
      const letter = text.charAt(at);
      if (letter === wanted[matched]) matched++;
      else if (matched === 0 || !/\s/.test(letter)) break;
      at++;
    }
    if (matched === wanted.length) return { from, to: at };
  }
  return null;
}
