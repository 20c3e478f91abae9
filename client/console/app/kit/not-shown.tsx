import { Alert, Stack, Text } from '@mantine/core';
import type { WorkRows } from '../../work-bodies.ts';
import { AnchorLink } from './anchor-link.tsx';
import { CaseLine } from './case-line.tsx';
import { Instant } from './instant.tsx';

/** Below a list of work: the cases that have not answered, as the read model knows them, and where the others stand. */
export function NotShown({
  list: { rows, silent, more },
  view,
}: {
  readonly list: WorkRows<unknown>;
  /** The saved view of the queue that has all of them. */
  readonly view: string;
}) {
  const one = silent.length === 1;
  return (
    <>
      {silent.length > 0 && (
        <Alert
          color="orange"
          variant="outline"
          role="status"
          title={`${silent.length} ${one ? 'case does' : 'cases do'} not answer just now`}
        >
          <Text size="sm" mb="xs">
            {`The worker that runs ${one ? 'it' : 'them'} is away or busy, so what can be done is not known. ${one ? 'It belongs' : 'They belong'} here and will be asked again in a few seconds.`}
          </Text>
          <Stack gap="xs">
            {silent.map((line) => (
              <div key={line.caseId}>
                <CaseLine line={line} />
                {line.nextAt !== undefined && (
                  <Text size="sm">
                    due <Instant at={line.nextAt} zone={line.timeZone} />
                  </Text>
                )}
              </div>
            ))}
          </Stack>
        </Alert>
      )}
      {more && (
        <Text size="sm" c="dimmed">
          {`The ${rows.length + silent.length} that are due first are shown. `}
          <AnchorLink to="/" search={{ view }} size="sm">
            All of them stand in the queue
          </AnchorLink>
        </Text>
      )}
    </>
  );
}
