import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PolicyPageBody } from '../../policy-bodies.ts';
import { Panel } from '../kit/panel.tsx';
import { MailFrame } from '../kit/mail-frame.tsx';

/** What is written under a policy, as it looks with made-up facts. */
export function Templates({ policy: { id, templates } }: { readonly policy: PolicyPageBody }) {
  const [name, setName] = useState(templates[0]?.name ?? '');
  const title = templates.find((each) => each.name === name)?.title ?? '';
  return (
    <Panel title="Templates">
      <Stack>
        <Select
          label="Message"
          maw={360}
          allowDeselect={false}
          searchable
          data={templates.map((each) => ({ value: each.name, label: each.title }))}
          value={name}
          onChange={(next) => next !== null && setName(next)}
        />
        <Text size="sm" c="dimmed">
          With made-up facts. What a person writes stands where the template has room for it.
        </Text>
        {name !== '' && (
          <MailFrame
            src={`/api/policies/${encodeURIComponent(id)}/templates/${encodeURIComponent(name)}`}
            title={`Preview: ${title}`}
          />
        )}
      </Stack>
    </Panel>
  );
}
