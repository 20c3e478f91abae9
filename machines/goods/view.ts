import { clockView } from '../case/clock-view.ts';
import { escalationView } from '../case/escalation-view.ts';
import type { Commitment } from '../case/commitment.ts';
import type { CaseView } from '../case/view.ts';
import { dangers, silentLastLevel } from './care/awaits.ts';
import type { CareContext } from './care/context.ts';
import { homeCalendar, ownerOf } from './rules.ts';
import { categoryOf, resolvedOf, warningsOf } from './shown.ts';

/** What a kind of case about goods shows in its own way. */
type Own = Pick<CaseView, 'kind' | 'state' | 'compensations' | 'goods' | 'claim' | 'next' | 'awaiting'>;

/** A case about goods as people see it at `now` (epoch ms). Holds references, never words or personal data. */
export function viewOfGoods(
  context: CareContext & {
    readonly commitments: readonly Commitment[];
    readonly units: readonly { readonly category: string }[];
  },
  now: number,
  own: Own,
): CaseView {
  const { policy, letters, acts } = context;
  const owner = ownerOf(context);
  const cameAt = context.arrivedAt !== null && { arrivedAt: context.arrivedAt };
  return {
    ...own,
    ...(own.goods && { goods: { ...own.goods, ...categoryOf(context), ...cameAt } }),
    ...resolvedOf(context),
    caseId: context.caseId,
    policy: { id: policy.id, version: policy.version },
    since: context.receivedAt,
    owner: { name: owner.name, department: owner.department, since: context.receivedAt },
    ...escalationView(context),
    channel: context.channel,
    customer: context.customer,
    timeZone: homeCalendar(context).timeZone,
    clocks: context.clocks.map((clock) => clockView(clock, policy.calendars, now)),
    commitments: context.commitments,
    interactions: context.interactions,
    earlierInteractions: context.earlierInteractions ?? 0,
    receipts: [...letters, ...acts].map(({ params: _params, ...deed }) => deed),
    renewals: { automatic: 0, byAgent: 0 },
    warnings: [...dangers(context, now), ...silentLastLevel(context), ...warningsOf(context, now)],
  };
}
