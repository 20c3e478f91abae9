import { atChannel } from '../../policies/at-channel.ts';
import { atPriority } from '../../policies/at-priority.ts';
import { applied } from '../case/applied.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { escalate } from './escalating.ts';
import type { ComplaintInput } from './input.ts';
import { ownerByTopic } from './letters.ts';
import { recordAnswer } from './answering.ts';
import { responseClock } from './responding.ts';
import { referredOut } from './scope.ts';
import { unresolvedClock } from './unresolved.ts';

/**
 * The context of a new complaint. The input is taken as it is: whoever opens a case checks it with `complaintInput`
 * first. Not here, because XState calls this again, without input, on every transition.
 */
export function startContext(input: ComplaintInput): ComplaintContext {
  const { topic, openedAt, openedBy, channel, matter = 'complaint' } = input;
  const receivedAt = input.occurredAt ?? openedAt;
  const policy = atChannel(input.policy, channel);
  const context: ComplaintContext = {
    at: input.at ?? openedAt,
    caseId: input.caseId,
    policy,
    channel,
    matter,
    ...(topic !== undefined && { topic }),
    customer: input.customer,
    words: input.words,
    reachableBy: input.reachableBy ?? (channel === 'post' ? 'post' : 'email'),
    ...(input.callBack !== undefined && { callBack: input.callBack }),
    receivedAt,
    openedBy,
    clocks: [
      clockFrom('acknowledgement', 'Acknowledgement', policy.acknowledgement.within, receivedAt),
      clockFrom('forwarding', 'Forwarding to the department', policy.forwarding.within, receivedAt),
      clockFrom('answer', 'Answer', atPriority(policy).answer.within, receivedAt),
      ...responseClock(input, receivedAt),
      ...unresolvedClock({ policy, clocks: [] }, receivedAt),
    ],
    commitments: [],
    interactions: [
      {
        at: receivedAt,
        who: openedBy,
        direction: 'in',
        channel,
        what: `Received: ${matter}`,
        words: [input.words],
      },
    ],
    letters: [],
    renewals: { automatic: 0, byAgent: 0 },
    automaticLeft: policy.answer.automaticRenewals.value,
    pendingDate: null,
    answered: null,
    askedAt: null,
    heardAt: null,
    reopened: 0,
    brokenDueAt: null,
    escalation: null,
    pastEscalations: [],
    safety: null,
    waiting: null,
    promiseWatch: null,
    remindedAt: null,
    dutyWatch: null,
    compensations: [],
    payments: [],
  };
  const { answer, escalate: reasons = [], referOut } = input;
  const answered = (next: ComplaintContext): Change =>
    answer ? recordAnswer(next, answer, openedAt, openedBy) : {};
  const owned = (next: ComplaintContext): Change =>
    answer || topic === undefined ? {} : { owner: ownerByTopic(next, topic) };
  const escalated = reasons.map(
    (trigger) => (next: ComplaintContext) => escalate(next, { trigger, at: openedAt, by: openedBy }),
  );
  const handedOver = (next: ComplaintContext): Change =>
    referOut ? referredOut(next, { to: referOut }, openedAt, openedBy) : {};
  return applied(context, answered, owned, ...escalated, handedOver);
}
