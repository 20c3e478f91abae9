import { Text } from '@mantine/core';
import type { FormField } from '../../form-fields.ts';
import type { FormScope } from './plain-field.tsx';
import { StepField } from './step-field.tsx';
import { isAsked, type StepValues } from './step-values.ts';

/** The fields of the form of an event, those that are asked with what is chosen. */
export function StepFields({
  fields,
  body,
  values,
  wrong = {},
  change,
}: {
  readonly fields: readonly FormField[];
  readonly body: FormScope;
  readonly values: StepValues;
  /** What is wrong with a field, by its name. */
  readonly wrong?: Readonly<Record<string, string>>;
  readonly change: (name: string, value: unknown) => void;
}) {
  return (
    <>
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
            change={(value) => change(field.name, value)}
          />
        ))}
    </>
  );
}
