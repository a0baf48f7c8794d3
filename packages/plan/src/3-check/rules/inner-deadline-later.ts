import { formatDay } from '@cotmoc/base';
import type { Path } from '../../contract.ts';
import { innerDeadlineLater } from '../messages.gen.ts';
import type { Deadline } from '../norms.ts';
import type { Rule } from '../rule.ts';

/** A part of a piece of work that is due after the whole of it. */
export const rule: Rule = {
  code: 'inner-deadline-later',
  severity: 'warning',
  check({ deadlines, nodes }, report) {
    const outer = new Map<Path, Deadline | null>();
    // Two deadlines at one place are stages; none of them bounds the parts.
    for (const deadline of deadlines) {
      const { path, norm } = deadline.timing;
      if (norm.kind === 'by') outer.set(path, outer.has(path) ? null : deadline);
    }
    for (const { timing, last, named } of deadlines) {
      const { from, to, path, norm, phrase } = timing;
      const parent = norm.kind === 'by' ? nodes.get(path)?.parent : null;
      const limit = parent ? outer.get(parent) : null;
      if (!limit || last <= limit.last) continue;
      // A quarter named beside a day is only less exact, not later.
      if (!/\d\s*(?:[/.-]|tháng)\s*\d/.test(phrase)) continue;
      report({
        from,
        to,
        path,
        message: innerDeadlineLater({ day: formatDay(named), limit: formatDay(limit.named) }),
      });
    }
  },
};
