import { Stack, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useBulks } from './bulks.ts';
import { summaryOf } from './outcome-words.ts';

const BulkReport = lazy(() => import('./bulk-report.tsx').then(({ BulkReport: it }) => ({ default: it })));

/** What was done to several cases at once, the newest on top, until it is dismissed. How one ended is told by a notice, wherever its reader is. */
export function BulkReports() {
  const bulks = useBulks();
  const [newest] = bulks;
  return (
    <>
      <VisuallyHidden role="status">{newest?.isSending ? summaryOf(newest) : ''}</VisuallyHidden>
      {bulks.length > 0 && (
        <Suspense>
          <Stack gap="sm">
            {bulks.map((bulk) => (
              <BulkReport key={bulk.id} bulk={bulk} />
            ))}
          </Stack>
        </Suspense>
      )}
    </>
  );
}
