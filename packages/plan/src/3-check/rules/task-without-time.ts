import { taskWithoutTime } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A task with a body and no time of its own. */
export const rule: Rule = {
  code: 'task-without-time',
  severity: 'hint',
  *check({ facts, lineAt }) {
    for (const { path, from, to, timings, lead, perform } of facts.tasks) {
      if (timings.length > 0 || lead.length + perform.length === 0) continue;
      yield { from, to: Math.min(to, lineAt(from).to, from + 120), path, message: taskWithoutTime() };
    }
  },
};
