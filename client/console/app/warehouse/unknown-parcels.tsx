import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { unknownParcelsQuery } from '../api/queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Instant } from '../kit/instant.tsx';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';

/** Parcels that no case has or awaits, from the dock and from carriers. */
export function UnknownParcels() {
  const { data, error, refetch } = useQuery(unknownParcelsQuery);
  return (
    <Panel title="Parcels that no case awaits">
      {error && <Trouble error={error} again={() => void refetch()} />}
      {data?.parcels.length === 0 && <Text c="dimmed">There is none.</Text>}
      <Stack gap="xs">
        {data?.parcels.map(({ carrier, tracking, type, occurredAt, caseId }) => (
          <Group key={`${carrier} ${tracking} ${type}`} justify="space-between" gap="xs">
            <Text style={{ overflowWrap: 'anywhere' }}>
              {`${tracking}, ${carrier}`}
              {caseId !== undefined && (
                <>
                  {': '}
                  <AnchorLink to="/cases/$id" params={{ id: caseId }}>
                    case {caseId}
                  </AnchorLink>
                </>
              )}
            </Text>
            <Text c="dimmed" size="sm">
              {type.replace('parcel.', '').replaceAll('-', ' ')} <Instant at={occurredAt} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
