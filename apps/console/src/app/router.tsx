import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod/mini';
import { AdministrationSearch } from '../administration/administration-search.js';
import { AuditSearch } from '../audit/audit-search.js';
import { CaseSearch } from '../case/search.js';
import { Frame } from '../frame/frame.js';
import { NotFound } from '../frame/not-found.js';
import { PageProblem } from '../frame/page-problem.js';
import { homeOf } from '../frame/pages.js';
import { CasesSearch } from '../cases/cases-search.js';
import { OverviewSearch } from '../overview/overview-search.js';
import { ReferFormSearch, ReferSearch } from '../refer/refer-search.js';
import '../session/came-back-with.js';
import { sessionQuery } from '../session/session.js';
import { DecisionsSearch, UnitYearSearch } from '../unit-year/unit-year-search.js';
import { WorkSearch } from '../work/work-search.js';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: z.optional(z.string()), expired: z.optional(z.boolean()) }),
  component: lazyRouteComponent(() => import('../session/sign-in-page.js'), 'SignInPage'),
});

const providerBack = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  component: lazyRouteComponent(() => import('../session/provider-back-page.js'), 'ProviderBackPage'),
});

/** Every page behind the sign-in is inside the frame. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.query({ ...sessionQuery, staleTime: 'static' });
    if (session === null) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.query({ ...sessionQuery, staleTime: 'static' });
    const held = session?.registers.flatMap(({ grants }) => grants.map(({ role }) => role)) ?? [];
    const installation = session?.account.installationAdministrator ?? false;
    // an account without a person waits until its holder confirms it; what the session lacks comes first
    const unconfirmed = session?.registers.length === 0 && session.pending === null && !installation;
    redirect({ to: unconfirmed ? '/consents' : homeOf(held, installation), throw: true });
  },
});

const consents = createRoute({
  getParentRoute: () => inside,
  path: '/consents',
  component: lazyRouteComponent(() => import('../consent/consents-page.js'), 'ConsentsPage'),
});

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  validateSearch: WorkSearch,
  component: lazyRouteComponent(() => import('../work/work-page.js'), 'WorkPage'),
});

const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  validateSearch: CaseSearch,
  component: lazyRouteComponent(() => import('../case/case-page.js'), 'CasePage'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: CasesSearch,
  component: lazyRouteComponent(() => import('../cases/cases-page.js'), 'CasesPage'),
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/overview',
  validateSearch: OverviewSearch,
  component: lazyRouteComponent(() => import('../overview/overview-page.js'), 'OverviewPage'),
});

const refer = createRoute({
  getParentRoute: () => inside,
  path: '/refer',
  validateSearch: ReferSearch,
  component: lazyRouteComponent(() => import('../refer/refer-page.js'), 'ReferPage'),
});

const referNew = createRoute({
  getParentRoute: () => inside,
  path: '/refer/new',
  validateSearch: ReferFormSearch,
  component: lazyRouteComponent(() => import('../refer/refer-form-page.js'), 'ReferFormPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../audit/audit-page.js'), 'AuditPage'),
});

const councils = createRoute({
  getParentRoute: () => inside,
  path: '/councils',
  component: lazyRouteComponent(() => import('../councils/councils-page.js'), 'CouncilsPage'),
});

const unitYear = createRoute({
  getParentRoute: () => inside,
  path: '/unit-year',
  validateSearch: UnitYearSearch,
  component: lazyRouteComponent(() => import('../unit-year/unit-year-page.js'), 'UnitYearPage'),
});

const decisions = createRoute({
  getParentRoute: () => inside,
  path: '/decisions',
  validateSearch: DecisionsSearch,
  component: lazyRouteComponent(() => import('../unit-year/decisions-page.js'), 'DecisionsPage'),
});

const health = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/health-page.js'), 'HealthPage'),
});

const workflows = createRoute({
  getParentRoute: () => inside,
  path: '/administration/workflows',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/workflows-page.js'), 'WorkflowsPage'),
});

const engineRoom = createRoute({
  getParentRoute: () => inside,
  path: '/administration/cases/$caseId',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/engine-room-page.js'), 'EngineRoomPage'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/administration/accounts',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/accounts-page.js'), 'AccountsPage'),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/administration/policies',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/policies-page.js'), 'PoliciesPage'),
});

const registerKeeping = createRoute({
  getParentRoute: () => inside,
  path: '/administration/register',
  validateSearch: AdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/register-page.js'), 'RegisterPage'),
});

const tree = root.addChildren([
  signIn,
  providerBack,
  inside.addChildren([
    home,
    consents,
    work,
    cases,
    oneCase,
    overview,
    refer,
    referNew,
    audit,
    councils,
    unitYear,
    decisions,
    health,
    workflows,
    engineRoom,
    accounts,
    policies,
    registerKeeping,
  ]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    // Inside the frame, so that the reader of a page that fails can go to another.
    defaultErrorComponent: PageProblem,
  });
