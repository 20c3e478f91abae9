import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { approvalsQuery } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { DecisionCard } from './decision-card.tsx';

/** What waits for a second person, and goods that no rule decides on. */
export function ApprovalsPage() {
  const { data, error, refetch } = useQuery(approvalsQuery);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { approvals, decisions } = data;
  return (
    <Stack maw={900} mx="auto">
      <Title order={1} size="h3">
        Approvals
      </Title>
      <Panel title="Waits for a second person">
        <Stack>
          {approvals.length === 0 && <Text c="dimmed">Nothing waits for an approval.</Text>}
          {approvals.map((row) => (
            <ApprovalCard key={row.caseId} row={row} />
          ))}
        </Stack>
      </Panel>
      <Panel title="Exceptions: goods that no rule decides on">
        <Stack>
          {decisions.length === 0 && <Text c="dimmed">No goods wait for a decision.</Text>}
          {decisions.map((row) => (
            <DecisionCard key={row.caseId} row={row} />
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
