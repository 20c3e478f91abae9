import { Fieldset, Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from './plain-field.tsx';

const parts = [
  ['name', 'Name', 'text'],
  ['email', 'E-mail', 'email'],
  ['phone', 'Telephone', 'tel'],
] as const;

/** Who the customer is; what is left empty is not known. */
export function PersonField({ field, value, error, change }: Omit<FieldProps, 'body'>) {
  const person: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  const read = (name: string) => {
    const part = person[name];
    return typeof part === 'string' ? part : '';
  };
  const set = (name: string, text: string) => {
    const next = Object.entries({ ...person, [name]: text }).filter(([, each]) => each !== '');
    change(next.length === 0 ? undefined : Object.fromEntries(next));
  };
  return (
    <Fieldset legend={field.title}>
      {parts.map(([name, label, type], index) => (
        <TextInput
          key={name}
          label={label}
          type={type}
          mb="xs"
          value={read(name)}
          error={index === 0 ? (error ?? null) : null}
          autoComplete="off"
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <Textarea
        label="Postal address"
        autosize
        minRows={2}
        value={read('address')}
        onChange={(event) => set('address', event.currentTarget.value)}
      />
    </Fieldset>
  );
}
