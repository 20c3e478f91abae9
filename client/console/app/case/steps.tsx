import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseBody, StepBody } from '../../bodies.ts';
import { More } from '../kit/more.tsx';
import { Panel } from '../kit/panel.tsx';
import { StepForm } from './step-form.tsx';

/** What can be done now as buttons; what cannot, with the reason. */
export function Steps({ body }: { readonly body: CaseBody }) {
  const [chosen, setChosen] = useState<string>();
  const mine = body.steps.filter(({ forbidden }) => forbidden === undefined);
  const possible = mine.filter(({ blocked }) => blocked === undefined);
  const blocked = mine.filter((step) => step.blocked !== undefined);
  const forbidden = body.steps.filter((step) => step.forbidden !== undefined);
  const step = body.steps.find(({ type }) => type === chosen);
  return (
    <Panel title="What you can do">
      <Stack gap="sm">
        <Group gap="xs">
          {possible.map(({ type, title }) => (
            <Button
              key={type}
              className="step-button"
              size="compact-md"
              variant="default"
              onClick={() => setChosen(type)}
            >
              {title}
            </Button>
          ))}
          {possible.length === 0 && (
            <Text size="sm" c="dimmed">
              Nothing now{mine.length === 0 ? ': your role reads only' : ''}.
            </Text>
          )}
        </Group>
        {blocked.length + forbidden.length > 0 && (
          <More
            show={`What cannot be done now, and why (${blocked.length + forbidden.length})`}
            hide="Hide what cannot be done now"
          >
            <Reasons steps={[...blocked, ...forbidden]} />
          </More>
        )}
      </Stack>
      <Modal
        opened={step !== undefined}
        onClose={() => setChosen(undefined)}
        title={step?.title}
        size="lg"
        closeOnClickOutside={false}
      >
        {step && <StepForm key={step.type} body={body} step={step} done={() => setChosen(undefined)} />}
      </Modal>
    </Panel>
  );
}

function Reasons({ steps }: { readonly steps: readonly StepBody[] }) {
  return (
    <Stack gap={4} pt={4}>
      {steps.map(({ type, title, blocked, forbidden }) => (
        <Text key={type} size="sm">
          <Text span fw={600} size="sm">{`${title}: `}</Text>
          <Text span c="dimmed" size="sm">
            {forbidden ?? blocked}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
