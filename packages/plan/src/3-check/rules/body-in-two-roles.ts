import { fold } from '@cotmoc/base';
import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  *check({ facts }) {
    const leads = new Set(
      facts.assignments.filter(({ role }) => role === 'lead').map(({ path, agency }) => `${path}|${fold(agency)}`),
    );
    for (const { path, agency, role, from, to } of facts.assignments) {
      if (role === 'support' && leads.has(`${path}|${fold(agency)}`))
        yield { from, to, path, message: bodyInTwoRoles({ name: agency }) };
    }
  },
};
