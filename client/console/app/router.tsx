import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CasePage } from './case/case-page.tsx';
import { queueSearch } from './queue/queue-search.ts';
import { QueuePage } from './queue/queue-page.tsx';
import { reportSearch } from './reports/report-search.ts';
import { Shell } from './shell.tsx';
import { Trouble } from './kit/trouble.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Trouble error="There is no such page. The menu shows those that there are." />,
  errorComponent: ({ error, reset }) => <Trouble error={error} again={reset} />,
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: queueSearch,
  component: QueuePage,
});

const caseRoute = createRoute({ getParentRoute: () => root, path: '/cases/$id', component: CasePage });

const intake = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
});

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
  routeTree: root.addChildren([queue, caseRoute, intake, reports, behind, outages]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
