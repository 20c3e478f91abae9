import { complaintInput, type ComplaintInput } from '../../../machines/complaint/input.ts';
import { instantOf } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import type { Policy } from '../../../policies/schema.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { Theme } from './themes.ts';
import type { Opening } from '../engine/subject.ts';

/** A Monday morning, ten o'clock where the policy is at home: opened in time for everything. */
function monday(timeZone: string): number {
  return instantOf({ timeZone }, Date.UTC(2026, 10, 23, 10));
}

/**
 * A complaint, question or request by each channel of the policy, opened by the customer. Who opens it, a topic and reasons to
 * escalate are given by events later on; resolved at once cannot. What the policy does not take is no opening.
 */
export function complaintOpenings(policyId: string, trimmed: Theme['trimmed']): readonly Opening[] {
  const policy = trim(policyOf(policyId), trimmed);
  const offered = policy.kinds.complaint?.value.matters ?? ['complaint'];
  const calendar = Object.values(policy.calendars)[0];
  const now = monday(calendar?.timeZone ?? 'UTC');
  const answer = {
    decision: 'accommodated',
    analysis: 'words/c-1/e-1/analysis',
    proposal: 'words/c-1/e-1/proposal',
    via: 'email',
  } as const;
  const input = {
    caseId: 'c-1',
    policy: policySlice(policy, 'complaint', now) as ComplaintInput['policy'],
    openedAt: now,
    customer: 'words/c-1/e-1/customer',
    words: 'words/c-1/e-1/text',
    openedBy: { id: 'web', role: 'customer' },
  } as const;
  return policy.channels.value.flatMap((channel) =>
    offered.flatMap((matter) => {
      const name = `${matter} by ${channel}`;
      const opened = { ...input, channel, matter };
      return [
        { name, now, input: opened },
        { name: `${name}, resolved at once`, now, input: { ...opened, answer } },
      ].flatMap((opening) => {
        const { data } = complaintInput.safeParse(opening.input);
        return data ? [{ ...opening, input: data }] : [];
      });
    }),
  );
}

/** Two rungs and one renewal show all that more of them do. */
function trim(policy: Policy, how: Theme['trimmed']): Policy {
  const { answer, escalation } = policy;
  if (how === 'no' || !answer) return policy;
  const trimmed = {
    ...policy,
    answer: { ...answer, automaticRenewals: { ...answer.automaticRenewals, value: 1 } },
  };
  if (!escalation) return trimmed;
  const { unresolvedAfter, ...calm } = escalation;
  const levels = { ...escalation.levels, value: escalation.levels.value.slice(0, 2) };
  const time = how === 'few' && unresolvedAfter ? { unresolvedAfter } : {};
  return { ...trimmed, escalation: { ...calm, ...time, levels } };
}
