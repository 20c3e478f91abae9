import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionBody } from '../bodies.ts';
import { pagesFor } from './pages.ts';
import { selectShown, useSelection } from './bulk/selection.ts';
import { savedViews } from './queue/saved-views.ts';

const [store, palette] = createSpotlight();

export const openPalette = palette.open;

/** Everything that can be gone to, by typing: views, pages, and a case by its id. Ctrl K, or / outside a field. */
export function Palette({ session }: { readonly session: SessionBody }) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  const { shown } = useSelection();
  const { pathname } = useLocation();
  const id = asked.trim().toLowerCase();
  const actions = [
    ...(/^[a-z0-9][a-z0-9-]{2,59}$/.test(id)
      ? [
          {
            id: 'case',
            label: `Open the case ${id}`,
            keywords: [asked],
            onClick: () => void navigate({ to: '/cases/$id', params: { id } }),
          },
        ]
      : []),
    ...savedViews.map(({ id: view, title, about }) => ({
      id: view,
      label: `Queue: ${title}`,
      description: about,
      onClick: () => void navigate({ to: '/', search: { view } }),
    })),
    ...(pathname === '/' && shown.length > 0
      ? [
          {
            id: 'select',
            label: 'Queue: Select all shown',
            description: 'To do the same with several cases at once',
            onClick: () => selectShown(true),
          },
        ]
      : []),
    ...pagesFor(session).map(({ to, search, title }) => ({
      id: to,
      label: title,
      onClick: () => void navigate({ to, ...(search && { search }) }),
    })),
  ];
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={['mod + K', '/']}
      query={asked}
      onQueryChange={setAsked}
      nothingFound="Nothing is called that"
      searchProps={{ placeholder: 'A page, a view or a case id', 'aria-label': 'Find' }}
    />
  );
}
