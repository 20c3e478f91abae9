import { Group, Loader, Paper, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queueQuery, sessionQuery } from '../api/queries.ts';
import { Trouble } from '../kit/trouble.tsx';
import { QueueRow } from './queue-row.tsx';
import type { QueueSearch } from './queue-search.ts';
import { savedViews, viewOf } from './saved-views.ts';
import { ViewTabs } from './view-tabs.tsx';

const kinds = ['complaint', 'return', 'warranty'];
const states = ['received', 'acknowledged', 'investigating', 'escalated', 'resolved', 'closed'];

/** What is due next, on top. j and k go through it, Enter opens. */
export function QueuePage() {
  const search: QueueSearch = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const { data: session } = useQuery(sessionQuery);
  const view = viewOf(search.view);
  const { view: _view, ...filters } = search;
  const asked = new URLSearchParams({
    ...(session && view.asks(session.account, new Date())),
    ...filters,
  });
  const { data, error, isFetching, refetch } = useQuery(queueQuery(asked));
  const [current, setCurrent] = useState(0);
  const rows = data?.cases ?? [];
  const go = (to: number) => setCurrent(Math.max(0, Math.min(rows.length - 1, to)));
  const open = () => {
    const row = rows[current];
    if (row) void navigate({ to: '/cases/$id', params: { id: row.caseId } });
  };
  useHotkeys([
    ['j', () => go(current + 1)],
    ['k', () => go(current - 1)],
    ['Enter', open],
  ]);
  useEffect(() => {
    document.querySelector('.queue-row[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const change = (part: Partial<Record<keyof QueueSearch, string | null>>) =>
    void navigate({
      search: (before: QueueSearch) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)),
    });
  return (
    <Stack maw={1100} mx="auto" gap="sm">
      <Group justify="space-between" align="center">
        <Title order={1} size="h3">
          {view.title}
        </Title>
        {isFetching && <Loader size="xs" aria-label="Refreshing" />}
      </Group>
      <ViewTabs
        views={savedViews}
        current={view.id}
        choose={(id) => change({ view: id === 'all' ? null : id })}
      />
      <Group gap="xs">
        <Filter
          label="Kind"
          all="Every kind"
          choices={kinds}
          value={search.kind}
          choose={(kind) => change({ kind })}
        />
        <Filter
          label="State"
          all="Every state"
          choices={states}
          value={search.state}
          choose={(state) => change({ state })}
        />
        <Select
          aria-label="Company"
          placeholder="Every company"
          clearable
          size="xs"
          w={190}
          value={search.policy ?? null}
          data={session?.policies.map(({ id, company }) => ({ value: id, label: company })) ?? []}
          onChange={(policy) => change({ policy })}
        />
      </Group>
      {error && <Trouble error={error} again={() => void refetch()} />}
      <Paper withBorder component="section" aria-label={view.title}>
        {!data && !error && <Waiting />}
        {data && rows.length === 0 && (
          <Text p="xl" ta="center" c="dimmed">
            Nothing here. {view.about}: there is none now.
          </Text>
        )}
        {rows.map((row, index) => (
          <QueueRow
            key={row.workflowId}
            row={row}
            current={index === current}
            policies={session?.policies ?? []}
          />
        ))}
      </Paper>
      <Text size="sm" c="dimmed">
        {rows.length} {rows.length === 1 ? 'case' : 'cases'}
        {data?.more ? ', and more: narrow it down with a filter' : ''}. Keys: j and k, Enter, / to find.
      </Text>
    </Stack>
  );
}

function Filter(props: {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly string[];
  readonly value: string | undefined;
  readonly choose: (value: string | null) => void;
}) {
  return (
    <Select
      aria-label={props.label}
      placeholder={props.all}
      clearable
      size="xs"
      w={150}
      data={[...props.choices]}
      value={props.value ?? null}
      onChange={props.choose}
    />
  );
}

function Waiting() {
  return (
    <Stack p="md" aria-label="Loading">
      {[1, 2, 3, 4].map((each) => (
        <Skeleton key={each} height={44} />
      ))}
    </Stack>
  );
}
