import type { Assignment, Path } from '../../contract.ts';
import { taskWithoutLead } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** `- Cơ quan phối hợp:` before the bodies; in prose who works with others may do so at the issuer's side. */
const LABEL = /phối hợp[^:.;\n]{0,24}:\s{0,2}$/iu;
const COLON = 58;

/** Bodies that a label names as supporting a task which nobody leads or carries out. */
export const rule: Rule = {
  code: 'task-without-lead',
  severity: 'info',
  check({ facts: { tasks, assignments }, text }, report) {
    const without = tasks.filter((task) => task.support.length > 0 && task.lead.length + task.perform.length === 0);
    if (without.length === 0) return;
    const labelled = new Map<Path, Assignment>();
    for (const one of assignments)
      if (one.role === 'support' && isBehindColon(text, one.from) && !labelled.has(one.path))
        labelled.set(one.path, one);
    let led: ReadonlySet<Path> | null = null;
    for (const { path } of without) {
      const one = labelled.get(path);
      if (!one || !LABEL.test(text.slice(Math.max(0, one.from - 40), one.from))) continue;
      led ??= new Set(assignments.flatMap((any) => (any.role === 'lead' || any.role === 'perform' ? [any.path] : [])));
      if (isLed(path, led)) continue;
      report({ from: one.from, to: one.to, path, message: taskWithoutLead({ name: one.agency }) });
    }
  },
};

function isBehindColon(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === COLON || text.charCodeAt(at - 2) === COLON;
}

/** Who leads may be told of the task, of the whole or of its steps. */
function isLed(path: Path, led: ReadonlySet<Path>): boolean {
  if (led.has(path)) return true;
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1))
    if (led.has(path.slice(0, end))) return true;
  for (const one of led) if (one.startsWith(`${path}.`)) return true;
  return false;
}
