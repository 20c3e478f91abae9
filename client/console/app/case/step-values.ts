import type { FormField } from '../../form-fields.ts';

/** What was typed into a form, by field. */
export type StepValues = Readonly<Record<string, unknown>>;

/** Whether a field is asked for, by what was chosen before it. */
export function isAsked({ onlyWith }: FormField, values: StepValues): boolean {
  return onlyWith === undefined || onlyWith.values.includes(String(values[onlyWith.name]));
}

/** What was filled in; a field that is empty or not asked is left out. */
export function payloadOf(fields: readonly FormField[], values: StepValues): StepValues {
  return Object.fromEntries(
    fields
      .filter((field) => isAsked(field, values))
      .flatMap(({ name }) => {
        const value = values[name];
        return value === undefined || value === '' || value === null ? [] : [[name, value]];
      }),
  );
}
