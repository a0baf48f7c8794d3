import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from './audit/audit-search.ts';
import { readBudgetSearch } from './budget/budget-search.ts';
import { readCoverageSearch } from './cascade/coverage-search.ts';
import { readEvidenceSearch } from './evidence/evidence-search.ts';
import { readYearSearch } from './holidays/year-search.ts';
import { readObstacleSearch } from './obstacles/obstacle-search.ts';
import { readNamesSearch } from './org/names-search.ts';
import { readDaySearch, readUnitSearch } from './org/unit-search.ts';
import { readReviewSearch } from './plans/review/review-search.ts';
import { readPeopleSearch } from './posts/people-search.ts';
import { readSuccessorSearch } from './reassignments/successor-search.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { AllFailed, PageFailed } from './shell/page-failed.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { readTaskSearch } from './tasks/task-search.ts';

// Every URL of the staff web. A page is a chunk of its own, fetched when somebody goes there (or is about to).

const root = createRootRoute({ errorComponent: AllFailed });

/** Pages for a person signed in, inside the shell. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const pages = signedIn.addChildren([
  createRoute({
    getParentRoute: () => signedIn,
    path: '/',
    component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./tasks/tasks-page.tsx'), 'TasksPage'),
    validateSearch: readTaskSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dashboard',
    component: lazyRouteComponent(() => import('./dashboard/dashboard-page.tsx'), 'DashboardPage'),
    validateSearch: (search: Record<string, unknown>): { year?: number } => numberOf(search, 'year'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tasks/import',
    component: lazyRouteComponent(() => import('./tasks/import-sheet-page.tsx'), 'ImportSheetPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tasks/$id',
    component: lazyRouteComponent(() => import('./tasks/task-page.tsx'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans',
    component: lazyRouteComponent(() => import('./plans/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans/import',
    component: lazyRouteComponent(() => import('./plans/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans/compare',
    component: lazyRouteComponent(() => import('./plans/compare-page.tsx'), 'ComparePage'),
    validateSearch: (search: Record<string, unknown>): { a?: string; b?: string } => ({
      ...textOf(search, 'a'),
      ...textOf(search, 'b'),
    }),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans/$id',
    component: lazyRouteComponent(() => import('./plans/plan-page.tsx'), 'PlanPage'),
    validateSearch: (search: Record<string, unknown>): { at?: number } => numberOf(search, 'at'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans/$id/review',
    component: lazyRouteComponent(() => import('./plans/review/review-page.tsx'), 'ReviewPage'),
    validateSearch: readReviewSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/plans/$id/issue',
    component: lazyRouteComponent(() => import('./plans/issue-page.tsx'), 'IssuePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/evidence',
    component: lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage'),
    validateSearch: readEvidenceSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/evidence/$id',
    component: lazyRouteComponent(() => import('./evidence/one-evidence-page.tsx'), 'OneEvidencePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/obstacles',
    component: lazyRouteComponent(() => import('./obstacles/obstacles-page.tsx'), 'ObstaclesPage'),
    validateSearch: readObstacleSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/obstacles/$id',
    component: lazyRouteComponent(() => import('./obstacles/one-obstacle-page.tsx'), 'OneObstaclePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/urging',
    component: lazyRouteComponent(() => import('./reminders/urging-page.tsx'), 'UrgingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/urging/$id',
    component: lazyRouteComponent(() => import('./reminders/urging-letter-page.tsx'), 'UrgingLetterPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/reminder-rules',
    component: lazyRouteComponent(() => import('./reminders/rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/days-off',
    component: lazyRouteComponent(() => import('./holidays/days-off-page.tsx'), 'DaysOffPage'),
    validateSearch: readYearSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/task-setting',
    component: lazyRouteComponent(() => import('./tasks/task-setting-page.tsx'), 'TaskSettingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/my-reminders',
    component: lazyRouteComponent(() => import('./reminders/my-reminders-page.tsx'), 'MyRemindersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inspections',
    component: lazyRouteComponent(() => import('./inspections/inspections-page.tsx'), 'InspectionsPage'),
    validateSearch: (search: Record<string, unknown>): { offset?: number } => numberOf(search, 'offset'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inspections/new',
    component: lazyRouteComponent(() => import('./inspections/new-inspection-page.tsx'), 'NewInspectionPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inspections/$id',
    component: lazyRouteComponent(() => import('./inspections/one-inspection-page.tsx'), 'OneInspectionPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/budget',
    component: lazyRouteComponent(() => import('./budget/budget-page.tsx'), 'BudgetPage'),
    validateSearch: readBudgetSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/cascade',
    component: lazyRouteComponent(() => import('./cascade/cascade-page.tsx'), 'CascadePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/cascade/$id',
    component: lazyRouteComponent(() => import('./cascade/coverage-page.tsx'), 'CoveragePage'),
    validateSearch: readCoverageSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/cascade/$id/compose',
    component: lazyRouteComponent(() => import('./cascade/compose-page.tsx'), 'ComposePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/cascade/plans/$id',
    component: lazyRouteComponent(() => import('./cascade/unit-plan-page.tsx'), 'UnitPlanPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/adjustments',
    component: lazyRouteComponent(() => import('./adjustments/adjustments-page.tsx'), 'AdjustmentsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/adjustments/new',
    component: lazyRouteComponent(() => import('./adjustments/new-adjustment-page.tsx'), 'NewAdjustmentPage'),
    validateSearch: (search: Record<string, unknown>): { plan?: string; obstacle?: string } => ({
      ...textOf(search, 'plan'),
      ...textOf(search, 'obstacle'),
    }),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/adjustments/$id',
    component: lazyRouteComponent(() => import('./adjustments/adjustment-page.tsx'), 'AdjustmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/templates',
    component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/templates/next-year',
    component: lazyRouteComponent(() => import('./templates/next-year-page.tsx'), 'NextYearPage'),
    validateSearch: (search: Record<string, unknown>): { plan?: string } => textOf(search, 'plan'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/templates/$id',
    component: lazyRouteComponent(() => import('./templates/template-page.tsx'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
    validateSearch: (search: Record<string, unknown>): { offset?: number } => numberOf(search, 'offset'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units',
    component: lazyRouteComponent(() => import('./org/units-page.tsx'), 'UnitsPage'),
    validateSearch: readUnitSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/new',
    component: lazyRouteComponent(() => import('./org/found-page.tsx'), 'FoundPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/import',
    component: lazyRouteComponent(() => import('./org/import-units-page.tsx'), 'ImportUnitsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/names',
    component: lazyRouteComponent(() => import('./org/names-page.tsx'), 'NamesPage'),
    validateSearch: readNamesSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/successors',
    component: lazyRouteComponent(() => import('./reassignments/successors-page.tsx'), 'SuccessorsPage'),
    validateSearch: readSuccessorSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/$id',
    component: lazyRouteComponent(() => import('./org/unit-page.tsx'), 'UnitPage'),
    validateSearch: readDaySearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/units/$id/$operation',
    component: lazyRouteComponent(() => import('./org/operation-page.tsx'), 'OperationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/people',
    component: lazyRouteComponent(() => import('./posts/people-page.tsx'), 'PeoplePage'),
    validateSearch: readPeopleSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./posts/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/people/$id/hand-over',
    component: lazyRouteComponent(() => import('./posts/hand-over-page.tsx'), 'HandOverPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/delegations',
    component: lazyRouteComponent(() => import('./posts/delegations-page.tsx'), 'DelegationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./people/accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/accounts/invite',
    component: lazyRouteComponent(() => import('./people/invite-page.tsx'), 'InvitePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/accounts/$id',
    component: lazyRouteComponent(() => import('./people/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/policy',
    component: lazyRouteComponent(() => import('./people/policy-page.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/security',
    component: lazyRouteComponent(() => import('./session/security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/my-rights',
    component: lazyRouteComponent(() => import('./session/rights-page.tsx'), 'RightsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/personal-data',
    component: lazyRouteComponent(() => import('./session/personal-data-page.tsx'), 'PersonalDataPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/audit',
    component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
    validateSearch: readAuditSearch,
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/password',
    component: lazyRouteComponent(() => import('./session/password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage }),
]);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
  // Where to go on afterwards: an address of this site only.
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const { back } = textOf(search, 'back');
    return back && /^\/(?![/\\])/.test(back) ? { back } : {};
  },
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./session/invitation-page.tsx'), 'InvitationPage'),
});

const signOnReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/return',
  component: lazyRouteComponent(() => import('./session/sign-on.tsx'), 'SignOnReturnPage'),
});

const kit = createRoute({
  getParentRoute: () => root,
  path: '/kit',
  component: lazyRouteComponent(() => import('./kit/kit-page.tsx'), 'KitPage'),
});

/** A search parameter that is a whole number from 0, or nothing. */
function numberOf<Name extends string>(search: Record<string, unknown>, name: Name): { [key in Name]?: number } {
  const value = Number(search[name]);
  // One key of the mapped type is exactly this object.
  return (search[name] !== undefined && Number.isInteger(value) && value >= 0 ? { [name]: value } : {}) as {
    [key in Name]?: number;
  };
}

/** A search parameter that is a text, or nothing. */
function textOf<Name extends string>(search: Record<string, unknown>, name: Name): { [key in Name]?: string } {
  const value = search[name];
  // One key of the mapped type is exactly this object.
  return (typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {}) as {
    [key in Name]?: string;
  };
}

export const router = createRouter({
  routeTree: root.addChildren([pages, signIn, signOnReturn, invitation, kit]),
  // Of an address only what a page reads reaches it.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
