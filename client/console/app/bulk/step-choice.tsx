import { Button, Menu, Text } from '@mantine/core';
import type { BulkStepBody } from '../../bulk-bodies.ts';

/** So many stand side by side where there is room. */
const first = 2;

/** Leads the keyboard to what can be done with the selected cases. */
export function focusSteps(): void {
  document.querySelector<HTMLElement>('[data-bulk-steps]')?.focus();
}

/** What can be done with the selected cases; what only some of them take says how many. */
export function StepChoice({
  steps,
  many,
  choose,
}: {
  readonly steps: readonly BulkStepBody[];
  /** So many are selected. */
  readonly many: number;
  readonly choose: (step: BulkStepBody) => void;
}) {
  if (steps.length === 0)
    return (
      <Text size="sm">Nothing can be done with all of them at once just now; open them one by one.</Text>
    );
  return (
    <>
      {steps.slice(0, first).map((step) => (
        <Button
          key={step.key}
          size="compact-sm"
          variant="default"
          visibleFrom="md"
          onClick={() => choose(step)}
        >
          <StepName step={step} many={many} />
        </Button>
      ))}
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button data-bulk-steps size="compact-sm">
            What can be done
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="bulk-menu">
          {steps.map((step) => (
            <Menu.Item key={step.key} onClick={() => choose(step)}>
              <StepName step={step} many={many} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function StepName({
  step: { title, of, can },
  many,
}: {
  readonly step: BulkStepBody;
  readonly many: number;
}) {
  return (
    <>
      {of === undefined ? title : `${title} (${of})`}
      {can.length < many && (
        <Text span inherit fw={400} ml={6}>
          {`${can.length} of ${many}`}
        </Text>
      )}
    </>
  );
}
