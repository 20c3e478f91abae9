import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { CaseBody, StepBody } from '../../bodies.ts';
import { formFields } from '../../form-fields.ts';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../kit/trouble.tsx';
import { StepFields } from './step-fields.tsx';
import { payloadOf, type StepValues } from './step-values.ts';
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
  const [values, setValues] = useState<StepValues>(step.filled ?? {});
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
        <StepFields
          fields={fields}
          body={body}
          values={values}
          wrong={wrong}
          change={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        />
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
