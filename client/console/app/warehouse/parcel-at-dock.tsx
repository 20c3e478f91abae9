import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseBody, StepBody } from '../../bodies.ts';
import type { FoundCase } from '../../parcel-bodies.ts';
import { caseQuery } from '../api/queries.ts';
import { useChanges } from '../api/use-changes.ts';
import { inWords } from '../case/choices-of.ts';
import { StepButtons } from '../case/step-buttons.tsx';
import { useSending } from '../case/use-sending.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Loading } from '../kit/loading.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { Inspection } from './inspection.tsx';

const others = ['settle', 'settleExtra', 'takeLate', 'refuseLate', 'restocked'];

/** A parcel and its case: what should be in it, and what is to be done with it now. */
export function ParcelAtDock({ found, next }: { readonly found: FoundCase; readonly next: () => void }) {
  const { data, error, refetch } = useQuery(caseQuery(found.caseId));
  useChanges(found.caseId);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading height="8rem" />;
  const { view, steps } = data;
  const possible = steps.filter(({ blocked }) => blocked === undefined);
  const step = (type: string) => possible.find((each) => each.type === type && each.forbidden === undefined);
  const [arrived, inspect] = [step('arrived'), step('inspect')];
  const more = possible.filter(({ type }) => others.includes(type));
  return (
    <Stack component="section" aria-label={`Parcel of case ${view.caseId}`}>
      <Group gap="sm">
        <StateBadge state={view.state} size="lg" />
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {inWords(view.kind)} {view.caseId}
        </Title>
        <AnchorLink to="/cases/$id" params={{ id: view.caseId }}>
          The whole case
        </AnchorLink>
      </Group>
      {found.voided && (
        <Text className="over" role="status">
          The label of this parcel was taken back.
        </Text>
      )}
      {!inspect && <Goods body={data} />}
      {arrived && <Arrived body={data} step={arrived} />}
      {inspect && <Inspection key={view.caseId} body={data} step={inspect} done={next} />}
      {!arrived && !inspect && (
        <Text>
          {steps.find(({ type }) => type === 'inspect')?.blocked ?? 'Nothing is to be done at the dock.'}
        </Text>
      )}
      <StepButtons caseId={view.caseId} steps={more} />
    </Stack>
  );
}

function Goods({ body: { view } }: { readonly body: CaseBody }) {
  return (
    <List size="lg">
      {(view.goods?.units ?? []).map(({ lineId, unit, title, state, reason }) => (
        <List.Item
          key={`${lineId} ${unit}`}
        >{`${title}: ${inWords(reason).toLowerCase()}, ${state}`}</List.Item>
      ))}
    </List>
  );
}

function Arrived({ body, step }: { readonly body: CaseBody; readonly step: StepBody }) {
  const send = useSending(body, step, () => undefined);
  return (
    <>
      {send.error && <Trouble error={send.error} />}
      <Button size="xl" loading={send.isPending} onClick={() => send.mutate({})}>
        {step.title}
      </Button>
    </>
  );
}
