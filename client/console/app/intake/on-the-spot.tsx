import { Checkbox, Fieldset, Textarea } from '@mantine/core';

/** The answer that was given with the opening, in our words. */
export interface SpotAnswer {
  readonly analysis: string;
  readonly proposal: string;
  /** Said by the customer; asked for where they were answered in words [SUP-COMM-2]. */
  readonly understood?: boolean;
}

/** Resolved while the customer is there: nothing is acknowledged or waited for then [CSP-SPOT-1]. */
export function OnTheSpot({
  answer,
  spoken,
  error,
  change,
}: {
  readonly answer: SpotAnswer | undefined;
  /** Whether the customer has the answer in words. */
  readonly spoken: boolean;
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
          {spoken && (
            <Checkbox
              mt="xs"
              label="The customer confirmed that everything is clear"
              checked={answer.understood ?? false}
              onChange={(event) => change({ ...answer, understood: event.currentTarget.checked })}
            />
          )}
        </Fieldset>
      )}
    </>
  );
}
