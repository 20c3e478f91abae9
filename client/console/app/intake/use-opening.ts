import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { OpenedBody } from '../../bodies.ts';
import { ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';

/** Opens a case and goes to it; the same form sent twice opens one case. */
export function useOpening() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const id = useRef(`e-${crypto.randomUUID()}`);
  const opening = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      ask<OpenedBody>('/cases', { ...body, id: id.current }),
    onSuccess: async (opened) => {
      // The cases of the same customer stand beside each other from now on.
      await queries.invalidateQueries({ queryKey: ['beside'] });
      await navigate({ to: '/cases/$id', params: { id: opened.id } });
    },
    onError: () => {
      id.current = `e-${crypto.randomUUID()}`;
    },
  });
  return { opening, wrong: opening.error instanceof Problem ? opening.error.fields : {} };
}
