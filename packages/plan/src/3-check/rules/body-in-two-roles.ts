import type { BodyMention } from '../bodies.ts';
import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  check({ bodies: { names, mentions } }, report) {
    const supporting = new Set<string>();
    for (const { role, body } of mentions) if (role === 'support') supporting.add(names[body]?.key ?? '');
    const keyOf = ({ path, body }: BodyMention) => `${path}|${names[body]?.key}`;
    const leads = new Set<string>();
    // Most bodies only lead or only support.
    for (const mention of mentions)
      if (mention.role === 'lead' && supporting.has(names[mention.body]?.key ?? '')) leads.add(keyOf(mention));
    if (leads.size === 0) return;
    for (const mention of mentions) {
      const { from, to, path, body } = mention;
      if (mention.role === 'support' && leads.has(keyOf(mention)))
        report({ from, to, path, message: bodyInTwoRoles({ name: names[body]?.name ?? '' }) });
    }
  },
};
