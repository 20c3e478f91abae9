import { Checkbox, Fieldset, Textarea } from '@mantine/core';

/** The answer that was given with the opening, in our words. */
export interface SpotAnswer {
  readonly analysis: string;
  readonly proposal: string;
}

/** Resolved while the customer is there: nothing is acknowledged or waited for then [CSP-SPOT-1]. */
export function OnTheSpot({
  answer,
  error,
  change,
}: {
  readonly answer: SpotAnswer | undefined;
  readonly error: string | undefined;
  readonly change: (answer: SpotAnswer | undefined) => void;
}) {
  return (
    <>
      <Checkbox
        label="Resolved on the spot"
        checked={answer !== undefined}
        onChange={(event) => change(event.currentTarget.checked ? { analysis: '', proposal: '' } : undefined)}
      />
      {answer && (
        <Fieldset legend="What the customer was told">
          <Textarea
            label="What was the matter"
            required
            autosize
            minRows={2}
            mb="xs"
            value={answer.analysis}
            error={error ?? null}
            onChange={(event) => change({ ...answer, analysis: event.currentTarget.value })}
          />
          <Textarea
            label="How it was resolved"
            required
            autosize
            minRows={2}
            value={answer.proposal}
            onChange={(event) => change({ ...answer, proposal: event.currentTarget.value })}
          />
        </Fieldset>
      )}
    </>
  );
}
