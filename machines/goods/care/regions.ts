import { escalationRegion } from '../../case/regions/ladder.ts';
import { timedCare } from './timers.ts';

const done = { guard: 'safetyFollowedUp', target: 'followedUp' } as const;

/** What runs beside the way of the goods: the ladder of an escalation, and the question whether the customer is safe. */
export const careRegions = {
  escalation: escalationRegion(timedCare),
  /** No pause and no closing hour holds it up [SUP-SAFE-4]. */
  safety: {
    initial: 'quiet',
    states: {
      quiet: { always: [done, { guard: 'safetyConcern', target: 'concerned' }] },
      concerned: {
        meta: timedCare('safetyFollowUp'),
        always: done,
        after: { safetyFollowUp: { target: 'followedUp', actions: ['followUpSafety', 'dispatch'] } },
      },
      followedUp: { always: { guard: 'safetyConcern', target: 'concerned' } },
    },
  },
} as const;

/** What is heard of it as long as the case is open. */
export const careEvents = {
  escalate: { guard: 'allowed', actions: ['escalate', 'dispatch'] },
  acknowledgeEscalation: { guard: 'allowed', actions: ['takeEscalation', 'dispatch'] },
  standDown: { guard: 'allowed', actions: ['standDown', 'dispatch'] },
} as const;

/** An incident is documented and the customer called as long as the case is not over. */
export const documents = {
  documentIncident: { guard: 'allowed', actions: ['documentIncident', 'dispatch'] },
  safetyCall: { guard: 'allowed', actions: ['recordSafetyCall', 'dispatch'] },
} as const;
