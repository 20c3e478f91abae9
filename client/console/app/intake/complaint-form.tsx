import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PolicyBody } from '../../bodies.ts';
import type { CustomerQuestion } from '../api/intake-queries.ts';
import { inWords } from '../case/choices-of.ts';
import { PersonField } from '../case/person-field.tsx';
import { Articles } from '../kit/articles.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { KnownCustomer } from './known-customer.tsx';
import { OnTheSpot, type SpotAnswer } from './on-the-spot.tsx';
import { useOpening } from './use-opening.ts';
import { ChannelField, CompanyField } from './where-from.tsx';

const matters = ['complaint', 'question', 'request'].map((value) => ({ value, label: inWords(value) }));
const customerField = {
  name: 'customer',
  title: 'Customer',
  kind: 'person',
  required: true,
  options: [],
} as const;

/** A complaint, a question or a request. */
export function ComplaintForm({
  policies,
  from,
}: {
  readonly policies: readonly PolicyBody[];
  /** The case that it is opened from. */
  readonly from: string | undefined;
}) {
  const [policyId, setPolicyId] = useState(policies[0]?.id ?? '');
  const [channel, setChannel] = useState<string | null>('phone');
  const [matter, setMatter] = useState<string | null>('complaint');
  const [topic, setTopic] = useState<string | null>(null);
  const [customer, setCustomer] = useState<unknown>();
  const [text, setText] = useState('');
  const [spot, setSpot] = useState<SpotAnswer>();
  const { opening, wrong } = useOpening();
  const policy = policies.find(({ id }) => id === policyId);
  const outside = policy?.outside.find(({ id }) => topic === `${out}${id}`);
  const choose = (id: string | null) => {
    setPolicyId(id ?? '');
    setTopic(null);
    const channels = policies.find((each) => each.id === id)?.channels ?? [];
    if (channel !== null && !channels.includes(channel)) setChannel(channels[0] ?? null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate({
          kind: 'complaint',
          policy: policyId,
          channel,
          matter,
          customer: customer ?? {},
          text,
          ...(from !== undefined && { from }),
          ...aboutOf(topic),
          ...(spot && !outside && { answer: { decision: 'accommodated', via: viaOf(channel), ...spot } }),
        });
      }}
    >
      <Stack>
        <CompanyField policies={policies} value={policyId} error={wrong['policy']} change={choose} />
        <Group grow align="flex-start">
          <ChannelField policy={policy} value={channel} error={wrong['channel']} change={setChannel} />
          <Select
            label="What it is"
            required
            allowDeselect={false}
            data={matters}
            value={matter}
            onChange={setMatter}
          />
        </Group>
        <Select
          label="About"
          placeholder="Somebody will sort it"
          clearable
          data={[
            ...(policy?.topics.map(({ id, title }) => ({ value: id, label: title })) ?? []),
            ...outsides(policy),
          ]}
          value={topic}
          onChange={setTopic}
          error={wrong['topic'] ?? wrong['referOut'] ?? null}
        />
        {outside && (
          <Text size="sm">
            {outside.title}. It is handed over at once and the customer hears who takes it; nothing else is
            sent.
          </Text>
        )}
        <Articles policy={policyId} kind="complaint" topic={outside ? null : topic} />
        <PersonField
          field={customerField}
          value={customer}
          error={wrong['customer'] ?? wrong['customer.email'] ?? wrong['customer.phone']}
          change={setCustomer}
        />
        <KnownCustomer by={contactIn(customer)} />
        <Textarea
          label="What the customer said"
          required
          autosize
          minRows={4}
          maxRows={16}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wrong['text'] ?? null}
        />
        {!outside && (
          <OnTheSpot
            answer={spot}
            spoken={viaOf(channel) === 'verbal'}
            error={wrong['answer']}
            change={setSpot}
          />
        )}
        {opening.error && <Trouble error={opening.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={opening.isPending}>
            Open the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Before what the policy does not cover, among the topics. */
const out = 'outside:';

const outsideLabels: Readonly<Record<string, string>> = {
  employee: 'One of our employees',
  shippingDamage: 'Damage in transport',
};

function outsides(policy: PolicyBody | undefined): readonly { value: string; label: string }[] {
  return (
    policy?.outside.map(({ id, title }) => ({ value: `${out}${id}`, label: outsideLabels[id] ?? title })) ??
    []
  );
}

function aboutOf(topic: string | null): { readonly topic?: string; readonly referOut?: string } {
  if (topic === null) return {};
  return topic.startsWith(out) ? { referOut: topic.slice(out.length) } : { topic };
}

/** How the customer has the answer: in words where they are there, else in writing. */
function viaOf(channel: string | null): 'verbal' | 'post' | 'email' {
  if (channel === 'phone' || channel === 'inPerson' || channel === 'chat') return 'verbal';
  return channel === 'post' ? 'post' : 'email';
}

/** By what of a person cases are found. */
function contactIn(customer: unknown): CustomerQuestion {
  const read = (name: 'email' | 'phone') => {
    const value: unknown =
      typeof customer === 'object' && customer !== null ? Reflect.get(customer, name) : undefined;
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
  };
  return { ...read('email'), ...read('phone') };
}
