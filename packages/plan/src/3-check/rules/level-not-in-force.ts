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
    const { bodies, registers } = context;
    if (day === null) return;
    const ended = registers.levels.filter(({ validTo }) => validTo <= day);
    if (ended.length === 0) return;
    for (const { name, first, same } of bodies.names) {
      if (bodies.names[same]?.name !== name) continue;
      const small = ` ${name.toLowerCase().replaceAll(',', '')} `;
      for (const { words, validTo, successor } of ended) {
        const word = words.find((one) => small.includes(` ${one} `));
        const since = parseDay(validTo);
        if (word === undefined || since === null) continue;
        const { from, to, path } = first;
        report({ from, to, path, message: levelNotInForce({ name, word, since: formatDay(since), successor }) });
        break;
      }
    }
  },
};
