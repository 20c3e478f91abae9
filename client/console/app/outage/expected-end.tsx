import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { Trouble } from '../kit/trouble.tsx';
import { inputTime } from '../kit/input-time.ts';

/** Says by when an outage should be over now. */
export function ExpectedEnd({ outageId }: { readonly outageId: string }) {
  const [typed, setTyped] = useState('');
  const queries = useQueryClient();
  const expect = useMutation({
    mutationFn: () => ask(`/outages/${outageId}/expected-end`, { expectedEnd: new Date(typed).getTime() }),
    onSuccess: () => setTyped(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outages'] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        expect.mutate();
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          type="datetime-local"
          size="xs"
          label="Now expected to end"
          required
          withAsterisk={false}
          min={inputTime(Date.now())}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" loading={expect.isPending}>
          Change
        </Button>
      </Group>
      {expect.error && <Trouble error={expect.error} />}
    </form>
  );
}
