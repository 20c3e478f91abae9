import type { RecordedClock } from '../../machines/case/record.ts';
import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';
import { lengthOf, unitOf } from '../../policies/calendar/budget.ts';
import { countedBetween } from '../../policies/calendar/stretches.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import type { Channel } from '../../policies/sections/common.ts';
import { ClientError } from '../client-error.ts';
import type { ListedCase, ListQuery, RecordPage } from '../records/list-records.ts';

export interface ResponseFilter {
  readonly policy: string;
  /** Of one channel; every channel with a promised first response when left out. */
  readonly channel?: Channel;
  /** Of cases opened from this instant on, epoch ms. */
  readonly since?: number;
  /** Of cases opened before this instant, epoch ms. */
  readonly until?: number;
  /** Of cases that this department has. */
  readonly team?: string;
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
  /** Cases that were counted. */
  readonly cases: number;
}

/** Where the report reads from. */
export interface Reading {
  list(query: ListQuery): Promise<RecordPage>;
  /** Epoch ms. */
  now(): number;
}

/** So many cases are read at a time. */
const together = 1000;

/**
 * The first response over the cases of a policy, channel by channel: the average that a policy promises is kept here or
 * nowhere [HAW-RESP-3]. It reads every case that the read model has, closed ones too. The average counts the answered ones, and with their wait so far those that wait longer than the promise already: an
 * unanswered chat does not make it better. Cases that ended before anybody answered do not count.
 *
 * @throws ClientError UnknownPolicy, InvalidInput when the policy promises no such response, or ServiceUnavailable
 */
export async function responseReport(reading: Reading, filter: ResponseFilter): Promise<ResponseReport> {
  const promised = promises(filter);
  const channels = promised.map(({ rule }) => rule.channel);
  const clocks = new Map<string, RecordedClock[]>(channels.map((each) => [each, []]));
  let cases = 0;
  const { since = 0, until = Infinity, team } = filter;
  for await (const each of newestFirst(reading, filter)) {
    if (each.receivedAt < since) break;
    if (each.receivedAt >= until || (team !== undefined && each.department !== team)) continue;
    cases += 1;
    clocks.get(each.channel)?.push(...each.clocks.filter(({ name }) => name === 'response'));
  }
  const now = reading.now();
  return {
    policy: filter.policy,
    channels: promised.map((each) => ofChannel(each, clocks.get(each.rule.channel) ?? [], now)),
    cases,
  };
}

async function* newestFirst(reading: Reading, { policy }: ResponseFilter): AsyncGenerator<ListedCase> {
  let cursor: string | undefined;
  do {
    const asked = { filter: { policy, scope: 'all' as const }, sort: 'received' as const, limit: together };
    const page = await reading.list({ ...asked, cursor });
    yield* page.cases;
    cursor = page.next;
  } while (cursor !== undefined);
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

function ofChannel(
  { rule, calendar }: Promised,
  clocks: readonly RecordedClock[],
  now: number,
): ChannelResponse {
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
  return { ...rule, ...counts, averageMs, longestMs: waits.reduce((a, b) => Math.max(a, b)), kept };
}
