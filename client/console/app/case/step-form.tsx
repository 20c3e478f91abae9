import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseBody, StepBody } from '../../bodies.ts';
import { formFields, type FormField } from '../../form-fields.ts';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../kit/trouble.tsx';
import { StepField } from './step-field.tsx';
import { useSending } from './use-sending.ts';

/** The form of one event, made from its payload's JSON Schema. */
export function StepForm({
  body,
  step,
  done,
}: {
  readonly body: CaseBody;
  readonly step: StepBody;
  readonly done: () => void;
}) {
  const fields = formFields(step.payload);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(step.filled ?? {});
  const send = useSending(body, step, done);
  const wrong = send.error instanceof Problem ? send.error.fields : {};
  const overtaken = send.error instanceof Problem && send.error.type === 'Overtaken';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(payloadOf(fields, values));
      }}
    >
      <Stack>
        {fields.length === 0 && <Text size="sm">Nothing more to say; it is sent as it stands.</Text>}
        {fields
          .filter((field) => isAsked(field, values))
          .map((field) => (
            <StepField
              key={field.name}
              field={field}
              body={body}
              value={values[field.name]}
              error={wrong[field.name]}
              change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        {send.error && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={done}>
            {overtaken ? 'Look again' : 'Leave it'}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={overtaken}>
            {step.title}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isAsked({ onlyWith }: FormField, values: Readonly<Record<string, unknown>>): boolean {
  return onlyWith === undefined || onlyWith.values.includes(String(values[onlyWith.name]));
}

/** What was filled in; a field that is empty or not asked is left out. */
function payloadOf(
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields
      .filter((field) => isAsked(field, values))
      .flatMap(({ name }) => {
        const value = values[name];
        return value === undefined || value === '' || value === null ? [] : [[name, value]];
      }),
  );
}
