import type { Path } from '../../contract.ts';
import { taskWithoutBody } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Of the items of one list so many must name a body before one that does not stands out. */
const MOST = 0.6;
/** Parts of a task, not tasks: a line that gives its time, money, place or outcome. */
const LABEL =
  /^\S{0,6}\s{0,2}(?:thời gian|thời hạn|kinh phí|nguồn kinh phí|mục đích|mục tiêu|yêu cầu|địa điểm|sản phẩm|kết quả|tiến độ)/iu;

/** An item with a time and no body, in a list whose other items name theirs. */
export const rule: Rule = {
  code: 'task-without-body',
  severity: 'info',
  check({ facts, text, siblings, lineEndAt }, report) {
    const named = withAncestors(facts.assignments);
    let timed: ReadonlySet<Path> | null = null;
    for (const items of siblings.values()) {
      if (items.length < 2) continue;
      const without = items.filter(({ node }) => !named.has(node.path));
      if (items.length - without.length < items.length * MOST) continue;
      if (without.length === 0) continue;
      timed ??= withAncestors(facts.timings);
      for (const { path, from, to } of without.map(({ node }) => node)) {
        if (!timed.has(path) || LABEL.test(text.slice(from, from + 40))) continue;
        report({ from, to: Math.min(to, lineEndAt(from), from + 120), path, message: taskWithoutBody() });
      }
    }
  },
};

/** The paths of the facts and of everything that they stand under. */
function withAncestors(facts: readonly { readonly path: Path }[]): Set<Path> {
  const paths = new Set<Path>();
  let last: Path = '';
  for (const { path } of facts) {
    // The facts of one task stand together.
    if (path === last) continue;
    last = path;
    for (let part = path; part !== '' && !paths.has(part); part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
      paths.add(part);
    }
  }
  return paths;
}
