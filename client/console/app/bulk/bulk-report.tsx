import { Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { More } from '../kit/more.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { dismissBulk, sendAgain, withOutcome, type Bulk } from './bulks.ts';
import { linesOf, summaryOf, textOf, type OutcomeLine } from './outcome-words.ts';

/** So many lines are shown at once with what was done among them. */
const few = 10;

/** What became of each case of a bulk action, failures first, and how to go on with those. */
export function BulkReport({ bulk }: { readonly bulk: Bulk }) {
  const lines = linesOf(bulk);
  const done = lines.filter(({ isDone }) => isDone);
  const { copy, copied } = useClipboard();
  return (
    <Paper withBorder p="md" component="section" aria-label={`Report: ${bulk.step.title}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={2} size="h5">
              {summaryOf(bulk)}
            </Title>
            {bulk.isSending && <Loader size="xs" aria-label="On its way" />}
          </Group>
          {!bulk.isSending && (
            <Group gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => copy(textOf(bulk))}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => dismissBulk(bulk.id)}>
                Dismiss
              </Button>
            </Group>
          )}
        </Group>
        <Lines lines={lines.filter(({ isDone }) => !isDone)} />
        {!bulk.isSending && <Again bulk={bulk} />}
        {done.length > 0 && (
          <More
            show={`What was done (${done.length})`}
            hide="Hide what was done"
            initially={bulk.cases.length <= few}
          >
            <Lines lines={done} />
          </More>
        )}
      </Stack>
    </Paper>
  );
}

function Lines({ lines }: { readonly lines: readonly OutcomeLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="outcomes">
      {lines.map(({ caseId, name, isDone, what, reason }) => (
        <li key={caseId}>
          <AnchorLink to="/cases/$id" params={{ id: caseId }} size="sm" fw={600}>
            {name === caseId ? caseId : `${name}, ${caseId}`}
          </AnchorLink>
          <Text size="sm" {...(!isDone && { className: 'over' })}>
            {what}
          </Text>
          {reason !== '' && <Text size="sm">{reason}</Text>}
        </li>
      ))}
    </ul>
  );
}

/** The ways on with what was not done: the same once more where nobody answered, a new decision on all else. */
function Again({ bulk }: { readonly bulk: Bulk }) {
  const [state, setState] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setState(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const silent = withOutcome(bulk, 'no answer').length;
  const others = new Set(withOutcome(bulk, 'overtaken', 'refused').map(({ caseId }) => caseId));
  if (silent + others.size === 0) return null;
  return (
    <Group gap="xs">
      {silent > 0 && (
        <Button className="step-button" variant="default" size="compact-sm" onClick={() => sendAgain(bulk)}>
          {`Send again where nobody answered (${silent})`}
        </Button>
      )}
      {others.size > 0 && (
        <Button
          className="step-button"
          variant="default"
          size="compact-sm"
          ref={opener}
          onClick={() => setState(crypto.randomUUID())}
        >
          {`Try the others again as they stand now (${others.size})`}
        </Button>
      )}
      {state !== undefined && (
        <BulkDialog
          step={bulk.step}
          cases={bulk.cases.filter(({ caseId }) => others.has(caseId))}
          state={state}
          values={bulk.payload}
          close={close}
        />
      )}
    </Group>
  );
}
