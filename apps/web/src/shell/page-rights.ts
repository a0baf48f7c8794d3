import type { Calls } from '@cotmoc/client';

/** A right of the law. */
export type Right = Calls['explainRights']['reply'][number]['right'];

// What a page is for needs a right; the first that fits counts. A page that is not here is for everybody signed in.
const PAGES: readonly (readonly [path: RegExp, right: Right])[] = [
  [/^\/dashboard$/, 'dashboard.read'],
  [/^\/tasks\/import$/, 'task.work'],
  [/^\/tasks(\/|$)/, 'task.read'],
  [/^\/plans\/import$/, 'plan.import'],
  [/^\/plans\/[^/]+\/issue$/, 'plan.issue'],
  [/^\/plans(\/|$)/, 'plan.read'],
  [/^\/evidence(\/|$)/, 'evidence.read'],
  [/^\/obstacles(\/|$)/, 'obstacle.read'],
  [/^\/urging(\/|$)/, 'task.read'],
  [/^\/reminder-rules$/, 'reminder.rule'],
  [/^\/inspections\/new$/, 'inspection.plan'],
  [/^\/inspections(\/|$)/, 'inspection.read'],
  [/^\/budget$/, 'budget.read'],
  [/^\/cascade(\/|$)/, 'cascade.read'],
  [/^\/adjustments\/new$/, 'adjustment.propose'],
  [/^\/adjustments(\/|$)/, 'adjustment.read'],
  [/^\/templates(\/|$)/, 'template.read'],
  [/^\/units\/(new|import)$/, 'unit.change'],
  [/^\/units\/names$/, 'unit.read'],
  [/^\/units\/successors$/, 'task.read'],
  [/^\/units\/[^/]+\/[^/]+$/, 'unit.change'],
  [/^\/units(\/|$)/, 'unit.read'],
  [/^\/people\/[^/]+\/hand-over$/, 'post.change'],
  [/^\/people(\/|$)/, 'post.read'],
  [/^\/accounts(\/|$)/, 'account.manage'],
  [/^\/policy$/, 'policy.change'],
  [/^\/audit$/, 'audit.read'],
];

/** The right that a page cannot do without; null where everybody signed in may open it. */
export function rightOfPage(pathname: string): Right | null {
  return PAGES.find(([path]) => path.test(pathname))?.[1] ?? null;
}
