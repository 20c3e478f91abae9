import { startClock } from '../clocks/start-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Titled } from '../../policies/titled.ts';
import type { Within } from '../../policies/sections/common.ts';
import type { ComplaintContext } from './context.ts';
import { complaintInput, type ComplaintInput } from './input.ts';
import { ownerByTopic } from './letters.ts';
import { recordAnswer } from './answering.ts';

/** A clock with the budget and calendar of a rule. */
export function clockFrom(name: string, title: string, rule: Titled<Within>, startedAt: number): Clock {
  const { budget, calendar } = rule.value;
  return startClock({ name, title, budget, calendar, startedAt });
}

/**
 * The context of a new complaint. Throws ZodError for input that the policy does not allow: check it with
 * `complaintInput` before the case is started.
 */
export function startContext(raw: ComplaintInput): ComplaintContext {
  const input = complaintInput.parse(raw);
  const { policy, topic, openedAt, openedBy, channel } = input;
  const receivedAt = input.occurredAt ?? openedAt;
  const context: ComplaintContext = {
    at: input.at ?? openedAt,
    caseId: input.caseId,
    policy,
    channel,
    matter: input.matter,
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
        what: `Received: ${input.matter}`,
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
