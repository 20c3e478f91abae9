import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery } from '../api/queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Loading } from '../kit/loading.tsx';
import { Trouble } from '../kit/trouble.tsx';

/** The policies under which cases are opened. */
export function PoliciesPage() {
  const { data, error, refetch } = useQuery(policiesQuery);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack maw={900} mx="auto">
      <Title order={1} size="h3">
        Policies
      </Title>
      {data.map(({ id, company, kinds, timeZone }) => (
        <article key={id} className="card">
          <AnchorLink to="/policies/$id" params={{ id }} fw={600}>
            {company}
          </AnchorLink>
          <Text size="sm" c="dimmed">
            {[id, kinds.join(', '), timeZone.replaceAll('_', ' ')].join(' · ')}
          </Text>
        </article>
      ))}
    </Stack>
  );
}
