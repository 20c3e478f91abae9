import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Refreshes the queue and its counts whenever the server says that cases have changed. The browser reconnects by itself. */
export function useQueueChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/changes');
    const refresh = () => {
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void queries.invalidateQueries({ queryKey: ['views'] });
    };
    source.addEventListener('message', refresh);
    return () => source.close();
  }, [queries]);
}
