import type { Path } from '../../contract.ts';
import { bodyInTwoRoles } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const LEADS = 1;
const SUPPORTS = 2;

/** One body leads a task and supports it too. */
export const rule: Rule = {
  code: 'body-in-two-roles',
  severity: 'info',
  check({ facts: { assignments }, bodies: { names, assigned } }, report) {
    // By body: whether it leads, and whether it supports; most bodies only do one of both.
    const roles = new Uint8Array(names.length);
    let at = 0;
    for (const { role } of assignments) {
      const body = assigned[at++] ?? 0;
      roles[body] = (roles[body] ?? 0) | (role === 'lead' ? LEADS : role === 'support' ? SUPPORTS : 0);
    }
    if (!roles.includes(LEADS | SUPPORTS)) return;
    const leads = new Map<number, Set<Path>>();
    at = 0;
    for (const { role, path } of assignments) {
      const body = assigned[at++] ?? 0;
      if (role !== 'lead' || roles[body] !== (LEADS | SUPPORTS)) continue;
      const led = leads.get(body);
      if (led) led.add(path);
      else leads.set(body, new Set([path]));
    }
    at = 0;
    for (const { from, to, role, path, agency } of assignments) {
      const body = assigned[at++] ?? 0;
      if (role === 'support' && roles[body] === (LEADS | SUPPORTS) && leads.get(body)?.has(path))
        report({ from, to, path, message: bodyInTwoRoles({ name: agency }) });
    }
  },
};
