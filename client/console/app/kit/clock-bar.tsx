import { Box, Group, Text } from '@mantine/core';
import type { ClockBar as Clock } from '../../bodies.ts';
import { Instant } from './instant.tsx';

/** A clock as a bar that empties in working time: full at its start, empty when it is due. */
export function ClockBar({
  clock,
  zone,
  now,
}: {
  readonly clock: Clock;
  readonly zone?: string;
  readonly now: number;
}) {
  const { title, status, dueAt, left } = clock;
  const over = status === 'overdue' || status === 'missed';
  const tone = over ? 'over' : left < 0.25 ? 'soon' : 'calm';
  return (
    <Box>
      <Group justify="space-between" align="flex-end" gap="xs" wrap="nowrap">
        <Text size="sm">{title}</Text>
        <Text size="sm" className={over ? 'over' : ''} style={{ whiteSpace: 'nowrap' }}>
          {status === 'paused' && 'paused, '}
          <Instant at={dueAt} now={now} {...(zone !== undefined && { zone })} />
        </Text>
      </Group>
      <div
        className="clock-bar"
        data-tone={tone}
        role="meter"
        aria-label={`${title}: time left`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(left * 100)}
      >
        {!over && <span data-tone={tone} style={{ width: `${Math.max(1, left * 100)}%` }} />}
      </div>
    </Box>
  );
}
