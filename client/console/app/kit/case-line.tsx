import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseLine as Line } from '../../work-bodies.ts';
import { sessionQuery } from '../api/queries.ts';
import { AnchorLink } from './anchor-link.tsx';
import { StateBadge } from './state-badge.tsx';

/** Which case it is, as a link to it. */
export function CaseLine({ line }: { readonly line: Line }) {
  const { data: session } = useQuery(sessionQuery);
  const company = session?.policies.find(({ id }) => id === line.policy)?.company ?? line.policy;
  const about = [
    ...(line.customerName === undefined ? [] : [line.caseId]),
    `${line.kind}, ${company}`,
    ...(line.orderId === undefined ? [] : [`order ${line.orderId}`]),
  ];
  return (
    <div>
      <Group gap="xs">
        <StateBadge state={line.state} size="sm" />
        <AnchorLink
          to="/cases/$id"
          params={{ id: line.caseId }}
          fw={600}
          style={{ overflowWrap: 'anywhere' }}
        >
          {line.customerName ?? line.caseId}
        </AnchorLink>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {about.join(' · ')}
      </Text>
    </div>
  );
}
