import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** What was asked is shown at once again and refreshed behind; what cannot get better is not asked twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (times, error) =>
        times < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});
