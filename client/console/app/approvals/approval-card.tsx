import { Stack, Text } from '@mantine/core';
import type { ApprovalRow } from '../../work-bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { StepButtons } from '../case/step-buttons.tsx';
import { CaseLine } from '../kit/case-line.tsx';
import { ClockBar } from '../kit/clock-bar.tsx';
import { moneyWords } from '../kit/money.ts';

/** A request for an approval: how much, for what, who asked, until when, and who may decide. */
export function ApprovalCard({ row }: { readonly row: ApprovalRow }) {
  const { compensation, clock, whyNot, steps } = row;
  const { amount, cause, offers, requestedBy, approvers = [], approvingPositions = [] } = compensation;
  const mayDecide = [...approvers.map(({ name }) => name), ...approvingPositions.map(inWords)];
  return (
    <article className="card" aria-label={`Approval in case ${row.caseId}`}>
      <Stack gap="xs">
        <CaseLine line={row} />
        <Text>
          <Text span fw={700}>
            {amount === null ? 'An amount that the policy leaves open' : moneyWords(amount)}
          </Text>
          {` for ${inWords(cause).toLowerCase()}: ${offers.map((each) => inWords(each).toLowerCase()).join(' or ')}`}
        </Text>
        <Text size="sm" c="dimmed">
          {`Requested by ${requestedBy.id}.`}
          {whyNot === undefined && ` May decide: ${mayDecide.join(', ')}.`}
        </Text>
        {clock && <ClockBar clock={clock} zone={row.timeZone} now={row.now} />}
        {whyNot === undefined ? (
          <StepButtons caseId={row.caseId} steps={steps} />
        ) : (
          <Text size="sm" role="note">
            {whyNot}
          </Text>
        )}
      </Stack>
    </article>
  );
}
