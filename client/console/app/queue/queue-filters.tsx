import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { SessionBody } from '../../bodies.ts';
import type { QueueSearch } from './queue-search.ts';

const kinds = ['complaint', 'return', 'warranty'];
const states = ['received', 'acknowledged', 'investigating', 'escalated', 'resolved', 'closed'];

/** How long somebody must have stopped typing before it is searched for, ms. */
const typing = 300;

type Change = (part: Partial<Record<keyof QueueSearch, string | null>>) => void;

/** What narrows a view down: words, and what cases have one of. */
export function QueueFilters({
  search,
  policies,
  change,
}: {
  readonly search: QueueSearch;
  readonly policies: SessionBody['policies'];
  readonly change: Change;
}) {
  const [typed, setTyped] = useState(search.text ?? '');
  const look = useDebouncedCallback((text: string) => change({ text: text.trim() || null }), typing);
  return (
    <Group gap="xs">
      <TextInput
        type="search"
        aria-label="Search"
        placeholder="Name, address, order, words"
        size="xs"
        w={{ base: '100%', sm: 260 }}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          look(value);
        }}
      />
      <Filter
        label="Kind"
        all="Every kind"
        choices={kinds}
        value={search.kind}
        choose={(kind) => change({ kind })}
      />
      <Filter
        label="State"
        all="Every state"
        choices={states}
        value={search.state}
        choose={(state) => change({ state })}
      />
      <Select
        aria-label="Company"
        placeholder="Every company"
        clearable
        size="xs"
        w={190}
        value={search.policy ?? null}
        data={policies.map(({ id, company }) => ({ value: id, label: company }))}
        onChange={(policy) => change({ policy })}
      />
    </Group>
  );
}

function Filter(props: {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly string[];
  readonly value: string | undefined;
  readonly choose: (value: string | null) => void;
}) {
  return (
    <Select
      aria-label={props.label}
      placeholder={props.all}
      clearable
      size="xs"
      w={150}
      data={[...props.choices]}
      value={props.value ?? null}
      onChange={props.choose}
    />
  );
}
