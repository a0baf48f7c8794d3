import type { Path } from '../../contract.ts';
import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  check({ bodies: { names, mentions } }, report) {
    // By body, however it is written: whether it supports, and the tasks that it leads.
    const supports = new Uint8Array(names.length);
    for (const { role, body } of mentions) if (role === 'support') supports[names[body]?.same ?? 0] = 1;
    const leads = new Map<number, Set<Path>>();
    // Most bodies only lead or only support.
    for (const { role, path, body } of mentions) {
      const same = names[body]?.same ?? 0;
      if (role !== 'lead' || supports[same] === 0) continue;
      const led = leads.get(same);
      if (led) led.add(path);
      else leads.set(same, new Set([path]));
    }
    if (leads.size === 0) return;
    for (const { from, to, role, path, body } of mentions) {
      if (role === 'support' && leads.get(names[body]?.same ?? 0)?.has(path))
        report({ from, to, path, message: bodyInTwoRoles({ name: names[body]?.name ?? '' }) });
    }
  },
};
