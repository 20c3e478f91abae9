import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Refreshes a case whenever the server says that it has changed. The browser reconnects by itself. */
export function useChanges(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/changes?case=${encodeURIComponent(id)}`);
    source.addEventListener('message', () => void queries.invalidateQueries({ queryKey: ['case', id] }));
    return () => source.close();
  }, [id, queries]);
}
