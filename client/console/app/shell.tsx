import { AppShell, Button, Center, Group, Loader, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { signOut } from './api/ask.ts';
import { sessionQuery } from './api/queries.ts';
import { Trouble } from './kit/trouble.tsx';
import { OutageBanner } from './outage/outage-banner.tsx';
import { openPalette, Palette } from './palette.tsx';

/** Pages that a phone has in its menu. */
const pages = [
  { to: '/reports', title: 'Reports' },
  { to: '/outages', title: 'Outages' },
] as const;

/** What is around every page: where one is, who one is, and the palette. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const { setColorScheme } = useMantineColorScheme();
  if (session.error) return <Trouble error={session.error} again={() => void session.refetch()} />;
  if (!session.data) {
    return (
      <Center h="60vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  const { account, positionTitle, mayOpen } = session.data;
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" component="nav" aria-label="Pages">
            <Text fw={700} visibleFrom="sm" mr="sm">
              Redress
            </Text>
            <Button component={Link} to="/" variant="subtle" size="compact-md">
              Queue
            </Button>
            {mayOpen && (
              <Button component={Link} to="/new" variant="subtle" size="compact-md">
                New case
              </Button>
            )}
            {pages.map(({ to, title }) => (
              <Button key={to} component={Link} to={to} variant="subtle" size="compact-md" visibleFrom="sm">
                {title}
              </Button>
            ))}
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" size="compact-md" onClick={openPalette} visibleFrom="sm">
              Find…{' '}
              <Text span size="xs" c="dimmed" ml={8}>
                Ctrl K
              </Text>
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="compact-md" aria-label={`Signed in as ${account.name}`}>
                  {account.name}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>{`${account.id}, ${positionTitle}`}</Menu.Label>
                {pages.map(({ to, title }) => (
                  <Menu.Item key={to} component={Link} to={to} hiddenFrom="sm">
                    {title}
                  </Menu.Item>
                ))}
                <Menu.Item onClick={() => setColorScheme('light')}>Light</Menu.Item>
                <Menu.Item onClick={() => setColorScheme('dark')}>Dark</Menu.Item>
                <Menu.Item onClick={() => setColorScheme('auto')}>As the system is</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <OutageBanner />
        <Outlet />
      </AppShell.Main>
      <Palette mayOpen={mayOpen} />
    </AppShell>
  );
}
