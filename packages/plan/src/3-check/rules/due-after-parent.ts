import { dueAfterParent } from '../messages.gen.ts';
import { formatDue, rankOfDue } from '../norms.ts';
import type { Rule } from '../rule.ts';

/** A reporting date of this plan later than the date of the same report in the plan it is made under. */
export const rule: Rule = {
  code: 'due-after-parent',
  severity: 'warning',
  check({ facts, registers }, report) {
    if (registers.parentDuties.length === 0) return;
    for (const { what, period, due, inclusive, span, path } of facts.obligations) {
      const mine = due === null ? null : rankOfDue(due, inclusive, period);
      if (mine === null || due === null) continue;
      const parent = registers.parentDuties.find((duty) => {
        if (duty.what !== what || duty.period !== period) return false;
        const theirs = rankOfDue(duty.due, duty.inclusive, duty.period);
        return theirs !== null && theirs < mine && duty.due.startsWith('day') === due.startsWith('day');
      });
      if (parent)
        report({
          from: span.from,
          to: span.to,
          path,
          message: dueAfterParent({ due: formatDue(due), limit: formatDue(parent.due) }),
        });
    }
  },
};
