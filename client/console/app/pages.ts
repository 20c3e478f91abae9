import type { SessionBody } from '../bodies.ts';

/** A page of the menu. */
interface Page {
  readonly to:
    | '/'
    | '/new'
    | '/approvals'
    | '/escalations'
    | '/warehouse'
    | '/policies'
    | '/reports'
    | '/quality'
    | '/outages';
  readonly search?: { readonly view: string };
  readonly title: string;
  /** Saved views whose cases are counted beside it. */
  readonly views?: readonly string[];
}

/** The pages that somebody finds in the menu, and in the palette. */
export function pagesFor({ mayOpen }: SessionBody): readonly Page[] {
  return [
    // A view is named: without one, whoever works at the dock is led there.
    { to: '/', search: { view: 'all' }, title: 'Queue' },
    ...(mayOpen ? [{ to: '/new', title: 'New case' } as const] : []),
    { to: '/approvals', title: 'Approvals', views: ['approvals', 'decisions'] },
    { to: '/escalations', title: 'Escalations', views: ['escalated'] },
    { to: '/warehouse', title: 'Warehouse' },
    { to: '/policies', title: 'Policies' },
    { to: '/reports', title: 'Reports' },
    { to: '/quality', title: 'Quality' },
    { to: '/outages', title: 'Outages' },
  ];
}
