import { ScrollArea, Table, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { Instant } from '../kit/instant.tsx';

type Clock = CaseBody['view']['clocks'][number];

/** The stretches behind a due instant, to scale: full colour counts and is ahead, pale counted, hatched does not count. */
export function Strip({
  clock,
  zone,
  now,
}: {
  readonly clock: Clock;
  readonly zone: string;
  readonly now: number;
}) {
  const { stretches, dueAt } = clock;
  return (
    <div>
      <div className="strip" aria-hidden>
        {stretches.map(({ from, to, counted, reason }) => (
          <span
            key={from}
            style={{ flexGrow: Math.max(1, to - from) }}
            title={reason}
            {...(counted && { 'data-counted': true })}
            {...(to <= now && { 'data-past': true })}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" my={4}>
        Full: counts. Pale: used up. Hatched: does not count.
      </Text>
      <ScrollArea.Autosize mah={220} viewportProps={{ tabIndex: 0, 'aria-label': 'Stretches' }}>
        <Table verticalSpacing={2} fz="xs" withRowBorders={false}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>From</Table.Th>
              <Table.Th>To</Table.Th>
              <Table.Th>Counts</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {stretches.map(({ from, to, counted, reason }) => (
              <Table.Tr key={from}>
                <Table.Td>
                  <Instant at={from} zone={zone} />
                </Table.Td>
                <Table.Td>
                  <Instant at={to} zone={zone} />
                </Table.Td>
                <Table.Td {...(!counted && { c: 'dimmed' })}>{counted ? reason : `no: ${reason}`}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr fw={600}>
              <Table.Td>due</Table.Td>
              <Table.Td>
                <Instant at={dueAt} zone={zone} />
              </Table.Td>
              <Table.Td />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </div>
  );
}
