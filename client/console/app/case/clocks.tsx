import { Group, Stack, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { clockLeft } from '../../clock-left.ts';
import { ClockBar } from '../kit/clock-bar.tsx';
import { Instant } from '../kit/instant.tsx';
import { More } from '../kit/more.tsx';
import { Panel } from '../kit/panel.tsx';
import { Strip } from './strip.tsx';

type Clock = CaseBody['view']['clocks'][number];

/** Which clocks run until when, and why. */
export function Clocks({ body }: { readonly body: CaseBody }) {
  const { clocks, timeZone } = body.view;
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === undefined);
  const stopped = clocks.filter(({ stoppedAt }) => stoppedAt !== undefined);
  return (
    <Panel title="Clocks">
      <Stack gap="md">
        {clocks.length === 0 && <Text c="dimmed">None has begun.</Text>}
        {[...running]
          .sort((a, b) => a.dueAt - b.dueAt)
          .map((clock) => (
            <OneClock key={`${clock.name} ${clock.startedAt}`} clock={clock} zone={timeZone} now={body.now} />
          ))}
        {stopped.map((clock) => (
          <OneClock key={`${clock.name} ${clock.startedAt}`} clock={clock} zone={timeZone} now={body.now} />
        ))}
      </Stack>
    </Panel>
  );
}

function OneClock({
  clock,
  zone,
  now,
}: {
  readonly clock: Clock;
  readonly zone: string;
  readonly now: number;
}) {
  const { title, status, dueAt, stoppedAt, stretches } = clock;
  return (
    <div>
      {stoppedAt === undefined ? (
        <ClockBar clock={{ title, status, dueAt, left: clockLeft(stretches, now) }} zone={zone} now={now} />
      ) : (
        <Group justify="space-between" gap="xs">
          <Text size="sm">{title}</Text>
          <Text size="sm" className={status === 'missed' ? 'over' : ''}>
            {status} <Instant at={stoppedAt} zone={zone} />
          </Text>
        </Group>
      )}
      <More show="Why this date?">
        <Stack gap="xs" pt={4}>
          <Text size="sm">{clock.because}</Text>
          <Strip clock={clock} zone={zone} now={now} />
        </Stack>
      </More>
    </div>
  );
}
