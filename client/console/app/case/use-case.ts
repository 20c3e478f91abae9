import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { caseQuery } from '../api/queries.ts';
import { useChanges } from '../api/use-changes.ts';

/** So many entries of the conversation come with each step back. */
const step = 40;

/**
 * A case that is looked at: it stays new, its conversation grows backwards by request, and it is printed when all of it is
 * there.
 */
export function useCase(id: string) {
  const [said, setSaid] = useState<number>();
  const [isPrinting, setPrinting] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...caseQuery(id, said),
    placeholderData: keepPreviousData,
  });
  useChanges(id);
  const isWhole = data !== undefined && !isPlaceholderData;
  useEffect(() => {
    if (!isPrinting || !isWhole) return;
    setPrinting(false);
    globalThis.print();
  }, [isPrinting, isWhole]);
  const { interactions = [], earlierInteractions = 0 } = data?.view ?? {};
  const all = interactions.length + earlierInteractions;
  return {
    data,
    error,
    refetch,
    /** As `MoreRows` takes it. */
    earlier: {
      hasNextPage: earlierInteractions > 0 && (said ?? 0) < all,
      isFetchingNextPage: isPlaceholderData,
      fetchNextPage: async () => setSaid((said ?? interactions.length) + step),
    },
    print: () => {
      if (earlierInteractions > 0) setSaid(all);
      setPrinting(true);
    },
  };
}
