import { Table, Text } from '@mantine/core';
import type { PolicyPageBody } from '../../policy-bodies.ts';
import { Panel } from '../kit/panel.tsx';

/** Which open cases stand on which version: a case keeps the one under which it began. */
export function StandingTable({ policy: { standing, version } }: { readonly policy: PolicyPageBody }) {
  return (
    <Panel title="Open cases by version">
      {standing.length === 0 ? (
        <Text c="dimmed">No open case stands on this policy.</Text>
      ) : (
        <Table.ScrollContainer minWidth={0} scrollAreaProps={{ type: 'auto' }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Version</Table.Th>
                <Table.Th>Kind</Table.Th>
                <Table.Th>Chart</Table.Th>
                <Table.Th ta="right">Cases</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {standing.map((each) => (
                <Table.Tr key={`${each.version} ${each.kind} ${each.machine}`}>
                  <Table.Td>{each.version === version ? `${each.version} (newest)` : each.version}</Table.Td>
                  <Table.Td>{each.kind}</Table.Td>
                  <Table.Td>{each.machine}</Table.Td>
                  <Table.Td ta="right">{each.cases}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  );
}
