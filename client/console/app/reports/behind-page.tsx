import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { BehindBody } from '../../bodies.ts';
import { behindQuery } from '../api/report-queries.ts';
import { inWords } from '../case/choices-of.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Instant } from '../kit/instant.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { MoreRows } from '../kit/more-rows.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { asked, type ReportSearch } from './report-search.ts';

/** The cases behind a number of a report. */
export function BehindPage() {
  const search: ReportSearch = useSearch({ from: '/reports/cases' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    behindQuery(asked(search)),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const { part: _part, but: _but, key, about, ...report } = search;
  return (
    <Stack maw={1000} mx="auto" gap="sm">
      <AnchorLink to="/reports" search={report} size="sm">
        Back to the reports
      </AnchorLink>
      <Title order={1} size="h3">
        {titleOf(search)}
      </Title>
      {key !== undefined && <Text c="dimmed">{key}</Text>}
      {about !== undefined && <Text c="dimmed">{inWords(about)}</Text>}
      {error && <Trouble error={error} again={() => void refetch()} />}
      <Paper withBorder component="section" aria-label="Cases">
        {data && rows.length === 0 && (
          <Text p="xl" ta="center" c="dimmed">
            There is none.
          </Text>
        )}
        {rows.map((row) => (
          <Row key={row.caseId} row={row} />
        ))}
      </Paper>
      <MoreRows shown={rows.length} pages={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Stack>
  );
}

function Row({ row }: { readonly row: BehindBody['rows'][number] }) {
  const about = [row.kind, row.policy, row.product, row.team, row.owner].filter(Boolean).join(' · ');
  return (
    <Link to="/cases/$id" params={{ id: row.caseId }} className="queue-row">
      <Group gap="xs">
        <StateBadge state={row.state} size="sm" />
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {row.customerName ?? row.caseId}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {row.customerName === undefined ? about : `${row.caseId} · ${about}`}
      </Text>
      <Text size="sm">
        received <Instant at={row.receivedAt} />
        {row.resolvedAt !== undefined && (
          <>
            , resolved <Instant at={row.resolvedAt} />
          </>
        )}
      </Text>
    </Link>
  );
}

const titles: Readonly<Record<string, string>> = {
  all: 'All cases',
  surveyed: 'Cases with a survey',
  satisfied: 'Satisfied customers',
  resolvedByWord: 'Resolved complaints',
  firstContact: 'Resolved at the first contact',
  onTheSpot: 'Resolved on the spot',
  compliant: 'Cases in which every date was kept',
  reviewed: 'Reviewed cases',
  reviewedWell: 'Cases that were reviewed without a fault',
  promiseKept: 'Cases with a promise that was kept',
  promiseRenewed: 'Cases with a new date that was told in time',
  promiseBroken: 'Cases with a promise that was broken',
  promiseOpen: 'Cases with a promise that is open',
  breached: 'Cases with a date that was not kept',
  responseAnswered: 'Cases that a person has answered',
  responseWaiting: 'Cases that wait for the first word of a person',
  responseLate: 'Cases whose first word came late, or is overdue',
  mark1: 'Cases with the mark 1 of 5',
  mark2: 'Cases with the mark 2 of 5',
  mark3: 'Cases with the mark 3 of 5',
  mark4: 'Cases with the mark 4 of 5',
  mark5: 'Cases with the mark 5 of 5',
};

/** 'Satisfied customers', 'Not: satisfied customers'. */
function titleOf({ part = 'all', but }: ReportSearch): string {
  const title = titles[part] ?? `${inWords(part)} cases`;
  return but === undefined ? title : `Not among: ${title.toLowerCase()}`;
}
