import { formatDay, parseDay } from '@cotmoc/base';
import { levelNotInForce } from '../messages.gen.ts';
import { dayOfNames } from '../near-body.ts';
import type { Rule } from '../rule.ts';

/** A body of a level of administration that had ended on the plan's day: "UBND các huyện, thị xã" in 2026; said once a name. */
export const rule: Rule = {
  code: 'level-not-in-force',
  severity: 'warning',
  check(context, report) {
    const day = dayOfNames(context);
    const { bodies, registers, words } = context;
    if (day === null) return;
    const ended = registers.levels.filter(
      // Most plans of today have none of their words.
      (level) => level.validTo <= day && level.words.some((word) => words.idOf(word.split(' ')[0] ?? '') >= 0),
    );
    if (ended.length === 0) return;
    for (const { name, first, same, form } of bodies.names) {
      if (bodies.names[same]?.name !== name) continue;
      for (const { words: names, validTo, successor } of ended) {
        const word = names.find((one) => form.spoken.includes(` ${one} `));
        const since = parseDay(validTo);
        if (word === undefined || since === null) continue;
        const { from, to, path } = first;
        report({ from, to, path, message: levelNotInForce({ name, word, since: formatDay(since), successor }) });
        break;
      }
    }
  },
};
