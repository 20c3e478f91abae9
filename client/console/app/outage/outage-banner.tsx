import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { runningOutagesQuery } from '../api/queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Instant } from '../kit/instant.tsx';

/** What does not work now, above every page, with what is done meanwhile. */
export function OutageBanner() {
  const { data: running = [] } = useQuery(runningOutagesQuery);
  if (running.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" mb="md" role="status" title="Outage">
      {running.map((outage) => (
        <div key={outage.outageId}>
          <AnchorLink to="/outages" inherit fw={600}>
            {outage.title}
          </AnchorLink>
          {outage.expectedEnd !== undefined && (
            <>
              , expected to end <Instant at={outage.expectedEnd} />
            </>
          )}
          {outage.procedure !== undefined && (
            <Text size="sm" className="words">
              {outage.procedure}
            </Text>
          )}
        </div>
      ))}
    </Alert>
  );
}
