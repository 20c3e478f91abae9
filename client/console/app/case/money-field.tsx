import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldProps } from './plain-field.tsx';

/** An amount with its currency; it travels as integer minor units. */
export function MoneyField({ field, error, change }: FieldProps) {
  const [amount, setAmount] = useState<number | string>('');
  const [currency, setCurrency] = useState('USD');
  const tell = (major: number | string, code: string) => {
    const given = typeof major === 'number' ? major : Number.NaN;
    change(
      Number.isNaN(given) ? undefined : { minor: Math.round(given * 10 ** digitsOf(code)), currency: code },
    );
  };
  return (
    <Group align="flex-end" gap="xs" grow preventGrowOverflow={false}>
      <NumberInput
        label={field.title}
        required={field.required}
        error={error ?? null}
        min={0}
        decimalScale={digitsOf(currency)}
        value={amount}
        onChange={(value) => {
          setAmount(value);
          tell(value, currency);
        }}
      />
      <TextInput
        label="Currency"
        value={currency}
        maxLength={3}
        maw={100}
        onChange={(event) => {
          const code = event.currentTarget.value.toUpperCase();
          setCurrency(code);
          tell(amount, code);
        }}
      />
    </Group>
  );
}

/** How many digits a currency has after the point (ISO 4217, as the browser knows it). */
function digitsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}
