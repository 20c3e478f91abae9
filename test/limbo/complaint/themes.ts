import type { ComplaintEventType } from '../../../machines/complaint/events.ts';
import type { Policy } from '../../../policies/schema.ts';

/**
 * A part of a complaint that only watches the rest: nothing that it holds decides what the course does (safety only holds its
 * end). So each is walked beside the course once, and not all of them beside each other.
 */
export type Observer =
  'forwarding' | 'response' | 'compensation' | 'safety' | 'promises' | 'policy' | 'post' | 'duties';

/** What is sent and told apart in one walk; time passes and every deadline comes in all of them. */
export interface Theme {
  readonly name: string;
  readonly events: readonly ComplaintEventType[];
  readonly observes: readonly Observer[];
  /** Purposes of the letters of which one may be late or fail; every other arrives at once. */
  readonly troubled: 'all' | readonly string[];
  /**
   * few: the ladder cut to two rungs and one renewal by itself, because guards read only whether there is one more. calm: so
   * too, and nothing escalates by time, which the walks of the ladder show.
   */
  readonly trimmed: 'no' | 'few' | 'calm';
  readonly appliesTo: (policy: Policy) => boolean;
}

const course = ['acknowledge', 'route', 'answer', 'investigate', 'renew', 'notSolved'] as const;
const over = ['confirmSolved', 'withdraw'] as const;
/** A referral out ends a case for what watches it as a withdrawal does. */
const ends = [...over, 'referOut'] as const;
const ladder = ['escalate', 'acknowledgeEscalation', 'checkIn', 'standDown'] as const;
const pause = ['waitForCustomer', 'customerSaid', 'respond'] as const;
const always = (): boolean => true;

/** Each is exhaustive for its events and its part of the state. Only the course, forwarding and post ask whether it was reopened. */
const themes: readonly Theme[] = [
  {
    name: 'course',
    events: [...course, ...ends, ...pause],
    observes: [],
    troubled: [],
    trimmed: 'no',
    appliesTo: always,
  },
  {
    name: 'escalated course',
    // A new date and a referral out do not ask whether it is escalated; the walk of the course has them too.
    events: [...course.filter((each) => each !== 'renew'), ...over, ...ladder],
    observes: [],
    troubled: [],
    trimmed: 'few',
    appliesTo: ({ escalation }) => escalation !== undefined,
  },
  {
    name: 'ladder',
    events: ['answer', 'withdraw', ...ladder],
    observes: [],
    troubled: [],
    trimmed: 'no',
    appliesTo: ({ escalation }) => escalation !== undefined,
  },
  {
    name: 'forwarding',
    events: ['acknowledge', 'route', 'refer', 'answer', 'notSolved', 'note', 'correctContact', ...over],
    observes: ['forwarding'],
    troubled: ['referral'],
    trimmed: 'calm',
    appliesTo: always,
  },
  {
    name: 'response',
    events: ['acknowledge', 'answer', 'renew', ...pause, ...over],
    observes: ['response'],
    troubled: [],
    trimmed: 'calm',
    appliesTo: ({ response }) => response !== undefined,
  },
  {
    name: 'compensation',
    events: [
      'offerCompensation',
      'approveCompensation',
      'declineCompensation',
      'chooseCompensation',
      'refundFailed',
      'resend',
      'toldOtherwise',
      'answer',
      ...over,
    ],
    observes: ['compensation'],
    troubled: ['compensation', 'compensation-granted'],
    trimmed: 'calm',
    appliesTo: always,
  },
  // What is documented, and who must be called for a letter, ask nothing of each other but whether all is done.
  {
    name: 'safety',
    events: [
      'answer',
      'documentIncident',
      'escalate',
      'acknowledgeEscalation',
      'standDown',
      'withdraw',
      'confirmSolved',
    ],
    observes: ['safety'],
    troubled: [],
    trimmed: 'calm',
    appliesTo: ({ safety }) => safety !== undefined,
  },
  {
    name: 'safety letters',
    events: ['escalate', 'respond', 'documentIncident', 'safetyCall', 'toldOtherwise', 'withdraw'],
    observes: ['safety'],
    troubled: ['safety-report', 'safety-instructions'],
    trimmed: 'calm',
    appliesTo: ({ safety }) => safety !== undefined,
  },
  {
    name: 'promises',
    events: ['promiseCallBack', 'moveCallBack', 'calledBack', 'fulfil', 'putOff', 'answer', ...over],
    observes: ['promises'],
    troubled: [],
    trimmed: 'calm',
    appliesTo: always,
  },
  {
    name: 'policy change',
    events: ['changePolicy', 'changePriority', 'answer', 'waitForCustomer', 'withdraw'],
    observes: ['policy'],
    troubled: [],
    trimmed: 'few',
    appliesTo: always,
  },
  {
    name: 'post',
    events: ['acknowledge', 'route', 'answer', 'renew', 'notSolved', 'resend', 'toldOtherwise', ...ends],
    observes: ['post'],
    troubled: 'all',
    trimmed: 'calm',
    appliesTo: always,
  },
  {
    name: 'duties',
    events: ['acknowledge', 'route', 'answer', 'renew', 'resend', 'withdraw', 'referOut'],
    observes: ['duties'],
    troubled: ['answer', 'handover'],
    trimmed: 'calm',
    appliesTo: always,
  },
];

/** The themes of a policy; where it lets no step be skipped, the steps before the answer are in all of them. */
export function themesOf(policy: Policy): readonly Theme[] {
  const steps = policy.answer?.afterInvestigation?.value
    ? (['acknowledge', 'route', 'investigate'] as const)
    : [];
  return themes
    .filter(({ appliesTo }) => appliesTo(policy))
    .map((theme) => ({ ...theme, events: [...new Set([...theme.events, ...steps])] }));
}
