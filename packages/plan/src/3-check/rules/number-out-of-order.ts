import { fold, formatDay, parseDay } from '@cotmoc/base';
import type { Citation } from '../../contract.ts';
import { numberOutOfOrder } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

interface Numbered {
  readonly ordinal: number;
  readonly date: string;
  readonly citation: Citation;
}

/** Within one year a body's series only grows, so a later document with a lower number has a digit wrong, or another issuer. */
export const rule: Rule = {
  code: 'number-out-of-order',
  severity: 'info',
  check({ cited }, report) {
    const series = new Map<string, Numbered[]>();
    for (const { citation, symbol } of cited) {
      const { date } = citation;
      if (date === null || symbol?.kind == null) continue;
      // Numbers with a year inside run in a series of their own.
      const key = `${symbol.year !== null}|${symbol.kind}-${symbol.agency}|${date.slice(0, 4)}`;
      const list = series.get(key);
      const entry = { ordinal: Number.parseInt(symbol.ordinal, 10), date, citation };
      if (list) list.push(entry);
      else series.set(key, [entry]);
    }
    // Who issued a number is asked only where two numbers are out of order, which is seldom.
    for (const list of [...series.values()].filter(hasDisorder).flatMap(byIssuer)) {
      list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      let highest = list[0];
      for (const entry of list) {
        if (!highest || entry.ordinal >= highest.ordinal || entry.date === highest.date) {
          if (!highest || entry.ordinal > highest.ordinal) highest = entry;
          continue;
        }
        const day = parseDay(entry.date);
        const before = parseDay(highest.date);
        if (!day || !before) continue;
        report({
          from: entry.citation.from,
          to: entry.citation.to,
          message: numberOutOfOrder({
            number: entry.citation.number ?? '',
            day: formatDay(day),
            other: highest.citation.number ?? '',
            otherDay: formatDay(before),
          }),
        });
      }
    }
  },
};

/** True where a later document has a lower number than an earlier one, whoever issued them. */
function hasDisorder(list: readonly Numbered[]): boolean {
  if (list.length < 2) return false;
  const inOrder = list.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.ordinal - b.ordinal));
  return inOrder.some(({ ordinal }, at) => ordinal < (inOrder[at - 1]?.ordinal ?? 0));
}

/** One series cut into those of each issuer as the text names it; nearly every one is a single number. */
function byIssuer(list: readonly Numbered[]): Numbered[][] {
  if (list.length < 2) return [];
  const series = new Map<string, Numbered[]>();
  for (const entry of list) {
    const issuer = fold(entry.citation.issuer ?? '');
    const known = series.get(issuer);
    if (known) known.push(entry);
    else series.set(issuer, [entry]);
  }
  return [...series.values()];
}
