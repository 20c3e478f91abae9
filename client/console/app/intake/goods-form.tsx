import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PolicyBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { Articles } from '../kit/articles.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { GoodsLines, type ChosenLine } from './goods-lines.tsx';
import { KnownCustomer } from './known-customer.tsx';
import { useOpening } from './use-opening.ts';
import { ChannelField, CompanyField } from './where-from.tsx';

/** A return or a warranty claim of goods of an order, which is found by its number or its customer's address. */
export function GoodsForm({
  kind,
  policies,
  order = '',
  from,
}: {
  readonly kind: 'return' | 'warranty';
  readonly policies: readonly PolicyBody[];
  /** Number of the order that it is about, when that is known. */
  readonly order: string | undefined;
  /** The case that it is opened from. */
  readonly from: string | undefined;
}) {
  const [policyId, setPolicyId] = useState(policies[0]?.id ?? '');
  const [channel, setChannel] = useState<string | null>('phone');
  const [email, setEmail] = useState('');
  const [orderId, setOrderId] = useState(order);
  const [lines, setLines] = useState<readonly ChosenLine[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState({ text: '', phone: '', address: '' });
  const { opening, wrong } = useOpening();
  const policy = policies.find(({ id }) => id === policyId);
  const isClaim = kind === 'warranty';
  const take = (next: string) => {
    setOrderId(next);
    setLines([]);
  };
  const say = (name: keyof typeof said) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setSaid({ ...said, [name]: event.currentTarget.value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate({
          kind,
          policy: policyId,
          orderId: orderId.trim(),
          channel,
          lines,
          ...(from !== undefined && { from }),
          ...(isClaim && fault !== null && { fault }),
          ...Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== '')),
        });
      }}
    >
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <CompanyField
            policies={policies}
            value={policyId}
            error={wrong['policy']}
            change={(id) => setPolicyId(id ?? '')}
          />
          <ChannelField policy={policy} value={channel} error={wrong['channel']} change={setChannel} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Order number"
            required
            autoComplete="off"
            value={orderId}
            onChange={(event) => take(event.currentTarget.value)}
            error={wrong['orderId'] ?? null}
          />
          <TextInput
            label="Or the customer’s e-mail"
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </SimpleGrid>
        <KnownCustomer
          by={{ ...(email !== '' && { email }), ...(orderId !== '' && { orderId }) }}
          choose={take}
        />
        <GoodsLines
          orderId={orderId.trim()}
          kind={kind}
          reasons={policy?.returnReasons ?? []}
          chosen={lines}
          wrong={wrong}
          change={setLines}
        />
        <Articles policy={policyId} kind={kind} />
        {isClaim && (
          <Select
            label="What is wrong with it"
            placeholder="The customer cannot say"
            clearable
            data={policy?.faults.map((value) => ({ value, label: inWords(value) })) ?? []}
            value={fault}
            onChange={setFault}
          />
        )}
        <Textarea
          label="What the customer said"
          autosize
          minRows={3}
          maxRows={16}
          maxLength={20_000}
          value={said.text}
          onChange={say('text')}
          error={wrong['text'] ?? null}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Telephone"
            type="tel"
            autoComplete="off"
            value={said.phone}
            onChange={say('phone')}
          />
          <Textarea
            label="Postal address, for the label"
            description="Left empty: where the order was delivered"
            autosize
            minRows={1}
            value={said.address}
            onChange={say('address')}
          />
        </SimpleGrid>
        {opening.error && <Trouble error={opening.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={opening.isPending} disabled={lines.length === 0}>
            {isClaim ? 'Open the claim' : 'Open the return'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
