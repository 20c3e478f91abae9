import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CaseBody, SentBody, StepBody } from '../../bodies.ts';
import { ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';

/**
 * Sends a step of a case. One id for the deed, and what was on the screen when it was begun: pressing twice counts once, and
 * nobody is overwritten. Whoever was told what went wrong, or who changed the case meanwhile, decides anew on what is on the
 * screen then.
 */
export function useSending(body: CaseBody, { type, title }: StepBody, done: () => void) {
  const deed = useRef<{ readonly id: string; readonly basedOn?: number }>({
    id: `e-${crypto.randomUUID()}`,
    basedOn: body.revision,
  });
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (payload: Readonly<Record<string, unknown>>) =>
      ask<SentBody>(`/cases/${body.view.caseId}/events`, {
        type,
        payload,
        basedOn: body.revision,
        ...deed.current,
      }),
    onSuccess: ({ state }) => {
      notifications.show({ color: 'green', title, message: `Done. The case is ${state}.` });
      done();
    },
    // Whether it arrived is not known when nobody answered: the same deed again counts once.
    onError: (error) => {
      if (error instanceof Problem && error.status >= 400 && error.status < 500)
        deed.current = { id: `e-${crypto.randomUUID()}` };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', body.view.caseId] }),
  });
}
