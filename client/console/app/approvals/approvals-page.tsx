import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { approvalsQuery } from '../api/queries.ts';
import { isEmpty } from '../kit/is-empty.ts';
import { Loading } from '../kit/loading.tsx';
import { NotShown } from '../kit/not-shown.tsx';
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
          {isEmpty(approvals) && <Text c="dimmed">Nothing waits for an approval.</Text>}
          {approvals.rows.map((row) => (
            <ApprovalCard key={row.caseId} row={row} />
          ))}
          <NotShown list={approvals} view="approvals" />
        </Stack>
      </Panel>
      <Panel title="Exceptions: goods that no rule decides on">
        <Stack>
          {isEmpty(decisions) && <Text c="dimmed">No goods wait for a decision.</Text>}
          {decisions.rows.map((row) => (
            <DecisionCard key={row.caseId} row={row} />
          ))}
          <NotShown list={decisions} view="decisions" />
        </Stack>
      </Panel>
    </Stack>
  );
}
