import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { besideQuery } from '../api/queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { CaseLine } from '../kit/case-line.tsx';
import { Instant } from '../kit/instant.tsx';
import { Panel } from '../kit/panel.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { Trouble } from '../kit/trouble.tsx';

const kinds: Readonly<Record<string, string>> = { return: 'return', warranty: 'warranty claim' };
const inOneWord = (kind: string) => kinds[kind] ?? kind;

/**
 * What the case was opened from and what was opened from it, and the customer's other cases and orders, known by their
 * address. What an order may need is opened from here [SUP-SYS-2].
 */
export function Beside({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(besideQuery(id));
  const linked = new Set(data?.linked.map(({ caseId }) => caseId));
  const others = data?.cases.filter(({ caseId }) => !linked.has(caseId)) ?? [];
  return (
    <Panel title="Also of this customer">
      {error && <Trouble error={error} again={() => void refetch()} />}
      <Stack gap="sm">
        {data?.linked.map(({ caseId, kind, relation, state }) => (
          <Group key={caseId} gap="xs">
            <StateBadge state={state} size="sm" />
            <Text size="sm">
              {relation === 'from' ? 'Opened from the ' : 'From it was opened the '}
              {inOneWord(kind)}{' '}
              <AnchorLink to="/cases/$id" params={{ id: caseId }} style={{ overflowWrap: 'anywhere' }}>
                {caseId}
              </AnchorLink>
            </Text>
          </Group>
        ))}
        {data?.linked.length === 0 && others.length === 0 && data.orders.length === 0 && (
          <Text size="sm" c="dimmed">
            No other case, and no order.
          </Text>
        )}
        {others.map((line) => (
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
            <Group gap="md">
              {(['return', 'warranty'] as const).map((kind) => (
                <AnchorLink key={kind} size="sm" to="/new" search={{ kind, order: orderId, from: id }}>
                  Open a {inOneWord(kind)}
                </AnchorLink>
              ))}
            </Group>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
