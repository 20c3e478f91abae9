import { Select } from '@mantine/core';
import type { PolicyBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';

interface Choice<Value> {
  readonly value: Value;
  readonly error: string | undefined;
  readonly change: (value: string | null) => void;
}

/** Whose case it is. */
export function CompanyField({
  policies,
  value,
  error,
  change,
}: Choice<string> & { readonly policies: readonly PolicyBody[] }) {
  return (
    <Select
      label="Company"
      required
      allowDeselect={false}
      data={policies.map(({ id, company }) => ({ value: id, label: company }))}
      value={value}
      onChange={change}
      error={error ?? null}
    />
  );
}

/** By which of the company's channels the customer came. */
export function ChannelField({
  policy,
  value,
  error,
  change,
}: Choice<string | null> & { readonly policy: PolicyBody | undefined }) {
  return (
    <Select
      label="How it came"
      required
      allowDeselect={false}
      data={policy?.channels.map((each) => ({ value: each, label: inWords(each) })) ?? []}
      value={value}
      onChange={change}
      error={error ?? null}
    />
  );
}
