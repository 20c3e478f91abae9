import { List, Stack } from '@mantine/core';
import type { DecisionRow } from '../../work-bodies.ts';
import { StepButtons } from '../case/step-buttons.tsx';
import { CaseLine } from '../kit/case-line.tsx';
import { ClockBar } from '../kit/clock-bar.tsx';

/** Goods on which somebody must decide, with what speaks against taking them. */
export function DecisionCard({ row }: { readonly row: DecisionRow }) {
  const { clock, goods, steps } = row;
  return (
    <article className="card" aria-label={`Decision in case ${row.caseId}`}>
      <Stack gap="xs">
        <CaseLine line={row} />
        <List size="sm">
          {goods.map((each, index) => (
            <List.Item key={`${index} ${each}`}>{each}</List.Item>
          ))}
        </List>
        {clock && <ClockBar clock={clock} zone={row.timeZone} now={row.now} />}
        <StepButtons caseId={row.caseId} steps={steps} />
      </Stack>
    </article>
  );
}
