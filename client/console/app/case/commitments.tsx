import { Group, Stack, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { Instant } from '../kit/instant.tsx';
import { Panel } from '../kit/panel.tsx';

/** Dates that the customer was told. */
export function Commitments({ body }: { readonly body: CaseBody }) {
  const { commitments, timeZone } = body.view;
  if (commitments.length === 0) return null;
  return (
    <Panel title="Promised">
      <Stack gap={6}>
        {commitments.map(({ id, title, dueAt, status, because }) => (
          <div key={id}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{title}</Text>
              <Text size="sm" className={status === 'broken' ? 'over' : ''}>
                {status}, <Instant at={dueAt} zone={timeZone} />
              </Text>
            </Group>
            {because && (
              <Text size="xs" c="dimmed">
                {because}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
