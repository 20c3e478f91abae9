import { Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { outagesQuery, sessionQuery } from '../api/queries.ts';
import { Panel } from '../kit/panel.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { DeclareForm } from './declare-form.tsx';
import { OutageCard } from './outage-card.tsx';

/** Outages: those that run, what was told of them, and a form that declares one. */
export function OutagePage() {
  const { data, error, refetch } = useQuery(outagesQuery);
  const { data: session } = useQuery(sessionQuery);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) {
    return (
      <Center h="50vh">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  const mayDeclare = session?.mayDeclareOutage ?? false;
  return (
    <Stack maw={820} mx="auto">
      <Title order={1} size="h3">
        Outages
      </Title>
      {data.length === 0 && <Text c="dimmed">No outage was declared.</Text>}
      {data.map((each) => (
        <OutageCard key={each.outage.outageId} body={each} mayEnd={mayDeclare} />
      ))}
      <Panel title="Declare an outage">
        {mayDeclare ? (
          <DeclareForm />
        ) : (
          <Text size="sm">Team leads and managers declare outages. Tell one of them what does not work.</Text>
        )}
      </Panel>
    </Stack>
  );
}
