import { Stack, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { Panel } from '../kit/panel.tsx';

/** Who it is about, as the newest correction has it. */
export function Customer({ body }: { readonly body: CaseBody }) {
  const found = body.words[body.view.customer];
  return (
    <Panel title="Customer">
      {found?.kind === 'person' ? (
        <Stack gap={4}>
          {Object.entries(found.person).map(([field, value]) => (
            <Text key={field} size="sm" className="words">
              <Text span c="dimmed" size="sm">{`${field}: `}</Text>
              {value}
            </Text>
          ))}
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {found?.kind === 'erased' ? 'Erased at the customer’s wish.' : 'Nothing is known.'}
        </Text>
      )}
    </Panel>
  );
}
