import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Within } from '../../../policies/sections/common.ts';
import { careTimerValue } from '../../goods/care/words.ts';
import type { TimerName } from '../timers.ts';

/** When a timer of the claim's chart fires under a policy, one line each. */
export function timerValue(timer: TimerName, policy: Policy): readonly string[] {
  const { warranty, escalation, compensation } = policy;
  if (!warranty) return [];
  const within = ({ budget }: Within, since: string): readonly string[] => [
    `${describeBudget(budget)} ${since}`,
  ];
  const wall = (rule: { readonly value: Within['budget'] } | undefined, since: string): readonly string[] =>
    rule ? [`${describeBudget(rule.value)} ${since}`] : [];
  switch (timer) {
    case 'customerReminder':
      return wall(warranty.reminder, "before the customer's time is over");
    case 'customerDue':
      return within(warranty.customerWithin.value, 'after the question');
    case 'approvalDue':
      return within((compensation?.approvalWithin ?? warranty.decision).value, 'after the request');
    case 'reminder':
      return wall(warranty.reminder, 'before the label expires');
    case 'sendBy':
      return within(warranty.sendWithin.value, 'after the label');
    case 'transitLimit':
      return within(warranty.transitLimit.value, 'after the carrier took it');
    case 'lateArrivals':
      return within(warranty.lateArrivals.value, 'after the label expired');
    case 'replacementAim':
      return within(warranty.replacement.value.aim, 'after the arrival');
    case 'replacementDue':
      return within(warranty.replacement.value.late, 'after the arrival');
    case 'restockTry':
      return within(warranty.decision.value, 'before the date that was told');
    case 'promiseDue':
      return within(
        warranty.restock.value,
        'after the customer chose to wait, or the date that was told then',
      );
    case 'unresolved':
      return wall(escalation?.unresolvedAfter, 'after the claim, while the customer is not awaited');
    case 'escalationDue':
    case 'escalationRepeat':
    case 'checkInDue':
    case 'safetyFollowUp':
      return careTimerValue(timer, policy);
    case 'dutyDue':
      return [
        ...within(warranty.inspection.value, 'after the arrival'),
        ...within(warranty.decision.value, 'after anything else, then again and again'),
      ];
    case 'closing':
    case 'lastWord':
      return within(warranty.closeAfter.value, 'after the last word');
    default:
      return timer satisfies never;
  }
}
