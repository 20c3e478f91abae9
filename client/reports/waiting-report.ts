import type { Database } from '../../activities/database/connect.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import type { ReportQuestion } from './report-question.ts';
import { type ChannelResponse, responseReport } from './response-report.ts';

/** How long customers of a policy waited for a first word on one channel. */
export interface WaitingRow extends ChannelResponse {
  readonly policy: string;
}

/**
 * Waiting times by channel in the cases of a period, of every policy that promises a first response [HAW-RESP-3].
 *
 * @param now epoch ms
 * @throws ClientError `ServiceUnavailable`
 */
export async function waitingReport(
  database: Database,
  { policy, by: _by, zone: _zone, ...question }: ReportQuestion,
  now: number,
): Promise<readonly WaitingRow[]> {
  const { channel } = question;
  const promising = policyIds().filter((id) => {
    const { response = {} } = policyOf(id);
    return (policy ?? id) === id && (channel ? response[channel] : Object.keys(response)[0]) !== undefined;
  });
  const reports = promising.map((id) => responseReport(database, { ...question, policy: id }, now));
  return (await Promise.all(reports)).flatMap(({ policy: id, channels }) =>
    channels.map((each) => ({ policy: id, ...each })),
  );
}
