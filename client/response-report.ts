import type { CaseView } from '../machines/case/view.ts';
import type { Budget, Calendar } from '../policies/calendar/calendar.ts';
import { lengthOf, unitOf } from '../policies/calendar/budget.ts';
import { countedBetween } from '../policies/calendar/stretches.ts';
import { policyIds, policyOf } from '../policies/registry.ts';
import type { Channel } from '../policies/sections/common.ts';
import { ClientError } from './client-error.ts';
import { type CaseList, type ListFilter, readAtMost } from './list-cases.ts';

export interface ResponseFilter {
  readonly policy: string;
  /** Of one channel; every channel with a promised first response when left out. */
  readonly channel?: Channel;
  /** Of cases opened from this instant on, epoch ms. */
  readonly since?: number;
}

/** How long customers of one channel waited for the first word of a person. Lengths are counted ms, as the promise counts. */
export interface ChannelResponse {
  readonly channel: Channel;
  readonly promise: Budget;
  /** Whether the policy promises it of each case or of the average. */
  readonly measure: 'each' | 'average';
  readonly answered: number;
  /** Nobody has spoken to the customer yet. */
  readonly waiting: number;
  /** Longer than the promise: answered late, or still waiting. */
  readonly late: number;
  /** Left out while there is nothing to average. */
  readonly averageMs?: number;
  readonly longestMs?: number;
  readonly kept?: boolean;
}

export interface ResponseReport {
  readonly policy: string;
  readonly channels: readonly ChannelResponse[];
  /** Cases that were read. */
  readonly cases: number;
  /** Cases that could not be read, with the reason. */
  readonly unread: readonly { readonly caseId: string; readonly reason: string }[];
  /** There are more than one report reads: narrow it down with `since`. */
  readonly more: boolean;
}

/** Where the report reads from. */
export interface Reading {
  list(filter: ListFilter): Promise<CaseList>;
  view(workflowId: string): Promise<CaseView>;
  /** Epoch ms. */
  now(): number;
}

/** So many cases are asked at a time. */
const together = 8;

/**
 * The first response over the cases of a policy, channel by channel: the average that a policy promises is kept here or
 * nowhere [HAW-RESP-3]. It reads the cases that Temporal still has (its retention rules) and asks each one, at most 1000.
 * The average counts the answered ones, and with their wait so far those that wait longer than the promise already: an
 * unanswered chat does not make it better. Cases that ended before anybody answered do not count.
 *
 * @throws ClientError UnknownPolicy, InvalidInput when the policy promises no such response, or ServiceUnavailable
 */
export async function responseReport(reading: Reading, filter: ResponseFilter): Promise<ResponseReport> {
  const promised = promises(filter);
  const list = await reading.list({ policy: filter.policy, closed: true, limit: readAtMost });
  const rows = list.cases.filter(({ openedAt }) => openedAt >= (filter.since ?? 0));
  const views: CaseView[] = [];
  const unread: { caseId: string; reason: string }[] = [];
  for (let i = 0; i < rows.length; i += together) {
    await Promise.all(
      rows.slice(i, i + together).map(async ({ workflowId, caseId }) => {
        try {
          views.push(await reading.view(workflowId));
        } catch (error) {
          if (!(error instanceof ClientError)) throw error;
          unread.push({ caseId, reason: error.message });
        }
      }),
    );
  }
  const channels = promised.map((promise) => ofChannel(promise, views, reading.now()));
  const more = list.more || list.cases.length === readAtMost;
  return { policy: filter.policy, channels, cases: views.length, unread, more };
}

/** A promise of the policy, and the calendar that it is counted on. */
interface Promised {
  readonly rule: Pick<ChannelResponse, 'channel' | 'promise' | 'measure'>;
  readonly calendar: Calendar;
}

function promises({ policy: id, channel }: ResponseFilter): readonly Promised[] {
  if (!policyIds().includes(id)) {
    throw new ClientError(
      'UnknownPolicy',
      `There is no policy '${id}'. Choose one of: ${policyIds().join(', ')}.`,
    );
  }
  const { response = {}, channels, calendars } = policyOf(id);
  const all = channels.value.flatMap((each): Promised[] => {
    const value = response[each]?.value;
    const calendar = value && calendars[value.calendar];
    if (!calendar) return [];
    const rule = { channel: each, promise: value.budget, measure: value.measure ?? ('each' as const) };
    return [{ rule, calendar }];
  });
  const asked = all.filter(({ rule }) => channel === undefined || rule.channel === channel);
  if (asked.length > 0) return asked;
  const known = all.map(({ rule }) => rule.channel).join(', ') || 'none';
  throw new ClientError(
    'InvalidInput',
    `The policy '${id}' promises no first response${channel === undefined ? '' : ` by ${channel}`}. Channels for which it does: ${known}.`,
  );
}

function ofChannel({ rule, calendar }: Promised, views: readonly CaseView[], now: number): ChannelResponse {
  const clocks = views
    .filter(({ channel }) => channel === rule.channel)
    .flatMap(({ clocks }) => clocks.filter(({ name }) => name === 'response'));
  const answered = clocks.filter(({ status }) => status === 'met' || status === 'missed');
  const waiting = clocks.filter(({ stoppedAt }) => stoppedAt === undefined);
  const tooLong = waiting.filter(({ status }) => status === 'overdue');
  const late = answered.filter(({ status }) => status === 'missed').length + tooLong.length;
  const counts = { answered: answered.length, waiting: waiting.length, late };
  const { measure } = unitOf(rule.promise.unit);
  const waits = [...answered, ...tooLong].map(({ startedAt, stoppedAt = now }) =>
    countedBetween(calendar, measure, startedAt, stoppedAt),
  );
  if (waits.length === 0) return { ...rule, ...counts };
  const averageMs = Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length);
  const kept = rule.measure === 'average' ? averageMs < lengthOf(rule.promise) : late === 0;
  return { ...rule, ...counts, averageMs, longestMs: Math.max(...waits), kept };
}
