import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CaseBody,
  LateNewsBody,
  OutageBody,
  PolicyBody,
  QueueBody,
  RunningOutageBody,
  SessionBody,
  ViewsBody,
} from '../../bodies.ts';
import type { ParcelBody, UnknownParcelsBody } from '../../parcel-bodies.ts';
import type { CaseReviewsBody, ReviewsBody } from '../../quality-bodies.ts';
import type { PolicyPageBody } from '../../policy-bodies.ts';
import type { ApprovalsBody, BesideBody, EscalationsBody } from '../../work-bodies.ts';
import { ask, keepToken } from './ask.ts';
import { pagesOf } from './pages-of.ts';

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

/** Bars run down while nothing changes; all else is told by the server. */
const looksAgain = 60_000;

/** When a case has not answered yet, ms. */
const soon = 1_500;

/** When cases do not answer because their worker is away, ms. */
const awhile = 5_000;

const isSilent = (...lists: readonly { readonly silent: readonly unknown[] }[]): boolean =>
  lists.some(({ silent }) => silent.length > 0);

/** The queue as far as it was asked for, page by page. */
export const queueQuery = (search: URLSearchParams) =>
  infiniteQueryOptions({
    ...pagesOf<QueueBody>('queue', '/cases', search),
    refetchInterval: ({ state }) => {
      const rows = state.data?.pages.flatMap(({ cases }) => cases) ?? [];
      return rows.some(({ clocksFollow }) => clocksFollow) ? soon : looksAgain;
    },
  });

/** How many open cases each saved view has. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => ask<ViewsBody>('/views'),
  refetchInterval: looksAgain,
});

export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: () => ask<ApprovalsBody>('/approvals'),
  refetchInterval: ({ state }) =>
    state.data && isSilent(state.data.approvals, state.data.decisions) ? awhile : looksAgain,
});

export const escalationsQuery = queryOptions({
  queryKey: ['escalations'],
  queryFn: () => ask<EscalationsBody>('/escalations'),
  refetchInterval: ({ state }) => (state.data && isSilent(state.data) ? awhile : looksAgain),
});

export const parcelQuery = (scan: string) =>
  queryOptions({
    queryKey: ['parcel', scan],
    queryFn: () => ask<ParcelBody>(`/parcels?scan=${encodeURIComponent(scan)}`),
  });

export const lateNewsQuery = queryOptions({
  queryKey: ['late news'],
  queryFn: () => ask<LateNewsBody>('/late-news'),
  refetchInterval: looksAgain,
});

export const unknownParcelsQuery = queryOptions({
  queryKey: ['unknown parcels'],
  queryFn: () => ask<UnknownParcelsBody>('/parcels/unknown'),
});

/** A case, with so much of what was said, the newest; left out: as much as comes at first. */
export const caseQuery = (id: string, said?: number) =>
  queryOptions({
    queryKey: ['case', id, said],
    queryFn: () =>
      ask<CaseBody>(`/cases/${encodeURIComponent(id)}${said === undefined ? '' : `?said=${said}`}`),
  });

/** All outages, with what was told of each. */
export const outagesQuery = queryOptions({
  queryKey: ['outages'],
  queryFn: () => ask<readonly OutageBody[]>('/outages'),
  refetchInterval: 30_000,
});

/** Those that run; what colleagues declare is seen within half a minute. */
export const runningOutagesQuery = queryOptions({
  queryKey: ['outages', 'running'],
  queryFn: () => ask<readonly RunningOutageBody[]>('/outages/running'),
  refetchInterval: 30_000,
});

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', id],
    queryFn: () => ask<PolicyPageBody>(`/policies/${encodeURIComponent(id)}`),
  });

/** What else there is of the customer of a case. */
export const besideQuery = (id: string) =>
  queryOptions({
    queryKey: ['beside', id],
    queryFn: () => ask<BesideBody>(`/cases/${encodeURIComponent(id)}/beside`),
    staleTime: looksAgain,
  });

/** The reviews of a case that the reader may see. */
export const caseReviewsQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'case', id],
    queryFn: () => ask<CaseReviewsBody>(`/cases/${encodeURIComponent(id)}/reviews`),
    staleTime: looksAgain,
  });

/** Reviews of the reader's own work; for reviewers what is to be reviewed, and the scores. */
export const reviewsQuery = (asked: string) =>
  queryOptions({
    queryKey: ['reviews', asked],
    queryFn: () => ask<ReviewsBody>(`/reviews?${asked}`),
    placeholderData: keepPreviousData,
  });

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => ask<readonly PolicyBody[]>('/policies'),
  staleTime: Infinity,
});
