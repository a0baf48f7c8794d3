import { formatDay, parseDay } from '@cotmoc/base';
import { bodyNotInForce } from '../messages.gen.ts';
import { dayOfNames, entriesOf } from '../near-body.ts';
import { isValidOn } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** A body that by the organisation register did not bear this name on the plan's day; said once a name. */
export const rule: Rule = {
  code: 'body-not-in-force',
  severity: 'warning',
  check(context, report) {
    const { bodies, registers } = context;
    if (registers.bodiesByName.size === 0) return;
    const day = dayOfNames(context);
    if (day === null) return;
    const said = new Set<string>();
    for (const { name, key, form, first } of bodies.names) {
      const entries = entriesOf(registers, form).own;
      if (entries.length === 0 || said.has(key) || entries.some((entry) => isValidOn(entry, day))) continue;
      const entry = entries.findLast(({ validTo }) => validTo !== null && validTo <= day);
      if (!entry) continue;
      said.add(key);
      const { from, to, path } = first;
      const end = entry.validTo === null ? null : parseDay(entry.validTo);
      report({
        from,
        to,
        path,
        message: bodyNotInForce({
          name,
          day: formatDay(day),
          successor: entry.successors.join(', ') || '?',
          since: end === null ? '?' : formatDay(end),
        }),
        ...(entry.toConfirm ? { severity: 'info' as const } : {}),
      });
    }
  },
};
