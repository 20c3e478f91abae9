import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What lists cases, by the first part of their keys. */
const lists = ['queue', 'views', 'approvals', 'escalations'];

/** Refreshes what lists cases whenever the server says that cases have changed. The browser reconnects by itself. */
export function useQueueChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/changes');
    const refresh = () => {
      for (const list of lists) void queries.invalidateQueries({ queryKey: [list] });
    };
    source.addEventListener('message', refresh);
    return () => source.close();
  }, [queries]);
}
