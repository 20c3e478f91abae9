import { Button, Group, MultiSelect, NumberInput, Stack, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DeclaredBody } from '../../bodies.ts';
import { ask } from '../api/ask.ts';
import { policiesQuery } from '../api/queries.ts';
import { inWords } from '../case/choices-of.ts';
import { inputTime } from '../kit/input-time.ts';
import { Trouble } from '../kit/trouble.tsx';

const newId = () => `o-${crypto.randomUUID()}`;

/** What does not work, for whom, and until when. */
export function DeclareForm() {
  const { data: all = [] } = useQuery(policiesQuery);
  const [title, setTitle] = useState('');
  const [procedure, setProcedure] = useState('');
  const [policies, setPolicies] = useState<string[]>([]);
  const [channels, setChannels] = useState<string[]>([]);
  const [expectedEnd, setExpectedEnd] = useState('');
  const [perMinute, setPerMinute] = useState<number | string>(30);
  // The same form sent twice declares one outage.
  const id = useRef(newId());
  const queries = useQueryClient();
  const declare = useMutation({
    mutationFn: () =>
      ask<DeclaredBody>('/outages', {
        id: id.current,
        title,
        policies,
        channels,
        perMinute: Number(perMinute),
        ...(procedure.trim() !== '' && { procedure }),
        ...(expectedEnd !== '' && { expectedEnd: new Date(expectedEnd).getTime() }),
      }),
    onSuccess: () => {
      notifications.show({
        color: 'green',
        message: 'Declared. Customers are told, the most urgent ones first.',
      });
      id.current = newId();
      setTitle('');
      setProcedure('');
      setExpectedEnd('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['outages'] }),
  });
  const offered = [...new Set(all.flatMap((policy) => policy.channels))];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        declare.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="What does not work"
          description="Customers read these words"
          placeholder="Our telephone lines"
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <MultiSelect
            label="Companies"
            placeholder={policies.length === 0 ? 'All' : ''}
            data={all.map((policy) => ({ value: policy.id, label: policy.company }))}
            value={policies}
            onChange={setPolicies}
          />
          <MultiSelect
            label="Channels"
            placeholder={channels.length === 0 ? 'All' : ''}
            data={offered.map((value) => ({ value, label: inWords(value) }))}
            value={channels}
            onChange={setChannels}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label="Expected to end"
            min={inputTime(Date.now())}
            value={expectedEnd}
            onChange={(event) => setExpectedEnd(event.currentTarget.value)}
          />
          <NumberInput
            label="Messages a minute, at most"
            min={1}
            max={600}
            value={perMinute}
            onChange={setPerMinute}
          />
        </Group>
        <Textarea
          label="What we do meanwhile"
          description="Everybody who is signed in sees it"
          autosize
          minRows={2}
          maxLength={2000}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value)}
        />
        {declare.error && <Trouble error={declare.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={declare.isPending}>
            Declare, and tell customers
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
