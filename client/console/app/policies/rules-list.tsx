import { Group, Stack, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { PolicyPageBody } from '../../policy-bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { Company } from '../kit/company.tsx';
import { Panel } from '../kit/panel.tsx';
import { RuleValue } from './rule-value.tsx';

type Rule = PolicyPageBody['rules'][number];

/** Every rule of a policy by its section: what it says, and from which clauses. */
export function RulesList({ policy: { rules, clauses } }: { readonly policy: PolicyPageBody }) {
  const [asked, setAsked] = useState('');
  const wanted = asked.trim().toLowerCase();
  const shown = rules.filter((rule) => JSON.stringify(rule).toLowerCase().includes(wanted));
  const sections = new Map<string, Rule[]>();
  for (const rule of shown) {
    const section = rule.path.split('.')[0] ?? '';
    sections.set(section, [...(sections.get(section) ?? []), rule]);
  }
  return (
    <Panel title="Rules">
      <Stack>
        <TextInput
          type="search"
          aria-label="Search the rules"
          placeholder="A word or the id of a clause"
          maw={320}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        {shown.length === 0 && <Text c="dimmed">No rule has that.</Text>}
        {[...sections].map(([section, ofSection]) => (
          <section key={section} aria-label={inWords(section)}>
            <Title order={3} size="h6" mb={4}>
              {inWords(section)}
            </Title>
            {ofSection.map((rule) => (
              <OneRule key={rule.path} rule={rule} clauses={clauses} />
            ))}
          </section>
        ))}
      </Stack>
    </Panel>
  );
}

function OneRule({ rule, clauses }: { readonly rule: Rule; readonly clauses: PolicyPageBody['clauses'] }) {
  const { title, value, note, inherited } = rule;
  return (
    <div className="rule">
      <div>
        <Text size="sm">{title}</Text>
        <Group gap={6}>
          {rule.clauses.map((id) => (
            <Tooltip
              key={id}
              label={clauses[id] ?? id}
              multiline
              maw={360}
              events={{ hover: true, focus: true, touch: true }}
            >
              <span className="clause" tabIndex={0}>
                {id}
              </span>
            </Tooltip>
          ))}
        </Group>
      </div>
      <div>
        <RuleValue value={JSON.parse(value)} />
        {inherited !== undefined && (
          <Text size="xs" c="dimmed">
            From the rules of <Company policy={inherited} />.
          </Text>
        )}
        {note !== undefined && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </div>
    </div>
  );
}
