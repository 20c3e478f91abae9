import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from './listen.ts';

/** What lists cases, by the first part of their keys. */
const lists = ['queue', 'views', 'approvals', 'escalations'];

/** Refreshes what lists cases whenever the server says that cases have changed. */
export function useQueueChanges(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      listen('/api/changes', () => {
        for (const list of lists) void queries.invalidateQueries({ queryKey: [list] });
      }),
    [queries],
  );
}
