import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { reportsQuery } from '../api/report-queries.ts';
import { Trouble } from '../kit/trouble.tsx';
import { Breakdown } from './breakdown.tsx';
import { FigureCards } from './figure-cards.tsx';
import { ReportFilters } from './report-filters.tsx';
import { asked, type ReportSearch } from './report-search.ts';
import { BreachSheet, FeedbackSheet } from './list-sheets.tsx';
import { HandlingSheet, PromisesSheet, WaitingSheet } from './report-sheets.tsx';

/** How well it goes: the figures of a period, each with the cases behind it. */
export function ReportsPage() {
  const search: ReportSearch = useSearch({ from: '/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const question = asked(search);
  const { data, error, isFetching, refetch } = useQuery(reportsQuery(question));
  const csv = (name: string) => `/api/reports/${name}/csv?${question.toString()}`;
  const change = (part: Partial<Record<keyof ReportSearch, string | null>>) =>
    void navigate({
      search: (before: ReportSearch) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value)),
    });
  return (
    <Stack maw={1200} mx="auto" gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Reports
        </Title>
        {isFetching && <Loader size="xs" role="status" aria-label="Refreshing" />}
      </Group>
      <ReportFilters search={search} change={change} />
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data && !data.total && (
        <Text p="xl" ta="center" c="dimmed">
          No case was received in this period.
        </Text>
      )}
      {data?.total && (
        <>
          <Text size="sm" c="dimmed">
            {data.total.cases} {data.total.cases === 1 ? 'case' : 'cases'} received in this period.
          </Text>
          <FigureCards total={data.total} search={search} />
          {search.by !== undefined && <Breakdown rows={data.rows} search={search} csv={csv('service')} />}
          <HandlingSheet body={data} search={search} csv={csv} />
          <BreachSheet count={data.breaches} search={search} csv={csv} />
          <PromisesSheet body={data} search={search} csv={csv} />
          <WaitingSheet body={data} search={search} csv={csv} />
          <FeedbackSheet marks={data.marks} search={search} csv={csv} />
        </>
      )}
    </Stack>
  );
}
