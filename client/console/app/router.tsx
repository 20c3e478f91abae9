import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './api/queries.ts';
import { Trouble } from './kit/trouble.tsx';
import { queueSearch } from './queue/queue-search.ts';
import { QueuePage } from './queue/queue-page.tsx';
import { reportSearch } from './reports/report-search.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Trouble error="There is no such page. The menu shows those that there are." />,
  errorComponent: ({ error, reset }) => <Trouble error={error} again={reset} />,
});
const under = { getParentRoute: () => root };

const queue = createRoute({
  ...under,
  path: '/',
  validateSearch: queueSearch,
  // Whoever works at the dock begins there; the queue is one of their pages too.
  beforeLoad: async ({ search, cause }) => {
    if (cause !== 'enter' || Object.keys(search).length > 0) return;
    const { account } = await queryClient.ensureQueryData(sessionQuery);
    if (account.position === 'warehouse') throw redirect({ to: '/warehouse' });
  },
  component: QueuePage,
});

/** What of an address a page reads: these names, as texts (a number in it is read as one otherwise). */
function textsOf(given: Readonly<Record<string, unknown>>, ...names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}

// All pages but the first are loaded when they are gone to: what they weigh does not delay the queue.
const pages = [
  createRoute({
    ...under,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    ...under,
    path: '/new',
    validateSearch: (given): { readonly kind?: string; readonly order?: string; readonly from?: string } =>
      textsOf(given, 'kind', 'order', 'from'),
    component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
  }),
  createRoute({
    ...under,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./approvals/approvals-page.tsx'), 'ApprovalsPage'),
  }),
  createRoute({
    ...under,
    path: '/escalations',
    component: lazyRouteComponent(() => import('./escalations/escalations-page.tsx'), 'EscalationsPage'),
  }),
  createRoute({
    ...under,
    path: '/warehouse',
    validateSearch: (given): { readonly scan?: string } => textsOf(given, 'scan'),
    component: lazyRouteComponent(() => import('./warehouse/warehouse-page.tsx'), 'WarehousePage'),
  }),
  createRoute({
    ...under,
    path: '/quality',
    validateSearch: (given): { readonly days?: string; readonly policy?: string } =>
      textsOf(given, 'days', 'policy'),
    component: lazyRouteComponent(() => import('./quality/quality-page.tsx'), 'QualityPage'),
  }),
  createRoute({
    ...under,
    path: '/policies',
    component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'PoliciesPage'),
  }),
  createRoute({
    ...under,
    path: '/policies/$id',
    component: lazyRouteComponent(() => import('./policies/policy-page.tsx'), 'PolicyPage'),
  }),
] as const;

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});

const behind = createRoute({
  getParentRoute: () => root,
  path: '/reports/cases',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/behind-page.tsx'), 'BehindPage'),
});

const outages = createRoute({
  getParentRoute: () => root,
  path: '/outages',
  component: lazyRouteComponent(() => import('./outage/outage-page.tsx'), 'OutagePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([queue, reports, behind, outages, ...pages]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
