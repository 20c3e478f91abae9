import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CasePage } from './case/case-page.tsx';
import { queueSearch } from './queue/queue-search.ts';
import { QueuePage } from './queue/queue-page.tsx';
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

export const router = createRouter({
  routeTree: root.addChildren([queue, caseRoute, intake]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
