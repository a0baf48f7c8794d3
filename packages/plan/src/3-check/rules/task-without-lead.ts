import { taskWithoutLead } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** `- Cơ quan phối hợp:` before the bodies; in prose who works with others may do so at the issuer's side. */
const LABEL = /phối hợp[^:.;\n]{0,24}:\s{0,2}$/iu;

/** Bodies that a label names as supporting a task which nobody leads or carries out. */
export const rule: Rule = {
  code: 'task-without-lead',
  severity: 'info',
  check({ facts: { tasks, assignments }, text }, report) {
    for (const { path, lead, perform, support } of tasks) {
      if (support.length === 0 || lead.length + perform.length > 0) continue;
      const first = assignments.find((one) => one.path === path && one.role === 'support');
      if (!first || !LABEL.test(text.slice(Math.max(0, first.from - 40), first.from))) continue;
      // Who leads may be told of the whole or of its steps.
      const isLed = assignments.some(
        (one) =>
          (one.role === 'lead' || one.role === 'perform') &&
          (path.startsWith(`${one.path}.`) || one.path.startsWith(`${path}.`)),
      );
      if (!isLed) report({ from: first.from, to: first.to, path, message: taskWithoutLead({ name: first.agency }) });
    }
  },
};
