import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  check({ bodies }, report) {
    const leads = new Set(bodies.filter(({ role }) => role === 'lead').map(({ path, key }) => `${path}|${key}`));
    for (const { path, name, key, role, from, to } of bodies) {
      if (role === 'support' && leads.has(`${path}|${key}`))
        report({ from, to, path, message: bodyInTwoRoles({ name }) });
    }
  },
};
