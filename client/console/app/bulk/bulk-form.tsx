import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BulkStepBody } from '../../bulk-bodies.ts';
import { formFields, type FieldKind } from '../../form-fields.ts';
import { More } from '../kit/more.tsx';
import { StepFields } from '../case/step-fields.tsx';
import { payloadOf, type StepValues } from '../case/step-values.ts';
import { beginBulk, type NamedCase } from './bulks.ts';

/** What a field shows again that was typed before. */
const kept: readonly FieldKind[] = ['line', 'words', 'choice', 'flag', 'number', 'date', 'policy'];

/** The form of one step: what is typed once is sent to each case that takes it, as it stood when the form was opened. */
export function BulkForm({
  step,
  cases,
  begin,
  done,
}: {
  readonly step: BulkStepBody;
  readonly cases: readonly NamedCase[];
  readonly begin: StepValues;
  readonly done: () => void;
}) {
  const fields = formFields(step.payload);
  const [values, setValues] = useState<StepValues>(() =>
    Object.fromEntries(
      fields.filter(({ kind }) => kept.includes(kind)).map(({ name }) => [name, begin[name]]),
    ),
  );
  // What is decided on is what was there when it was begun to be decided.
  const [{ key, type, title, can, cannot, warning }] = useState(step);
  const names = new Map(cases.map(({ caseId, name }) => [caseId, name]));
  const named = <T extends { readonly caseId: string }>(each: T) => ({
    ...each,
    name: names.get(each.caseId) ?? each.caseId,
  });
  const many = can.length === 1 ? 'one case' : `${can.length} cases`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        beginBulk({ step: { key, type, title }, payload: payloadOf(fields, values), cases: can.map(named) });
        done();
      }}
    >
      <Stack>
        <Text size="sm">
          {can.length === cases.length
            ? `Goes to ${many}, with a report of each.`
            : `Goes to ${many} of ${cases.length}, with a report of each.`}
        </Text>
        {cannot.length > 0 && <LeftAlone cases={cannot.map(named)} />}
        <StepFields
          fields={fields}
          body={step}
          values={values}
          change={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        />
        {warning !== undefined && <Checkbox required label={`${warning} Yes, in ${many}.`} />}
        <Group justify="flex-end" align="stretch">
          <Button variant="default" onClick={done}>
            Leave it
          </Button>
          <Button type="submit" className="step-button">{`${title}: ${many}`}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The cases that do not take it, with the reason of each. */
function LeftAlone({ cases }: { readonly cases: readonly (NamedCase & { readonly reason: string })[] }) {
  return (
    <More show={`What is left alone, and why (${cases.length})`} hide="Hide what is left alone">
      <Stack gap={4} pt={4}>
        {cases.map(({ caseId, name, reason }) => (
          <Text key={caseId} size="sm">
            <Text span fw={600} size="sm">
              {name === caseId ? `${caseId}: ` : `${name}, ${caseId}: `}
            </Text>
            <Text span c="dimmed" size="sm">
              {reason}
            </Text>
          </Text>
        ))}
      </Stack>
    </More>
  );
}
