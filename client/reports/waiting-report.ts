import type { Database } from '../../activities/database/connect.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { listRecords } from '../records/list-records.ts';
import type { ReportQuestion } from './report-question.ts';
import { type ChannelResponse, responseReport } from './response-report.ts';

/** How long customers of a policy waited for a first word on one channel. */
export interface WaitingRow extends ChannelResponse {
  readonly policy: string;
}

/**
 * Waiting times by channel in the cases of a period, of every policy that promises a first response [HAW-RESP-3]. Kinds and
 * products are not told apart: what is promised of words is promised of complaints.
 *
 * @param now epoch ms
 * @throws ClientError `ServiceUnavailable`
 */
export async function waitingReport(
  database: Database,
  { policy, channel, team, since, until }: ReportQuestion,
  now: number,
): Promise<readonly WaitingRow[]> {
  const reading = {
    list: (query: Parameters<typeof listRecords>[1]) => listRecords(database, query, now),
    now: () => now,
  };
  const promising = policyIds().filter((id) => {
    const { response = {} } = policyOf(id);
    return (policy ?? id) === id && (channel ? response[channel] : Object.keys(response)[0]) !== undefined;
  });
  const rows: WaitingRow[] = [];
  for (const id of promising) {
    const filter = {
      policy: id,
      since,
      until,
      ...(channel && { channel }),
      ...(team !== undefined && { team }),
    };
    const { channels } = await responseReport(reading, filter);
    rows.push(...channels.map((each) => ({ policy: id, ...each })));
  }
  return rows;
}
