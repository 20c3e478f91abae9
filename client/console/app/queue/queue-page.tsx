import { Group, Loader, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { BulkReports } from '../bulk/bulk-reports.tsx';
import { selectCase, showCases, useSelection } from '../bulk/selection.ts';
import { SelectionBar } from '../bulk/selection-bar.tsx';
import { focusSteps } from '../bulk/step-choice.tsx';
import { lateNewsQuery, queueQuery, sessionQuery, viewsQuery } from '../api/queries.ts';
import { LateNews } from '../late/late-news.tsx';
import { MoreRows } from '../kit/more-rows.tsx';
import { takesKeys } from '../kit/takes-keys.ts';
import { Trouble } from '../kit/trouble.tsx';
import { QueueRow } from './queue-row.tsx';
import { QueueFilters } from './queue-filters.tsx';
import type { QueueSearch } from './queue-search.ts';
import { savedViews, viewOf } from './saved-views.ts';
import { ViewTabs } from './view-tabs.tsx';

/** What is due next, on top. j and k go through it, x selects, Enter opens. */
export function QueuePage() {
  const search: QueueSearch = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
  const view = viewOf(search.view);
  const asked = new URLSearchParams({ ...search, view: view.id });
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(queueQuery(asked));
  const { data: counts } = useQuery(viewsQuery);
  const { data: late } = useQuery(lateNewsQuery);
  const [current, setCurrent] = useState(0);
  const rows = data?.pages.flatMap(({ cases }) => cases) ?? [];
  const list = useRef<HTMLElement>(null);
  // The focus goes along, so that Enter opens what is seen, and the rest of the page keeps its own keys.
  const go = (to: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    setCurrent(at);
    list.current?.querySelectorAll<HTMLElement>('.queue-row')[at]?.focus();
  };
  const open = () => {
    const row = rows[current];
    if (row) void navigate({ to: '/cases/$id', params: { id: row.caseId } });
  };
  const { selected } = useSelection();
  const toggle = (upTo: boolean) => {
    const row = rows[current];
    if (row) selectCase(row.caseId, upTo || !selected.includes(row.caseId), upTo);
  };
  useEffect(() => {
    if (data) showCases(data.pages.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)));
  }, [data]);
  useHotkeys(
    [
      ['j', pageKey(() => go(current + 1)), own],
      ['k', pageKey(() => go(current - 1)), own],
      ['x', pageKey(() => toggle(false)), own],
      ['shift+x', pageKey(() => toggle(true)), own],
      ['b', pageKey(focusSteps), own],
      ['Enter', ({ target }) => !isPressed(target) && open(), own],
    ],
    [],
  );
  const change = (part: Partial<Record<keyof QueueSearch, string | null>>) => {
    // What was typed a moment before a case was opened does not lead back here.
    if (router.latestLocation.pathname !== '/') return;
    void navigate({
      search: (before: QueueSearch) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)),
    });
  };
  return (
    <Stack maw={1100} mx="auto" gap="sm">
      <Group justify="space-between" align="center">
        <Title order={1} size="h3">
          {view.title}
        </Title>
        {isFetching && <Loader size="xs" role="status" aria-label="Refreshing" />}
      </Group>
      <LateNews news={late?.news ?? []} linked />
      <ViewTabs
        views={savedViews.filter(({ id }) => id === 'closed' || !counts || id in counts)}
        counts={counts}
        current={view.id}
        choose={(id) => change({ view: id === 'all' ? null : id })}
      />
      <QueueFilters search={search} policies={session?.policies ?? []} change={change} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      <BulkReports />
      <Paper withBorder component="section" aria-label={view.title} ref={list}>
        {rows.length > 0 && <SelectionBar rows={rows} />}
        {!data && !error && <Skeletons />}
        {data && rows.length === 0 && (
          <Text p="xl" ta="center" c="dimmed">
            {search.text === undefined
              ? `Nothing here. ${view.about}: there is none now.`
              : `No case of this view has all of that: ${search.text}. Cases that are over are in the view Closed.`}
          </Text>
        )}
        {rows.map((row, index) => (
          <QueueRow
            key={row.workflowId}
            row={row}
            current={index === current}
            selected={selected.includes(row.caseId)}
            focused={() => setCurrent(index)}
            policies={session?.policies ?? []}
          />
        ))}
      </Paper>
      <MoreRows
        shown={rows.length}
        hint=". Keys: j and k, Enter, x to select, Shift x for all up to there, b for what can be done with them, / to find."
        pages={{ hasNextPage, isFetchingNextPage, fetchNextPage }}
      />
    </Stack>
  );
}

function Skeletons() {
  return (
    <Stack p="md" aria-label="Loading">
      {[1, 2, 3, 4].map((each) => (
        <Skeleton key={each} height={44} />
      ))}
    </Stack>
  );
}

/** Fields keep their letters: what a key of the page does is prevented only where it is one. */
const own = { preventDefault: false };

const pageKey = (act: () => void) => (event: KeyboardEvent) => {
  if (takesKeys(event.target)) return;
  event.preventDefault();
  act();
};

/** Whether Enter is a key of what has the focus, not of the page. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea') !== null;
}
