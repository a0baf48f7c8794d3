import type { ForgetName, SessionPolicy } from '@cotmoc/accounts';
import { accountsRoutes } from '@cotmoc/accounts/routes';
import { forgetName as forgetNameInAdjustments } from '@cotmoc/adjustments';
import { adjustmentsRoutes } from '@cotmoc/adjustments/routes';
import { auditRoutes } from '@cotmoc/audit/routes';
import type { Clock, Randomness } from '@cotmoc/base';
import { forgetName as forgetNameInBudget } from '@cotmoc/budget';
import { budgetRoutes } from '@cotmoc/budget/routes';
import { forgetName as forgetNameInCascade } from '@cotmoc/cascade';
import { cascadeRoutes } from '@cotmoc/cascade/routes';
import { delaysRoutes } from '@cotmoc/delays/routes';
import { type FileStore, forgetName as forgetNameInEvidence } from '@cotmoc/evidence';
import { evidenceRoutes } from '@cotmoc/evidence/routes';
import { extensionsRoutes } from '@cotmoc/extensions/routes';
import { factorsRoutes } from '@cotmoc/factors/routes';
import { feedsRoutes } from '@cotmoc/feeds/routes';
import { handlingRoutes } from '@cotmoc/handling/routes';
import { holidaysRoutes } from '@cotmoc/holidays/routes';
import type { Route } from '@cotmoc/http';
import { inboxRoutes } from '@cotmoc/inbox/routes';
import { forgetName as forgetNameInInspections } from '@cotmoc/inspections';
import { inspectionsRoutes } from '@cotmoc/inspections/routes';
import { namesRoutes } from '@cotmoc/names/routes';
import { noticesRoutes } from '@cotmoc/notices/routes';
import { forgetName as forgetNameInObstacles } from '@cotmoc/obstacles';
import { obstaclesRoutes } from '@cotmoc/obstacles/routes';
import { orgRoutes } from '@cotmoc/org/routes';
import { LAW } from '@cotmoc/people';
import { peopleRoutes } from '@cotmoc/people/routes';
import { plansRoutes } from '@cotmoc/plans/routes';
import { postsRoutes } from '@cotmoc/posts/routes';
import { reassignmentsRoutes } from '@cotmoc/reassignments/routes';
import { recurrenceRoutes } from '@cotmoc/recurrence/routes';
import { remindersRoutes } from '@cotmoc/reminders/routes';
import type { Sealer, Store } from '@cotmoc/store';
import { forgetName as forgetNameInTasks } from '@cotmoc/tasks';
import { tasksRoutes } from '@cotmoc/tasks/routes';
import { forgetName as forgetNameInTemplates } from '@cotmoc/templates';
import { templatesRoutes } from '@cotmoc/templates/routes';
import { viewsRoutes } from '@cotmoc/views/routes';
import { evidenceKinds } from './evidence-kinds.ts';
import { inboxSources } from './inbox-sources.ts';
import { resolverFor } from './resolver.ts';

export interface RoutesBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly files: FileStore;
  readonly policy: SessionPolicy;
  readonly sealer: Sealer;
}

/** How each module takes the name of somebody whose data are erased out of what it keeps. */
export const forgetNames: readonly ForgetName[] = [
  forgetNameInEvidence,
  forgetNameInInspections,
  forgetNameInObstacles,
  forgetNameInTasks,
  forgetNameInCascade,
  forgetNameInAdjustments,
  forgetNameInTemplates,
  forgetNameInBudget,
];

/** Every route of the program. Throws where one states a right that the law does not know, or a name stands twice. */
export function allRoutes(by: RoutesBy): Route[] {
  const routes = [
    ...accountsRoutes({ ...by, strangers: new Map(), forgetName: forgetNames }),
    ...factorsRoutes(by),
    ...peopleRoutes(by),
    ...noticesRoutes(by),
    ...inboxRoutes({ clock: by.clock, sources: inboxSources() }),
    ...plansRoutes({ ...by, resolverFor: (tx) => resolverFor(tx, by.clock) }),
    ...tasksRoutes(by),
    ...viewsRoutes(by),
    ...handlingRoutes(by),
    ...recurrenceRoutes(by),
    ...extensionsRoutes(by),
    ...delaysRoutes(by),
    ...reassignmentsRoutes(by),
    ...obstaclesRoutes(by),
    ...inspectionsRoutes(by),
    ...budgetRoutes(by),
    ...evidenceRoutes({ ...by, kinds: evidenceKinds() }),
    ...adjustmentsRoutes(by),
    ...cascadeRoutes(by),
    ...templatesRoutes(by),
    ...postsRoutes(by),
    ...remindersRoutes(by),
    ...feedsRoutes(by),
    ...auditRoutes(),
    ...orgRoutes(by),
    ...namesRoutes(by),
    ...holidaysRoutes(),
  ];
  const known = new Set(['public', 'signed-in', ...Object.keys(LAW)]);
  const names = new Set<string>();
  for (const route of routes) {
    if (!known.has(route.right)) throw new Error(`route ${route.name} states an unknown right: ${route.right}`);
    if (names.has(route.name)) throw new Error(`two routes are named ${route.name}`);
    names.add(route.name);
  }
  return routes;
}
