import { queryOptions } from '@tanstack/react-query';
import type { CaseBody, PolicyBody, QueueBody, SessionBody } from '../../bodies.ts';
import { ask, keepToken } from './ask.ts';

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await ask<SessionBody>('/session');
    keepToken(session.csrf);
    return session;
  },
  staleTime: Infinity,
});

/** A page of the queue; asked again by itself, so that changes of others show. */
export const queueQuery = (search: URLSearchParams) =>
  queryOptions({
    queryKey: ['queue', search.toString()],
    queryFn: () => ask<QueueBody>(`/cases?${search.toString()}`),
    refetchInterval: 5_000,
    placeholderData: (before: QueueBody | undefined) => before,
  });

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => ask<CaseBody>(`/cases/${encodeURIComponent(id)}`) });

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => ask<readonly PolicyBody[]>('/policies'),
  staleTime: Infinity,
});
