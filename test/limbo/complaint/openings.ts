import { complaintInput, type ComplaintInput } from '../../../machines/complaint/input.ts';
import { instantOf } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { Opening } from '../engine/subject.ts';

/** A Monday morning, ten o'clock where the policy is at home: opened in time for everything. */
function monday(timeZone: string): number {
  return instantOf({ timeZone }, Date.UTC(2026, 10, 23, 10));
}

/**
 * A complaint, question or request by each channel of the policy, opened by the customer. Who opens it, a topic and reasons to
 * escalate are given by events later on; resolved at once cannot.
 */
export function complaintOpenings(policyId: string): readonly Opening[] {
  const policy = policyOf(policyId);
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
        { name, now, input: checked(opened) },
        { name: `${name}, resolved at once`, now, input: checked({ ...opened, answer }) },
      ];
    }),
  );
}

function checked(input: ComplaintInput): unknown {
  return complaintInput.parse(input);
}
