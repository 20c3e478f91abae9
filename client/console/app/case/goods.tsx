import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { CaseBody } from '../../bodies.ts';
import { Panel } from '../kit/panel.tsx';

/** The goods that it is about, and the label. */
export function Goods({ body }: { readonly body: CaseBody }) {
  const { goods, caseId, receipts } = body.view;
  if (!goods) return null;
  const label = receipts.some(
    ({ effect, status }) => effect === 'issueLabel' && ['delivered', 'deduplicated'].includes(status),
  );
  return (
    <Panel title={`Goods of order ${goods.orderId}`}>
      <Stack gap={6}>
        {goods.units.map(({ lineId, unit, title, state, reason, because }) => (
          <div key={`${lineId} ${unit}`}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{title}</Text>
              <Text size="sm">{state}</Text>
            </Group>
            <Text size="xs" c="dimmed">
              {[`comes back: ${reason}`, because].filter(Boolean).join('; ')}
            </Text>
          </div>
        ))}
        {label && (
          <Anchor href={`/api/cases/${caseId}/label`} target="_blank" size="sm">
            Label or packing slip (PDF)
          </Anchor>
        )}
      </Stack>
    </Panel>
  );
}
