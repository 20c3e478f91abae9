import { SegmentedControl, Stack, Text, Title, useMatches } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { policiesQuery } from '../api/queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Loading } from '../kit/loading.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import { GoodsForm } from './goods-form.tsx';

/** Opens a case: asks what the kind and the company's policy need, and nothing more. */
export function IntakePage() {
  const { data } = useQuery(policiesQuery);
  const { kind: wanted = 'complaint', order, from } = useSearch({ from: '/new' });
  const [kind, setKind] = useState(wanted);
  const isNarrow = useMatches({ base: true, xs: false });
  if (!data) return <Loading />;
  const offering = data.filter(({ kinds }) => kinds.includes(kind));
  return (
    <Stack maw={720} mx="auto">
      <Title order={1} size="h3">
        New case
      </Title>
      {from !== undefined && (
        <Text size="sm">
          It is opened from the case{' '}
          <AnchorLink to="/cases/$id" params={{ id: from }} style={{ overflowWrap: 'anywhere' }}>
            {from}
          </AnchorLink>
          , and each shows the other.
        </Text>
      )}
      <SegmentedControl
        aria-label="Kind of case"
        fullWidth={isNarrow}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'complaint', label: 'Complaint, question or request' },
          { value: 'return', label: 'Return' },
          { value: 'warranty', label: 'Warranty claim' },
        ]}
      />
      {kind === 'return' || kind === 'warranty' ? (
        <GoodsForm key={kind} kind={kind} policies={offering} order={order} from={from} />
      ) : (
        <ComplaintForm policies={offering} from={from} />
      )}
    </Stack>
  );
}
