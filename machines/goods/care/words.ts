import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { ActionWords } from '../../case/chart-words.ts';
import type { careTimers } from './timers.ts';

/** Guards of an escalation and of a safety concern, in words. */
export const careGuardWords = {
  escalated: 'it is escalated',
  notEscalated: 'the escalation is over',
  escalationTaken: 'the contact took it',
  canClimb: 'there is a level above',
  safetyConcern: 'a safety concern is raised',
  safetyFollowedUp: 'the follow-up is done',
  safetyCalls: "something that somebody's safety hangs on waits for a person",
  lastWordAhead: 'the last word may still arrive',
} as const;

const toContact = 'summary, history and reasons to the contact of the level';
const status = 'news of the escalation to the customer';

/** Their actions, in words. */
export const careActionWords: Readonly<Record<string, ActionWords>> = {
  escalate: {
    sends: [toContact, status, 'at a safety concern: instructions to the customer, report to product safety'],
  },
  takeEscalation: { sends: [status] },
  recordCheckIn: { does: 'the progress is recorded', sends: [status] },
  climb: { does: 'the next level has it', sends: [toContact, status] },
  remindLastLevel: { sends: ['escalation again to the contact of the last level'] },
  standDown: { sends: [status] },
  followUpSafety: { sends: ['safety follow-up to the customer'] },
};

/** Their states, in words, by path. */
export const careStateWords = {
  'open.course.lingering': 'Everything is said and done, but an escalation or an approval is not over',
  'open.escalation': 'Escalation',
  'open.escalation.none': 'Not escalated',
  'open.escalation.ladder': 'Escalated',
  'open.escalation.ladder.calling': 'Waiting for the contact of the level',
  'open.escalation.ladder.unanswered': 'The last level is silent',
  'open.escalation.ladder.held': 'The contact of the level has it',
  'open.safety': 'Safety',
  'open.safety.quiet': 'No safety concern',
  'open.safety.concerned': 'A safety concern is open',
  'open.safety.followedUp': 'Followed up',
} as const;

export const carePurposes = {
  'open.escalation':
    'Beside the way of the goods: each level takes the case within its time, or it climbs; then progress is recorded in every period until it is settled or stood down.',
  'open.safety':
    'After a safety concern the customer is asked whether they are safe, past every pause and closing hour.',
} as const;

/** When such a timer fires under a policy, one line each. */
export function careTimerValue(
  timer: keyof typeof careTimers,
  { escalation, safety }: Policy,
): readonly string[] {
  const span = (rule: { readonly value: Parameters<typeof describeBudget>[0] } | undefined, since: string) =>
    rule ? [`${describeBudget(rule.value)} ${since}`] : [];
  switch (timer) {
    case 'escalationDue':
      return span(escalation?.acknowledgedWithin, 'after the level got it');
    case 'escalationRepeat':
      return span(escalation?.acknowledgedWithin, 'after it was told, then twice as long each time');
    case 'checkInDue':
      return span(escalation?.checkInEvery, 'after the last check-in');
    case 'safetyFollowUp':
      return span(safety?.followUpAfter, 'after the concern');
    default:
      return timer satisfies never;
  }
}
