import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { ask } from './ask.ts';

const noCursor = (): string | undefined => undefined;

/** A list page by page; `key` names it among all queries. */
export const pagesOf = <Body extends { readonly next?: string }>(
  key: string,
  path: string,
  search: URLSearchParams,
) =>
  infiniteQueryOptions({
    queryKey: [key, search.toString()],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams(search);
      if (pageParam !== undefined) asked.set('cursor', pageParam);
      return ask<Body>(`${path}?${asked.toString()}`);
    },
    initialPageParam: noCursor(),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
