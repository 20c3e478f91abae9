import { Stack, Text } from '@mantine/core';
import type { EscalationRow } from '../../work-bodies.ts';
import { StepButtons } from '../case/step-buttons.tsx';
import { CaseLine } from '../kit/case-line.tsx';
import { ClockBar } from '../kit/clock-bar.tsx';
import { Instant } from '../kit/instant.tsx';
import { Ladder } from './ladder.tsx';

/** One escalation, and what can be done about it. */
export function EscalationCard({ row }: { readonly row: EscalationRow }) {
  const { escalation, clock, unheard, steps, timeZone } = row;
  const { reasons, since, takenAt, takenBy = escalation.contact, checkIns, contact, title } = escalation;
  return (
    <article
      className="card"
      data-alarm={unheard || undefined}
      aria-label={`Escalation of case ${row.caseId}`}
    >
      <Stack gap="xs">
        {unheard && (
          <Text className="over" role="status">
            {`Nobody answers: ${contact}, ${title}, is the last level and has not taken it. Reach them in another way.`}
          </Text>
        )}
        <CaseLine line={row} />
        <Text size="sm">
          {reasons.join('; ')}, since <Instant at={since} zone={timeZone} />
        </Text>
        <Ladder escalation={escalation} />
        {!unheard && (
          <Text size="sm">
            {takenAt === undefined ? (
              `${contact} has not taken it yet.`
            ) : (
              <>
                {takenBy} took it <Instant at={takenAt} zone={timeZone} />.{' '}
                {checkIns === 1 ? 'One check-in so far.' : `${checkIns} check-ins so far.`}
              </>
            )}
          </Text>
        )}
        {clock && <ClockBar clock={clock} zone={timeZone} now={row.now} />}
        <StepButtons caseId={row.caseId} steps={steps} />
      </Stack>
    </article>
  );
}
