import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { Trouble } from '../kit/trouble.tsx';

/** A parcel that no case has: it is written down, so that somebody can find out whose it is. */
export function UnknownParcel({ scan, done }: { readonly scan: string; readonly done: () => void }) {
  const [carrier, setCarrier] = useState('');
  const queries = useQueryClient();
  const writing = useMutation({
    mutationFn: () =>
      ask<unknown>('/parcels/unknown', { scan, ...(carrier.trim() !== '' && { carrier: carrier.trim() }) }),
    onSuccess: async () => {
      notifications.show({ color: 'green', title: 'Written down', message: scan });
      await queries.invalidateQueries({ queryKey: ['unknown parcels'] });
      done();
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-label="A parcel with no case">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          writing.mutate();
        }}
      >
        <Stack>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>{`No case has the number ${scan}.`}</Text>
          <Text>
            Scan the packing slip inside, or the number of the order. If there is none, write the parcel down
            and put it aside.
          </Text>
          <TextInput
            size="lg"
            label="Carrier, if it is known"
            maxLength={60}
            value={carrier}
            onChange={(event) => setCarrier(event.currentTarget.value)}
          />
          {writing.error && <Trouble error={writing.error} />}
          <Button type="submit" size="lg" loading={writing.isPending}>
            Write the parcel down
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
