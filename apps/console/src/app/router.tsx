import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { CaseSearch } from '../case/search.js';
import { Frame } from '../frame/frame.js';
import { NotFound } from '../frame/not-found.js';
import { PageProblem } from '../frame/page-problem.js';
import { CasesSearch } from '../cases/cases-search.js';
import { sessionQuery } from '../session/session.js';
import { WorkSearch } from '../work/work-search.js';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageProblem });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ next: z.optional(z.string()), expired: z.optional(z.boolean()) }),
  component: lazyRouteComponent(() => import('../session/sign-in-page.js'), 'SignInPage'),
});

/** Everything behind the sign-in stands in the frame. */
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
  beforeLoad: () => {
    redirect({ to: '/work', throw: true });
  },
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

const tree = root.addChildren([signIn, inside.addChildren([home, work, cases, oneCase])]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  });
