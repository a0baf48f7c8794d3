import { fold } from '@cotmoc/base';
import type { Task } from '../../contract.ts';
import { duplicateTask } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Shorter texts repeat by nature ("Báo cáo kết quả thực hiện"). */
const TELLING = 50;

/** One task written twice. */
export const rule: Rule = {
  code: 'duplicate-task',
  severity: 'info',
  *check({ facts, lineAt }) {
    const seen = new Map<string, Task>();
    for (const task of facts.tasks) {
      if (task.text.length < TELLING) continue;
      const key = fold(task.text)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
      const first = seen.get(key);
      if (!first) seen.set(key, task);
      else if (first.from !== task.from) {
        yield {
          from: task.from,
          to: Math.min(task.to, lineAt(task.from).to),
          path: task.path,
          message: duplicateTask({ path: first.path || '?' }),
        };
      }
    }
  },
};
