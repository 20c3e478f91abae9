import { Button, Group, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseReviewsBody } from '../../quality-bodies.ts';
import { ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../kit/trouble.tsx';

const words = [
  ['met', 'Met'],
  ['missed', 'Not met'],
  ['not-applicable', 'Does not apply'],
] as const;

/** A mark for every question of the checklist, and a coaching note to the agent alone. */
export function ReviewForm({
  id,
  form: { checklist, agents },
  done,
}: {
  readonly id: string;
  readonly form: NonNullable<CaseReviewsBody['form']>;
  readonly done: () => void;
}) {
  const [agent, setAgent] = useState<string | null>(agents[0]?.id ?? null);
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const deed = useRef(`e-${crypto.randomUUID()}`);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      ask(`/cases/${encodeURIComponent(id)}/reviews`, { id: deed.current, agent, marks, note }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reviews'] });
      done();
    },
    onError: () => {
      deed.current = `e-${crypto.randomUUID()}`;
    },
  });
  const wrong = save.error instanceof Problem ? save.error.fields : {};
  if (agents.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nobody but you has worked on this case yet: there is nothing to review.
      </Text>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="md">
        <Select
          label="Whose work"
          required
          allowDeselect={false}
          data={agents.map(({ id: value, name }) => ({ value, label: name }))}
          value={agent}
          onChange={setAgent}
          error={wrong['agent'] ?? null}
        />
        {checklist.map(({ id: question, title }) => (
          <Radio.Group
            key={question}
            label={title}
            required
            value={marks[question] ?? null}
            onChange={(mark) => setMarks({ ...marks, [question]: mark })}
            error={wrong[`marks.${question}`] ?? null}
          >
            <Group gap="md" mt={4}>
              {words.map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Textarea
          label="Coaching note"
          description="Seen by whose work it is and by reviewers, and by nobody else"
          autosize
          minRows={3}
          maxLength={5000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={wrong['note'] ?? null}
        />
        {save.error && <Trouble error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={done}>
            Leave it
          </Button>
          <Button type="submit" loading={save.isPending}>
            Keep the review
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
