import { priorityOf } from '../../policies/at-priority.ts';
import { pendingApproval } from '../case/compensation-approval.ts';
import { policyIn, type ComplaintPolicy } from './complaint-policy.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { isCallBack, promisesOwed } from './promises-owed.ts';

/** Another policy must cover the case as it stands: its channel, and all that runs in it. */
export function whyNotChangePolicy(
  context: ComplaintContext,
  message?: MessageOf<'changePolicy'>,
): string | undefined {
  if (!message) return undefined;
  const policy = policyIn(message.payload.policy);
  if (!policy) return 'It needs the policy that the case goes over to.';
  const { channel, matter } = context;
  const name = `The policy '${policy.id}' (version ${policy.version})`;
  if (followsAlready(context, policy)) return `${name} is the one that the case follows already.`;
  if (policy.kind !== context.policy.kind)
    return `${name} was given for ${policy.kind} cases: give its slice for ${context.policy.kind} cases.`;
  if (!policy.channels.value.includes(channel))
    return `${name} has no channel '${channel}', by which the case came; it has: ${policy.channels.value.join(', ')}.`;
  if (policy.matters && !policy.matters.includes(matter))
    return `${name} covers no ${matter}, only: ${policy.matters.join(', ')}.`;
  const open = [...uncovered(context, policy)].join(' ');
  return open === '' ? undefined : `${name} cannot take the case over yet. ${open}`;
}

function followsAlready({ policy: old }: ComplaintContext, policy: ComplaintPolicy): boolean {
  return old.id === policy.id && old.version === policy.version;
}

/** What runs and the policy has no rule for, each with what ends it. */
function* uncovered(context: ComplaintContext, policy: ComplaintPolicy): Generator<string> {
  const { escalation, safety, waiting, priority } = context;
  const level = escalation?.level;
  if (level !== undefined && !policy.escalation?.levels.value.some((each) => each.level === level))
    yield `It is escalated on level ${level}, which the policy lacks: answer it or stand it down first.`;
  if (priority !== undefined && !priorityOf(policy, priority))
    yield `Its priority is '${priorityOf(context.policy, priority)?.title ?? priority}', which the policy does not know: give it the ordinary one first.`;
  if (safety && !policy.safety) yield 'A safety concern was raised, for which the policy has no rules.';
  if (waiting && !policy.pauses)
    yield 'It waits for the customer, which the policy does not know: wait for the reply first.';
  if (pendingApproval(context) && !policy.compensation?.approvalWithin)
    yield 'A compensation waits for its approval, which the policy does not know: decide on it first.';
  if (!policy.callBack && promisesOwed(context).some(isCallBack))
    yield 'A call-back is owed, which the policy does not know: call back first.';
}
