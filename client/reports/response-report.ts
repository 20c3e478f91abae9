import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';
import { lengthOf, unitOf } from '../../policies/calendar/budget.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import type { Channel } from '../../policies/sections/common.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
import { countedTime } from './counted-time.ts';
import { responses } from './parts.ts';
import type { ReportQuestion } from './report-question.ts';

/** Of the cases of one policy; of all of its channels with a promised first response, and of all times, when left out. */
export type ResponseFilter = Partial<Omit<ReportQuestion, 'by' | 'zone'>> & { readonly policy: string };

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

/**
 * The first response over the cases of a policy, channel by channel: the average that a policy promises is kept here or
 * nowhere [HAW-RESP-3]. Every case of the read model counts, closed ones too. The average is over the answered ones, and with
 * their wait so far those that wait longer than the promise already: an unanswered chat does not make it better. Cases that
 * ended before anybody answered do not count.
 *
 * @param now epoch ms
 * @throws ClientError UnknownPolicy, InvalidInput when the policy promises no such response, or ServiceUnavailable
 */
export async function responseReport(
  database: Database,
  filter: ResponseFilter,
  now: number,
): Promise<ResponseReport> {
  const promised = promises(filter);
  const { channel: _channel, ...others } = filter;
  const cases = counted(database, { since: 0, until: Number.MAX_SAFE_INTEGER, zone: 'UTC', ...others });
  const clocks = cases
    .innerJoin('case_clocks as c', 'c.case_id', 'r.case_id')
    .where('c.name', '=', 'response');
  const asked = <T>(query: () => Promise<T>) => orFail('report', () => guarded('read responses', query));
  const [total, spans] = await asked(() =>
    Promise.all([
      cases.select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow(),
      clocks
        .select(['r.channel', spanOf('min'), spanOf('max')])
        .groupBy('r.channel')
        .execute(),
    ]),
  );
  const channels = promised.map(async (each): Promise<ChannelResponse> => {
    const span = spans.find(({ channel }) => channel === each.rule.channel);
    if (!span) return { ...each.rule, answered: 0, waiting: 0, late: 0 };
    const ofChannel = clocks.where('r.channel', '=', span.channel);
    const within = { from: Number(span.min), to: Math.max(now, Number(span.max)) };
    const counts = countsOf(each, within, now);
    return rowOf(each, await asked(() => ofChannel.select(counts).executeTakeFirstOrThrow()));
  });
  return { policy: filter.policy, channels: await Promise.all(channels), cases: Number(total.count) };
}

/** The first instant of the clocks, or the last one, epoch ms. */
const spanOf = <Name extends 'min' | 'max'>(name: Name) =>
  sql<string>`${sql.raw(name)}(${name === 'min' ? sql`c.started_at` : sql`coalesce(c.stopped_at, c.started_at)`})`.as(
    name,
  );

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

/** How many there are, and how long they waited (ms), over the clocks of the promise's channel. */
function countsOf(
  { rule, calendar }: Promised,
  span: { readonly from: number; readonly to: number },
  now: number,
) {
  const time = countedTime(calendar, unitOf(rule.promise.unit).measure, span);
  const wait = time(sql`c.started_at`, sql`coalesce(c.stopped_at, ${now}::bigint)`);
  const { answered, waiting, overdue, late } = responses;
  const averaged = sql<boolean>`(${answered} or ${overdue(now)})`;
  return [
    sql<string>`count(*) filter (where ${answered})`.as('answered'),
    sql<string>`count(*) filter (where ${waiting})`.as('waiting'),
    sql<string>`count(*) filter (where ${late(now)})`.as('late'),
    sql<string | null>`avg(${wait}) filter (where ${averaged})`.as('average'),
    sql<string | null>`max(${wait}) filter (where ${averaged})`.as('longest'),
  ] as const;
}

function rowOf(
  { rule }: Promised,
  row: Readonly<Record<'answered' | 'waiting' | 'late', string>> &
    Readonly<Record<'average' | 'longest', string | null>>,
): ChannelResponse {
  const late = Number(row.late);
  const counts = { answered: Number(row.answered), waiting: Number(row.waiting), late };
  if (row.average === null) return { ...rule, ...counts };
  const averageMs = Math.round(Number(row.average));
  const kept = rule.measure === 'average' ? averageMs < lengthOf(rule.promise) : late === 0;
  return { ...rule, ...counts, averageMs, longestMs: Number(row.longest), kept };
}
