import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BehindBody, BreachesBody, FeedbackBody, ReportsBody } from '../../bodies.ts';
import { ask } from './ask.ts';
import { pagesOf } from './pages-of.ts';

/** Every report of a period. */
export const reportsQuery = (asked: URLSearchParams) =>
  queryOptions({
    queryKey: ['reports', asked.toString()],
    queryFn: () => ask<ReportsBody>(`/reports?${asked.toString()}`),
    placeholderData: keepPreviousData,
  });

/** The cases behind a number, page by page. */
export const behindQuery = (search: URLSearchParams) =>
  pagesOf<BehindBody>('behind', '/reports/cases', search);

/** What was not kept, page by page. */
export const breachesQuery = (search: URLSearchParams) =>
  pagesOf<BreachesBody>('breaches', '/reports/breaches', search);

/** What customers answered, page by page. */
export const feedbackQuery = (search: URLSearchParams) =>
  pagesOf<FeedbackBody>('feedback', '/reports/feedback', search);
