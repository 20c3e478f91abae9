import { Button, Group, NumberInput, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PolicyBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { Trouble } from '../kit/trouble.tsx';
import { useOpening } from './use-opening.ts';

/** A return of goods of one line of an order. */
export function ReturnForm({ policies }: { readonly policies: readonly PolicyBody[] }) {
  const [policyId, setPolicyId] = useState(policies[0]?.id ?? '');
  const [orderId, setOrderId] = useState('');
  const [lineId, setLineId] = useState('1');
  const [quantity, setQuantity] = useState<number | string>(1);
  const [reason, setReason] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { opening, wrong } = useOpening();
  const policy = policies.find(({ id }) => id === policyId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate({
          kind: 'return',
          policy: policyId,
          orderId,
          channel: 'phone',
          lines: [{ lineId, quantity, reason }],
          ...(text !== '' && { text }),
        });
      }}
    >
      <Stack>
        <Select
          label="Company"
          required
          allowDeselect={false}
          data={policies.map(({ id, company }) => ({ value: id, label: company }))}
          value={policyId}
          onChange={(id) => setPolicyId(id ?? '')}
        />
        <TextInput
          label="Order number"
          required
          value={orderId}
          onChange={(event) => setOrderId(event.currentTarget.value)}
          error={wrong['orderId'] ?? null}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Line of the order"
            required
            value={lineId}
            onChange={(event) => setLineId(event.currentTarget.value)}
            error={wrong['lines.0.lineId'] ?? null}
          />
          <NumberInput
            label="How many"
            required
            min={1}
            max={500}
            value={quantity}
            onChange={setQuantity}
            error={wrong['lines.0.quantity'] ?? null}
          />
        </Group>
        <Select
          label="Why it comes back"
          required
          data={policy?.returnReasons.map((value) => ({ value, label: inWords(value) })) ?? []}
          value={reason}
          onChange={setReason}
          error={wrong['lines.0.reason'] ?? null}
        />
        <Textarea
          label="What the customer said"
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {opening.error && <Trouble error={opening.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={opening.isPending}>
            Open the return
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
