import { type Day, formatDay } from '@cotmoc/base';
import type { Path } from '../../contract.ts';
import { innerDeadlineLater } from '../messages.gen.ts';
import { lastDayOf, namedDay } from '../norms.ts';
import type { Rule } from '../rule.ts';

/** A part of a piece of work that is due after the whole of it. */
export const rule: Rule = {
  code: 'inner-deadline-later',
  severity: 'warning',
  check({ facts, nodes }, report) {
    const outer = new Map<Path, { readonly last: Day; readonly named: Day } | null>();
    for (const { path, norm } of facts.timings) {
      const last = norm.kind === 'by' ? lastDayOf(norm) : null;
      // Two deadlines at one place are stages; none of them bounds the parts.
      if (last !== null) outer.set(path, outer.has(path) ? null : { last, named: namedDay(norm) ?? last });
    }
    for (const { from, to, path, norm, phrase } of facts.timings) {
      // A quarter named beside a day is only less exact, not later.
      if (norm.kind !== 'by' || !/\d\s*(?:[/.-]|tháng)\s*\d/.test(phrase)) continue;
      const last = lastDayOf(norm);
      const parent = nodes.get(path)?.parent;
      const limit = parent ? outer.get(parent) : null;
      if (last === null || !limit || last <= limit.last) continue;
      report({
        from,
        to,
        path,
        message: innerDeadlineLater({ day: formatDay(namedDay(norm) ?? last), limit: formatDay(limit.named) }),
      });
    }
  },
};
