import { startClock } from '../clocks/start-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Titled } from '../../policies/titled.ts';
import type { Within } from '../../policies/sections/common.ts';
import type { ComplaintContext } from './context.ts';
import type { ComplaintInput } from './input.ts';
import { ownerByTopic } from './letters.ts';
import { recordAnswer } from './answering.ts';

/** A clock with the budget and calendar of a rule. */
export function clockFrom(name: string, title: string, rule: Titled<Within>, startedAt: number): Clock {
  const { budget, calendar } = rule.value;
  return startClock({ name, title, budget, calendar, startedAt });
}

/**
 * The context of a new complaint. The input is taken as it is: whoever opens a case checks it with `complaintInput`
 * first. Not here, because XState calls this again, without input, on every transition.
 */
export function startContext(input: ComplaintInput): ComplaintContext {
  const { policy, topic, openedAt, openedBy, channel, matter = 'complaint' } = input;
  const receivedAt = input.occurredAt ?? openedAt;
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
    receivedAt,
    openedBy,
    clocks: [
      clockFrom('acknowledgement', 'Acknowledgement', policy.acknowledgement.within, receivedAt),
      clockFrom('forwarding', 'Forwarding to the department', policy.forwarding.within, receivedAt),
      clockFrom('answer', 'Answer', policy.answer.within, receivedAt),
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
    reopened: 0,
    brokenDueAt: null,
  };
  if (input.answer) return { ...context, ...recordAnswer(context, input.answer, openedAt, openedBy) };
  return topic === undefined ? context : { ...context, owner: ownerByTopic(context, topic) };
}
