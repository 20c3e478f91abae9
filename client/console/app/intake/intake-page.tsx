import { SegmentedControl, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { policiesQuery } from '../api/queries.ts';
import { Loading } from '../kit/loading.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import { ReturnForm } from './return-form.tsx';

/** Opens a case: asks what the kind and the company's policy need, and nothing more. */
export function IntakePage() {
  const { data } = useQuery(policiesQuery);
  const [kind, setKind] = useState('complaint');
  if (!data) return <Loading />;
  const offering = data.filter(({ kinds }) => kinds.includes(kind));
  return (
    <Stack maw={720} mx="auto">
      <Title order={1} size="h3">
        New case
      </Title>
      <SegmentedControl
        aria-label="Kind of case"
        value={kind}
        onChange={setKind}
        data={[
          { value: 'complaint', label: 'Complaint, question or request' },
          { value: 'return', label: 'Return' },
        ]}
      />
      {kind === 'return' ? <ReturnForm policies={offering} /> : <ComplaintForm policies={offering} />}
    </Stack>
  );
}
