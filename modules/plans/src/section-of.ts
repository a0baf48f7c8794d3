import type { CompiledPlan, OutlineNode } from '@cotmoc/plan';

/** The longest heading that is kept. */
const LONGEST = 200;

/**
 * The heading of the plan under which a path stands: its section, or its part where the part has no sections. In an annex
 * the annex's own title. Null above the first heading.
 */
export function sectionOf(plan: Pick<CompiledPlan, 'text' | 'outline'>, path: string): string | null {
  const above = plan.outline.filter(
    (node) => node.heading && node.kind !== 'row' && node.path !== '' && isWithin(path, node.path),
  );
  const first = above.find((node) => node.kind !== 'part') ?? above[0];
  if (!first) return null;
  // An annex has its number and its title as two headings of one path; the title says more.
  const node = above.findLast((one) => one.path === first.path) ?? first;
  return headingOf(plan.text, node);
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}

function headingOf(text: string, node: OutlineNode): string {
  const [line = ''] = text.slice(node.from, node.to).trim().split('\n');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
