import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const answer = { guard: 'allowed', target: 'resolved', actions: ['recordAnswer', 'dispatch'] } as const;

/** The public state: received, acknowledged, investigating, resolved. */
export const handling = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'answered', target: 'resolved' }, { target: 'received' }] },
    received: { always: { guard: 'acknowledged', target: 'acknowledged' }, on: { answer } },
    acknowledged: { on: { answer, investigate: 'investigating' } },
    investigating: { on: { answer } },
    resolved: {
      initial: 'delivering',
      on: {
        confirmSolved: { target: '#complaint.ending', actions: ['closeAsSolved', 'dispatch'] },
        notSolved: { target: 'investigating', actions: ['reopen', 'dispatch'] },
      },
      states: {
        // An answer that did not arrive is no answer: nobody is asked whether it solved anything.
        delivering: {
          always: { guard: 'answerDelivered', target: 'following' },
          on: { answer: { guard: 'allowed', actions: ['recordAnswer', 'dispatch'] } },
        },
        following: {
          meta: timed('followUp'),
          after: { followUp: { target: 'asking', actions: ['askWhetherSolved', 'dispatch'] } },
        },
        asking: { always: [{ guard: 'reminds', target: 'reminding' }, { target: 'asked' }] },
        reminding: {
          meta: timed('reminder'),
          after: { reminder: { target: 'asked', actions: ['askWhetherSolved', 'dispatch'] } },
        },
        asked: {
          meta: timed('closing'),
          after: { closing: { target: '#complaint.ending', actions: ['closeUnanswered', 'dispatch'] } },
        },
      },
    },
  },
});
