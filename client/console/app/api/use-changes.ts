import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from './listen.ts';

/** Refreshes a case whenever the server says that it has changed. */
export function useChanges(id: string): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      listen(
        `/api/changes?case=${encodeURIComponent(id)}`,
        () => void queries.invalidateQueries({ queryKey: ['case', id] }),
      ),
    [id, queries],
  );
}
