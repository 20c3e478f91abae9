import { Badge, Button, Group, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SessionBody, ViewsBody } from '../bodies.ts';
import { pagesFor } from './pages.ts';

/** So many pages stand side by side where there is no room for all of them. */
const first = 4;

/** The pages that there are: side by side where there is room, the first ones where there is some, all of them in a menu. */
export function Nav({
  session,
  counts,
}: {
  readonly session: SessionBody;
  readonly counts: ViewsBody | undefined;
}) {
  const pages = pagesFor(session);
  const waiting = (views: readonly string[]) => views.reduce((sum, view) => sum + (counts?.[view] ?? 0), 0);
  return (
    <nav aria-label="Pages">
      <Group gap={2} wrap="nowrap">
        {pages.map(({ to, search, title, views = [] }, index) => (
          <Button
            key={to}
            className="nav-link"
            visibleFrom={index < first ? 'md' : 'xl'}
            variant="subtle"
            size="compact-md"
            px={6}
            renderRoot={(props) => <Link {...props} to={to} search={search ?? {}} />}
          >
            {title}
            <Count value={waiting(views)} />
          </Button>
        ))}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="compact-md" hiddenFrom="xl">
              Pages
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {pages.map(({ to, search, title, views = [] }) => (
              <Menu.Item
                key={to}
                py="sm"
                renderRoot={(props) => <Link {...props} to={to} search={search ?? {}} />}
              >
                {title}
                <Count value={waiting(views)} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </nav>
  );
}

function Count({ value }: { readonly value: number }) {
  if (value === 0) return null;
  return (
    <Badge ml={6} size="sm" variant="default" circle={value < 10}>
      {value}
    </Badge>
  );
}
