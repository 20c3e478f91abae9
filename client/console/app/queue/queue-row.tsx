import { Checkbox, Grid, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { QueueRow as Row } from '../../bodies.ts';
import { selectCase } from '../bulk/selection.ts';
import { ClockBar } from '../kit/clock-bar.tsx';
import { Instant } from '../kit/instant.tsx';
import { StateBadge } from '../kit/state-badge.tsx';

/** So many clocks of a case; the others are on its page. */
const shown = 2;

/** One case of the queue: what it is, who has it, and its clocks. */
export function QueueRow({
  row,
  current,
  selected,
  focused,
  policies,
}: {
  readonly row: Row;
  readonly current: boolean;
  readonly selected: boolean;
  /** Called when the keyboard has come to it. */
  readonly focused: () => void;
  readonly policies: readonly { readonly id: string; readonly company: string }[];
}) {
  const now = row.now ?? Date.now();
  const company = policies.find(({ id }) => id === row.policy)?.company ?? row.policy;
  const holder =
    [row.department, row.owner].filter((each) => each !== undefined).join(': ') || 'nobody has it yet';
  const about = [
    ...(row.customerName === undefined ? [] : [row.caseId]),
    `${row.kind}, ${company}`,
    ...(row.orderId === undefined ? [] : [`order ${row.orderId}`]),
    holder,
  ];
  const matters = [
    ...(row.unheard ? ['nobody answers the escalation'] : []),
    ...(row.safety ? ['safety concern'] : []),
    ...(row.approvals > 0 ? ['needs an approval'] : []),
    ...(row.waitsForCustomer ? ['waits for the customer'] : []),
  ];
  return (
    <div
      className="queue-line"
      onFocus={focused}
      {...(current && { 'data-current': true })}
      {...(selected && { 'data-selected': true })}
    >
      <Checkbox
        size="md"
        aria-label={`Select ${row.caseId}`}
        checked={selected}
        onChange={({ currentTarget: { checked }, nativeEvent }) =>
          selectCase(row.caseId, checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
      <Link to="/cases/$id" params={{ id: row.caseId }} className="queue-row">
        <Grid align="center" gap="xs">
          <Grid.Col span={{ base: 12, sm: 7 }}>
            <Group gap="xs">
              <StateBadge state={row.state} size="sm" />
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {row.customerName ?? row.caseId}
              </Text>
              {row.escalationLevel > 0 && (
                <Text size="sm" className="over">
                  level {row.escalationLevel}
                </Text>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {about.join(' · ')}
            </Text>
            {matters.length > 0 && <Text size="sm">{matters.join(' · ')}</Text>}
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 5 }}>
            <Stack gap={6}>
              {row.clocks?.slice(0, shown).map((clock) => (
                <ClockBar key={`${clock.title} ${clock.dueAt}`} clock={clock} now={now} />
              ))}
              {row.clocks === undefined && row.next !== undefined && (
                <Text size="sm">
                  due <Instant at={row.next.at} now={now} />
                </Text>
              )}
              {row.closedAt !== undefined && (
                <Text size="sm" c="dimmed">
                  ended <Instant at={row.closedAt} />
                </Text>
              )}
              {row.clocks?.length === 0 && row.closedAt === undefined && (
                <Text size="sm" c="dimmed">
                  no clock runs
                </Text>
              )}
            </Stack>
          </Grid.Col>
        </Grid>
      </Link>
    </div>
  );
}
