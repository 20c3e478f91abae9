import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { mostAtOnce, type BulkStepsBody } from '../../bulk-bodies.ts';
import { ask } from '../api/ask.ts';

/** When cases do not answer because their worker is away, ms. */
const awhile = 5_000;

/**
 * What can be done to these cases at once; nothing while there are none, or too many.
 *
 * @param state of the cases in the list: when it changes, they are asked again
 */
export function useBulkSteps(caseIds: readonly string[], state = '') {
  return useQuery({
    queryKey: ['bulk', caseIds, state],
    queryFn: () => ask<BulkStepsBody>('/bulk/steps', { cases: caseIds }),
    enabled: caseIds.length > 0 && caseIds.length <= mostAtOnce,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && data.silent.length > 0 ? awhile : false),
  });
}
