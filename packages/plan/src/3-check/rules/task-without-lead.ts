import type { Assignment, Path } from '../../contract.ts';
import { taskWithoutLead } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** `- Cơ quan phối hợp:` before the bodies; in prose who works with others may do so at the issuer's side. */
const LABEL = /phối hợp[^:.;\n]{0,24}:\s{0,2}$/iu;

/** Bodies that a label names as supporting a task which nobody leads or carries out. */
export const rule: Rule = {
  code: 'task-without-lead',
  severity: 'info',
  check({ facts: { tasks, assignments }, text }, report) {
    const without = tasks.filter((task) => task.support.length > 0 && task.lead.length + task.perform.length === 0);
    if (without.length === 0) return;
    const first = new Map<Path, Assignment>();
    // Who leads may be told of the whole or of its steps.
    const led = new Set<Path>();
    const leads = new Set<Path>();
    for (const one of assignments) {
      if (one.role === 'support' && !first.has(one.path)) first.set(one.path, one);
      if (one.role !== 'lead' && one.role !== 'perform') continue;
      led.add(one.path);
      leads.add(one.path);
      for (const above of ancestorsOf(one.path)) led.add(above);
    }
    for (const { path } of without) {
      const one = first.get(path);
      if (!one || !LABEL.test(text.slice(Math.max(0, one.from - 40), one.from))) continue;
      if (led.has(path) || ancestorsOf(path).some((above) => leads.has(above))) continue;
      report({ from: one.from, to: one.to, path, message: taskWithoutLead({ name: one.agency }) });
    }
  },
};

/** The paths a path stands under, the nearest first. */
function ancestorsOf(path: Path): Path[] {
  const above: Path[] = [];
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) above.push(path.slice(0, end));
  return above;
}
