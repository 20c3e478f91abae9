import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import type { SampleBody } from '../../quality-bodies.ts';
import { CaseLine } from '../kit/case-line.tsx';
import { Panel } from '../kit/panel.tsx';

/** The cases of a policy that were chosen at random and that nobody has reviewed yet. */
export function SampleCard({
  sample: { policy, share, closed, chosen, reviewed, open },
}: {
  readonly sample: SampleBody;
}) {
  const { data: session } = useQuery(sessionQuery);
  const company = session?.policies.find(({ id }) => id === policy)?.company ?? policy;
  return (
    <Panel title={`To review: ${company}`}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {`Closed in this period: ${closed}. Chosen at random (${share} %, at least one): ${chosen}. Reviewed: ${reviewed}.`}
        </Text>
        {open.map((line) => (
          <CaseLine key={line.caseId} line={line} />
        ))}
        {chosen > 0 && open.length === 0 && <Text size="sm">All of them are reviewed.</Text>}
        {open.length < chosen - reviewed && (
          <Text size="sm" c="dimmed">
            The last {open.length} are shown; the others follow when these are reviewed.
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
