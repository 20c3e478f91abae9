import { AppShell, Button, Group, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { signOut } from './api/ask.ts';
import { sessionQuery, viewsQuery } from './api/queries.ts';
import { useQueueChanges } from './api/use-queue-changes.ts';
import { Alarm } from './alarm.tsx';
import { Loading } from './kit/loading.tsx';
import { Trouble } from './kit/trouble.tsx';
import { Nav } from './nav.tsx';
import { OutageBanner } from './outage/outage-banner.tsx';
import { openPalette, Palette } from './palette.tsx';
import { SessionEnded } from './session-ended.tsx';

/** What is around every page: where one is, who one is, what nobody answers, and the palette. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const { data: counts } = useQuery({ ...viewsQuery, enabled: session.isSuccess });
  const { setColorScheme } = useMantineColorScheme();
  useQueueChanges();
  if (session.error && !session.data)
    return <Trouble error={session.error} again={() => void session.refetch()} />;
  if (!session.data) return <Loading />;
  const { account, positionTitle } = session.data;
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        To the content
      </a>
      <AppShell.Header className="shell-header">
        <Group h="100%" px={{ base: 'xs', xs: 'md' }} justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Text fw={700} className="wide-only" mr="sm">
              Redress
            </Text>
            <Nav session={session.data} counts={counts} />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Alarm unheard={counts?.['unheard'] ?? 0} />
            <Button variant="default" size="compact-md" onClick={openPalette} visibleFrom="sm">
              Find…{' '}
              <Text span size="xs" c="dimmed" ml={8} className="wide-only">
                Ctrl K
              </Text>
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="compact-md" aria-label={`Signed in as ${account.name}`}>
                  <Text span inherit truncate maw="9rem" visibleFrom="xs">
                    {account.name}
                  </Text>
                  <Text span inherit truncate maw="3.2rem" hiddenFrom="xs">
                    {account.name.split(/\s/)[0]}
                  </Text>
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>{`${account.id}, ${positionTitle}`}</Menu.Label>
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
      <AppShell.Main id="main" tabIndex={-1}>
        <OutageBanner />
        <Outlet />
      </AppShell.Main>
      <Palette session={session.data} />
      <SessionEnded accountId={account.id} />
    </AppShell>
  );
}
