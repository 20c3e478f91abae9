import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { knownCustomerQuery, type CustomerQuestion } from '../api/intake-queries.ts';
import { CaseLine } from '../kit/case-line.tsx';
import { Instant } from '../kit/instant.tsx';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';

/** How long somebody must have stopped typing before it is looked up, ms. */
const typing = 400;

/** What there is already of the customer who is being typed: open cases first, so that the same is not opened twice. */
export function KnownCustomer({
  by,
  choose,
}: {
  readonly by: CustomerQuestion;
  /** Where an order is needed: takes one of those shown. */
  readonly choose?: (orderId: string) => void;
}) {
  const [asked] = useDebouncedValue(JSON.stringify(by), typing);
  const { data, error, refetch } = useQuery(knownCustomerQuery(asked));
  if (asked === '{}') return null;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return null;
  const { open, earlier, orders } = data;
  return (
    <Panel title="Already here">
      <Stack gap="sm" role="status">
        {open.length + earlier.length + orders.length === 0 && (
          <Text size="sm" c="dimmed">
            No case and no order of this customer.
          </Text>
        )}
        {open.length > 0 && (
          <Text size="sm" fw={600}>
            {open.length === 1 ? 'An open case' : 'Open cases'}: is it about the same? Then write it there.
          </Text>
        )}
        {open.map((line) => (
          <CaseLine key={line.caseId} line={line} />
        ))}
        {earlier.length > 0 && (
          <Text size="sm" fw={600}>
            Earlier cases
          </Text>
        )}
        {earlier.map((line) => (
          <CaseLine key={line.caseId} line={line} />
        ))}
        {orders.length > 0 && (
          <Text size="sm" fw={600}>
            Orders
          </Text>
        )}
        {orders.map(({ orderId, placedAt, goods }) => (
          <div key={orderId}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {orderId}, <Instant at={placedAt} />: {goods}
            </Text>
            {choose && (
              <Button variant="default" size="compact-md" mt={4} onClick={() => choose(orderId)}>
                Take order {orderId}
              </Button>
            )}
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
