import type { Cited } from '../citations.ts';
import { symbolVariant } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** So many of one kind and number are held against one another. */
const MOST = 20;

/** One document under two symbols of which one is the other with a letter wrong or lost: "27/CTTg" and "27/CT-TTg". */
export const rule: Rule = {
  code: 'symbol-variant',
  severity: 'info',
  check({ cited }, report) {
    const byOrdinal = new Map<string, Cited[]>();
    for (const one of cited) {
      const { number, kind } = one.citation;
      if (number === null || kind === null || one.key === null) continue;
      const ordinal = `${kind} ${/^\d+/.exec(number)?.[0] ?? ''}`;
      const list = byOrdinal.get(ordinal);
      if (list) {
        if (list.length < MOST) list.push(one);
      } else byOrdinal.set(ordinal, [one]);
    }
    for (const list of byOrdinal.values()) {
      if (list.length < 2) continue;
      for (const one of list) {
        // The usual writing is the one that is met more often.
        const usual = list.find((other) => isUsual(other, one));
        if (!usual) continue;
        const { from, to, number } = one.citation;
        report({ from, to, message: symbolVariant({ number: number ?? '', other: usual.citation.number ?? '' }) });
      }
    }
  },
};

function isUsual(other: Cited, one: Cited): boolean {
  if (other === one || other.citation.mentions.length < one.citation.mentions.length) return false;
  const [first, second] = [lettersOf(one.key), lettersOf(other.key)];
  // Of two that are met as often the shorter one has lost something.
  return first !== second && first.length < second.length && isWithout(second, first);
}

/** The letters of a number, without its digits and joiners: `CTTTG` of `27/CT-TTG`. */
function lettersOf(key: string | null): string {
  return (key ?? '').replace(/^\d+(?:\/\d{4})?/, '').replace(/[/-]/g, '');
}

/** Whether a word is another without one of its letters. */
function isWithout(whole: string, part: string): boolean {
  if (whole.length !== part.length + 1 || part.length < 3) return false;
  let at = 0;
  while (at < part.length && whole[at] === part[at]) at++;
  return whole.slice(at + 1) === part.slice(at);
}
