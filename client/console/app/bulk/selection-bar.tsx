import { Button, Checkbox, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { QueueRow } from '../../bodies.ts';
import { mostAtOnce, type BulkStepBody } from '../../bulk-bodies.ts';
import type { NamedCase } from './bulks.ts';
import { selectShown, useSelection } from './selection.ts';
import { focusSteps, StepChoice } from './step-choice.tsx';
import { useBulkSteps } from './use-bulk-steps.ts';

const BulkDialog = lazy(() => import('./bulk-dialog.tsx').then(({ BulkDialog: it }) => ({ default: it })));

/** Above the rows: selects all of them, says how many are selected, and what can be done with them. */
export function SelectionBar({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { selected } = useSelection();
  const [chosen, setChosen] = useState<{ step: BulkStepBody; cases: readonly NamedCase[]; state: string }>();
  const cases = rows.filter(({ caseId }) => selected.includes(caseId));
  const state = cases.map(({ revision }) => revision).join();
  const { data, error, refetch } = useBulkSteps(selected, state);
  const many = selected.length;
  const isTooMany = many > mostAtOnce;
  const choose = (step: BulkStepBody) =>
    setChosen({
      step,
      state,
      cases: cases.map(({ caseId, customerName = caseId }) => ({ caseId, name: customerName })),
    });
  // The item of the menu that had the focus is gone by then.
  const close = () => {
    setChosen(undefined);
    requestAnimationFrame(focusSteps);
  };
  return (
    <div
      className="selection-bar"
      role="group"
      aria-label="Selected cases"
      {...(many > 0 && { 'data-any': true })}
    >
      <Group gap="xs">
        <Checkbox
          size="md"
          aria-label={`Select all ${rows.length} shown`}
          checked={many > 0 && many === rows.length}
          indeterminate={many > 0 && many < rows.length}
          onChange={(event) => selectShown(event.currentTarget.checked)}
        />
        <Text size="sm" role="status" {...(many > 0 ? { fw: 600 } : { c: 'dimmed' })}>
          {many === 0 ? 'None selected' : `${many} selected`}
        </Text>
        {many > 0 && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => selectShown(false)}>
              Clear
            </Button>
            {isTooMany && (
              <Text size="sm">{`At most ${mostAtOnce} at once: take ${many - mostAtOnce} away.`}</Text>
            )}
            {!isTooMany && data && <StepChoice steps={data.steps} many={many} choose={choose} />}
            {!isTooMany && (
              <NotAnswered silent={data?.silent.length ?? 0} error={error} again={() => void refetch()} />
            )}
          </>
        )}
      </Group>
      {chosen && (
        <Suspense>
          <BulkDialog {...chosen} close={close} />
        </Suspense>
      )}
    </div>
  );
}

function NotAnswered({
  silent,
  error,
  again,
}: {
  readonly silent: number;
  readonly error: Error | null;
  readonly again: () => void;
}) {
  if (error)
    return (
      <Text size="sm" role="alert">
        {`What can be done is not known. ${error.message} `}
        <Button variant="default" size="compact-sm" onClick={again}>
          Try again
        </Button>
      </Text>
    );
  if (silent === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {`${silent} ${silent === 1 ? 'does' : 'do'} not answer just now and will be asked again.`}
    </Text>
  );
}
