import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { StepOffer } from '../../work-bodies.ts';
import { StepDialog } from './step-dialog.tsx';

/** What can be done with a case of a list; what this account may not do stands there with the reason. */
export function StepButtons({
  caseId,
  steps,
}: {
  readonly caseId: string;
  readonly steps: readonly StepOffer[];
}) {
  const [chosen, setChosen] = useState<StepOffer>();
  const mine = steps.filter(({ forbidden }) => forbidden === undefined);
  const [reason] = steps.flatMap(({ forbidden }) => forbidden ?? []);
  return (
    <>
      <Group gap="xs">
        {mine.map((step) => (
          <Button
            key={step.type}
            className="step-button"
            variant="default"
            size="sm"
            onClick={() => setChosen(step)}
          >
            {step.title}
          </Button>
        ))}
        {mine.length === 0 && reason !== undefined && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
      </Group>
      {chosen && <StepDialog caseId={caseId} {...chosen} close={() => setChosen(undefined)} />}
    </>
  );
}
