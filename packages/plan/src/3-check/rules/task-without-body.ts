import { taskWithoutBody } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A task that no body is named for. */
export const rule: Rule = {
  code: 'task-without-body',
  severity: 'info',
  *check({ facts, lineAt }) {
    for (const { path, from, to, lead, support, perform, direct } of facts.tasks) {
      if (lead.length + support.length + perform.length + direct.length > 0) continue;
      yield { from, to: Math.min(to, lineAt(from).to, from + 120), path, message: taskWithoutBody() };
    }
  },
};
