import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const done = { guard: 'safetyFollowedUp', target: 'followedUp' } as const;

/** After a safety concern: does the customer stay safe? No pause and no closing hour holds it up [SUP-SAFE-4]. */
export const safety = parts.createStateConfig({
  initial: 'quiet',
  states: {
    quiet: { always: [done, { guard: 'safetyConcern', target: 'concerned' }] },
    concerned: {
      meta: timed('safetyFollowUp'),
      always: done,
      after: { safetyFollowUp: { target: 'followedUp', actions: ['followUpSafety', 'dispatch'] } },
    },
    followedUp: { always: { guard: 'safetyConcern', target: 'concerned' } },
  },
});
