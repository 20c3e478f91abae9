import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { besideQuery } from '../api/queries.ts';
import { CaseLine } from '../kit/case-line.tsx';
import { Instant } from '../kit/instant.tsx';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';

/** The customer's other cases and orders, known by their address. */
export function Beside({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(besideQuery(id));
  return (
    <Panel title="Also of this customer">
      {error && <Trouble error={error} again={() => void refetch()} />}
      <Stack gap="sm">
        {data?.cases.length === 0 && data.orders.length === 0 && (
          <Text size="sm" c="dimmed">
            No other case, and no order.
          </Text>
        )}
        {data?.cases.map((line) => (
          <CaseLine key={line.caseId} line={line} />
        ))}
        {data?.orders.map(({ orderId, placedAt, goods }) => (
          <div key={orderId}>
            <Text size="sm">
              Order {orderId}, <Instant at={placedAt} />
            </Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {goods}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
