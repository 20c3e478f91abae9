import { Anchor, Group, Paper, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table of a report with its heading and the file to take away. Wide ones scroll by themselves, never the page. */
export function Sheet({
  title,
  about,
  csv,
  head,
  below,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly csv: string;
  readonly head: readonly string[];
  /** Stands under the table. */
  readonly below?: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        <Anchor href={csv} size="sm" download aria-label={`${title} as CSV`}>
          CSV
        </Anchor>
      </Group>
      {about !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {about}
        </Text>
      )}
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing in this period.
        </Text>
      ) : (
        <Table.ScrollContainer
          minWidth={680}
          type="native"
          tabIndex={0}
          role="group"
          aria-label={`${title}, table`}
        >
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {head.map((each) =>
                  each === '' ? <Table.Td key="first" /> : <Table.Th key={each}>{each}</Table.Th>,
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{children}</Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {below}
    </Paper>
  );
}
