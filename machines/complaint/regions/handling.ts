import { parts } from '../parts.ts';
import { timed } from '../timers.ts';
import { escalation } from './escalation.ts';

const answer = { guard: 'allowed', target: 'resolved', actions: ['recordAnswer', 'dispatch'] } as const;
const resolved = { guard: 'answered', target: 'resolved' } as const;
const investigate = { guard: 'allowed', target: 'investigating', actions: 'beginInvestigation' } as const;

/** The public state: received, acknowledged, investigating, resolved; or escalated, and back to the step it was in. */
export const handling = parts.createStateConfig({
  initial: 'course',
  states: {
    course: {
      initial: 'deciding',
      always: { guard: 'escalated', target: 'escalated' },
      states: {
        deciding: { always: [resolved, { target: 'received' }] },
        received: { always: { guard: 'acknowledged', target: 'acknowledged' }, on: { answer } },
        acknowledged: { on: { answer, investigate } },
        investigating: { on: { answer } },
        resolved: {
          initial: 'delivering',
          // Said while it was escalated.
          always: { guard: 'answerOwed', target: 'investigating' },
          on: {
            confirmSolved: {
              guard: 'allowed',
              target: '#complaint.ending',
              actions: ['closeAsSolved', 'dispatch'],
            },
            notSolved: { guard: 'allowed', target: 'investigating', actions: ['reopen', 'dispatch'] },
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
            asked: { meta: timed('closing'), after: { closing: 'silent' } },
            // Nobody replied: closed as soon as nothing has to be documented first.
            silent: {
              always: {
                guard: 'closableUnasked',
                target: '#complaint.ending',
                actions: ['closeUnanswered', 'dispatch'],
              },
            },
          },
        },
        last: { type: 'history', history: 'deep' },
      },
    },
    escalated: escalation,
  },
});
