import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OutageBody } from '../../bodies.ts';
import { ask } from '../api/ask.ts';
import { inWords } from '../case/choices-of.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Company } from '../kit/company.tsx';
import { Instant } from '../kit/instant.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { ExpectedEnd } from './expected-end.tsx';

const states = { running: 'Running', 'catching-up': 'Over; customers are being told', over: 'Over' } as const;

/** One outage: how far it is, who was told, and who could not be. */
export function OutageCard({ body, mayEnd }: { readonly body: OutageBody; readonly mayEnd: boolean }) {
  const { outage, state, told, endedAt, withAnother, noAddress } = body;
  const informed = Math.max(0, told.begun - noAddress.count);
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => ask(`/outages/${outage.outageId}/end`, {}),
    onSuccess: () =>
      notifications.show({ color: 'green', message: 'Ended. Customers are told one after another.' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outages'] }),
  });
  const { policies, channels, topics } = outage.scope;
  const scope = [...policies, ...channels, ...topics].length > 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={outage.title}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h5">
          {outage.title}
        </Title>
        <Text size="sm" className={state === 'over' ? '' : 'over'}>
          {states[state]}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        Concerns{' '}
        {scope
          ? [
              ...policies.map((each) => <Company key={each} policy={each} />),
              ...[...channels, ...topics].map((each) => <span key={each}>{inWords(each)}</span>),
            ].flatMap((each, index) => (index === 0 ? [each] : [', ', each]))
          : 'everything'}{' '}
        · since <Instant at={outage.since} />
        {endedAt !== null && (
          <>
            {' '}
            until <Instant at={endedAt} />
          </>
        )}
        {endedAt === null && outage.expectedEnd !== undefined && (
          <>
            {' '}
            · expected to end <Instant at={outage.expectedEnd} />
          </>
        )}
      </Text>
      {outage.procedure !== undefined && (
        <Text mt="xs" className="words">
          {outage.procedure}
        </Text>
      )}
      <Text size="sm" mt="xs">
        {informed} {informed === 1 ? 'case' : 'cases'} told that it began
        {withAnother > 0 && `, ${withAnother} of them in the mail of another case`}; {told.over} told that it
        is over.
      </Text>
      {noAddress.count > 0 && (
        <Text size="sm" mt="xs">
          No usable e-mail address, to be told in another way:{' '}
          {noAddress.some.map((id) => (
            <AnchorLink key={id} to="/cases/$id" params={{ id }} size="sm" mr={6}>
              {id}
            </AnchorLink>
          ))}
          {noAddress.count > noAddress.some.length && `and ${noAddress.count - noAddress.some.length} more `}
          <Anchor
            href={`/api/outages/${outage.outageId}/unreached/csv`}
            size="sm"
            download
            underline="always"
            aria-label="All of them as CSV"
          >
            CSV
          </Anchor>
        </Text>
      )}
      {end.error && <Trouble error={end.error} />}
      {mayEnd && state === 'running' && (
        <Group justify="space-between" align="flex-end" mt="sm">
          <ExpectedEnd outageId={outage.outageId} />
          <Button size="xs" loading={end.isPending} onClick={() => end.mutate()}>
            It works again
          </Button>
        </Group>
      )}
    </Paper>
  );
}
