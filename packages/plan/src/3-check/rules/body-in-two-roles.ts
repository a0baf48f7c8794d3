import type { Path } from '../../contract.ts';
import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  check({ bodies: { names, mentions } }, report) {
    const leads = new Map<Path, Set<string>>();
    for (const { role, path, body } of mentions) {
      if (role !== 'lead') continue;
      const key = names[body]?.key ?? '';
      const keys = leads.get(path);
      if (keys) keys.add(key);
      else leads.set(path, new Set([key]));
    }
    for (const { role, path, body, from, to } of mentions) {
      const name = names[body];
      if (role === 'support' && name && leads.get(path)?.has(name.key))
        report({ from, to, path, message: bodyInTwoRoles({ name: name.name }) });
    }
  },
};
