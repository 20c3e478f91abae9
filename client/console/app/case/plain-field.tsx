import { Checkbox, JsonInput, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseBody } from '../../bodies.ts';
import type { FormField } from '../../form-fields.ts';
import { sessionQuery } from '../api/queries.ts';
import { choicesOf } from './choices-of.ts';
import { MoneyField } from './money-field.tsx';
import { PersonField } from './person-field.tsx';

/** What a form chooses from; `view` is left out where it is for several cases. */
export type FormScope = Pick<CaseBody, 'departments' | 'topics' | 'priorities'> &
  Partial<Pick<CaseBody, 'view'>>;

export interface FieldProps {
  readonly field: FormField;
  readonly body: FormScope;
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly change: (value: unknown) => void;
}

/** One field of a form, by what it asks for; goods are asked for elsewhere. */
export function PlainField(props: FieldProps) {
  const { field, body, value, error, change } = props;
  const { data: session } = useQuery(sessionQuery);
  const common = { label: field.title, required: field.required, error: error ?? null };
  const text = typeof value === 'string' ? value : '';
  const choices = choicesOf(field, body, session?.policies ?? []);
  if (choices.length > 0) {
    return (
      <Select
        {...common}
        data={[...choices]}
        value={text || null}
        onChange={change}
        searchable={choices.length > 8}
        clearable={!field.required}
      />
    );
  }
  switch (field.kind) {
    case 'words':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={14}
          value={text}
          maxLength={field.maxLength ?? 20_000}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={field.title}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      );
    case 'number':
      return <NumberInput {...common} value={typeof value === 'number' ? value : ''} onChange={change} />;
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'instant':
      return (
        <TextInput
          {...common}
          type="datetime-local"
          description="In your own time zone"
          onChange={(event) => {
            const at = Date.parse(event.currentTarget.value);
            change(Number.isNaN(at) ? undefined : at);
          }}
        />
      );
    case 'money':
      return <MoneyField {...props} />;
    case 'article':
      return (
        <TextInput
          {...common}
          description="Number of the article, only for an exchange; the stock has its name and price"
          maxLength={64}
          autoComplete="off"
          onChange={(event) => {
            const sku = event.currentTarget.value.trim();
            change(sku === '' ? undefined : { sku });
          }}
        />
      );
    case 'person':
      return <PersonField {...props} />;
    case 'units':
    case 'json':
      return (
        <JsonInput
          {...common}
          autosize
          minRows={4}
          description="As JSON"
          formatOnBlur
          validationError="This is no JSON"
          onChange={(typed) => {
            try {
              change(JSON.parse(typed));
            } catch {
              change(undefined);
            }
          }}
        />
      );
    case 'line':
    case 'choice':
    case 'policy':
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={field.maxLength ?? 200}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    default:
      return field.kind satisfies never;
  }
}
