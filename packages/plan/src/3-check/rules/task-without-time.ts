import type { Path, Task } from '../../contract.ts';
import { taskWithoutTime } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Of the tasks of one list so many must have a time before one that has none stands out. */
const MOST = 0.5;

/** A task without a time, in a list whose other tasks have one. */
export const rule: Rule = {
  code: 'task-without-time',
  severity: 'hint',
  check({ facts, lineEndAt }, report) {
    const lists = new Map<Path, Task[]>();
    for (const task of facts.tasks) {
      const head = task.path.slice(0, Math.max(0, task.path.lastIndexOf('.')));
      const list = lists.get(head);
      if (list) list.push(task);
      else lists.set(head, [task]);
    }
    for (const list of lists.values()) {
      // `mỗi tháng ít nhất 04 video` says when by how often.
      const without = list.filter(
        (task) => task.timings.length === 0 && task.quantities.every((count) => count.per === 'total'),
      );
      if (list.length < 2 || list.length - without.length < list.length * MOST) continue;
      for (const { path, from, to } of without) {
        report({ from, to: Math.min(to, lineEndAt(from), from + 120), path, message: taskWithoutTime() });
      }
    }
  },
};
