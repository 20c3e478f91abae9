import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { escalationsQuery } from '../api/queries.ts';
import { isEmpty } from '../kit/is-empty.ts';
import { Loading } from '../kit/loading.tsx';
import { NotShown } from '../kit/not-shown.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { EscalationCard } from './escalation-card.tsx';

/** Escalations that run: on which level, with whom, whether somebody has taken it, and what is due next. */
export function EscalationsPage() {
  const { data, error, refetch } = useQuery(escalationsQuery);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack maw={900} mx="auto">
      <Title order={1} size="h3">
        Escalations
      </Title>
      {isEmpty(data) && <Text c="dimmed">No escalation runs.</Text>}
      {data.rows.map((row) => (
        <EscalationCard key={row.caseId} row={row} />
      ))}
      <NotShown list={data} view="escalated" />
    </Stack>
  );
}
