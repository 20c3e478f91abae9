import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Channel } from '../../../policies/sections/common.ts';
import type { TimerName } from '../timers.ts';

type Budgeted = { readonly value: Parameters<typeof describeBudget>[0] };
type Within = { readonly value: { readonly budget: Budgeted['value'] } };

const channels: Readonly<Record<Channel, string>> = {
  phone: 'phone',
  inPerson: 'in person',
  email: 'e-mail',
  chat: 'chat',
  social: 'social media',
  post: 'post',
};

/** When a timer of the complaint fires under a policy, in words; none where the policy is silent on it. */
export function timerValue(timer: TimerName, policy: Policy): readonly string[] {
  const {
    acknowledgement,
    forwarding,
    answer,
    followUp,
    escalation,
    safety,
    compensation,
    pauses,
    callBack,
  } = policy;
  switch (timer) {
    case 'defaultOwner':
      return span(acknowledgement?.lead, 'before the acknowledgement or the forwarding is due');
    case 'acknowledgementDue':
      return within(acknowledgement?.within, 'after receipt');
    case 'forwardingDue':
      return within(forwarding?.within, 'after receipt');
    case 'delayNotice':
      return [
        ...span(answer?.noticeLead, 'before the promised date'),
        ...(policy.channels.value.includes('post')
          ? span(answer?.noticeLeadByPost, 'before it when told by letter')
          : []),
      ];
    case 'answerDue':
      return within(answer?.within, 'after receipt, or the date that was told');
    case 'followUp':
      return within(followUp?.after, 'after the answer');
    case 'reminder':
      return span(followUp?.reminder, 'after the question');
    case 'closing':
      return span(followUp?.closeAfter, 'after the question');
    case 'responseDue':
      return responses(policy);
    case 'unresolved':
      return span(escalation?.unresolvedAfter, 'after receipt');
    case 'escalationDue':
      return span(escalation?.acknowledgedWithin, 'after the level got it');
    case 'escalationRepeat':
      return [
        ...span(escalation?.acknowledgedWithin, 'after it was told, then twice as long each time'),
        ...span(escalation?.checkInEvery, 'at most'),
      ];
    case 'checkInDue':
      return [...span(escalation?.checkInEvery, 'after the last check-in'), ...limits(policy)];
    case 'safetyFollowUp':
      return span(safety?.followUpAfter, 'after the concern');
    case 'approvalDue':
      return within(compensation?.approvalWithin, 'after the request');
    case 'waitingLimit':
      return within(pauses?.limit, 'after the question');
    case 'promiseReminder':
      return [
        ...span(callBack?.reminder, 'before a call-back'),
        ...span(answer?.noticeLead, 'before anything else'),
      ];
    case 'promiseDue':
      return within(callBack?.within, 'after a call-back was promised, or the date that was told');
    case 'approvalRepeat':
      return compensation ? ['8 business hours after they were told'] : [];
    case 'dutyDue':
      return ['at once when a date passed, else after 8 business hours; then every 8 business hours'];
    case 'lastWord':
      return span(followUp?.closeAfter, 'after the last word');
    default:
      return timer satisfies never;
  }
}

function span(rule: Budgeted | undefined, since: string): readonly string[] {
  return rule ? [`${describeBudget(rule.value)} ${since}`] : [];
}

function within(rule: Within | undefined, since: string): readonly string[] {
  return rule ? [`${describeBudget(rule.value.budget)} ${since}`] : [];
}

function responses({ response }: Policy): readonly string[] {
  return Object.entries(channels).flatMap(([channel, name]) => {
    const rule = Object.entries(response ?? {}).find(([known]) => known === channel)?.[1];
    return rule
      ? [
          `${name}: ${describeBudget(rule.value.budget)}${rule.value.measure === 'average' ? ' on average' : ''}`,
        ]
      : [];
  });
}

/** The levels that must end within a limit of their own. */
function limits({ escalation }: Policy): readonly string[] {
  return (escalation?.levels.value ?? []).flatMap(({ level, limit }) =>
    limit ? [`level ${level}: not ended within ${describeBudget(limit)}`] : [],
  );
}
