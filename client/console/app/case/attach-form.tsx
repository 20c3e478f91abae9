import { Button, FileInput, Group, SegmentedControl, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseBody, SentBody } from '../../bodies.ts';
import { askWithFile } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../kit/trouble.tsx';

const sides = [
  { value: 'customerSaid', label: 'From the customer' },
  { value: 'note', label: 'Among us' },
];

/** Puts a picture or document on the case, as the customer's word or as a note; only where the case takes one of the two now. */
export function AttachForm({ body: { view, steps } }: { readonly body: CaseBody }) {
  const [file, setFile] = useState<File | null>(null);
  const [as, setAs] = useState('customerSaid');
  const deed = useRef(`e-${crypto.randomUUID()}`);
  const queries = useQueryClient();
  const anew = () => {
    deed.current = `e-${crypto.randomUUID()}`;
  };
  const send = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.set('as', as);
      form.set('id', deed.current);
      form.set('file', chosen);
      return askWithFile<SentBody>(`/cases/${encodeURIComponent(view.caseId)}/attachments`, form);
    },
    onSuccess: async () => {
      anew();
      setFile(null);
      await queries.invalidateQueries({ queryKey: ['case'] });
    },
    // Whether it arrived is not known when nobody answered: the same deed again counts once.
    onError: (error) => {
      if (error instanceof Problem && error.status !== 0 && error.status < 500) anew();
    },
  });
  const may = (type: string) =>
    steps.some((step) => step.type === type && step.blocked === undefined && step.forbidden === undefined);
  const possible = sides.filter(({ value }) => may(value));
  if (possible.length === 0) return null;
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) send.mutate(file);
      }}
    >
      <Stack gap="xs" mb="md">
        <Group align="flex-end" gap="xs">
          <FileInput
            label="Attach a file"
            placeholder="Picture or PDF, at most 10 MB"
            accept="image/jpeg,image/png,image/webp,image/gif,image/heic,application/pdf"
            clearable
            flex="1 1 14rem"
            value={file}
            onChange={setFile}
          />
          <SegmentedControl data={possible} value={as} onChange={setAs} aria-label="Who it is from" />
          <Button type="submit" variant="default" disabled={!file} loading={send.isPending}>
            Attach
          </Button>
        </Group>
        {send.error && <Trouble error={send.error} />}
      </Stack>
    </form>
  );
}
