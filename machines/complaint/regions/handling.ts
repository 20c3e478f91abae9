import { parts } from '../parts.ts';
import { timed } from '../timers.ts';
import { escalation } from './escalation.ts';

const answer = { guard: 'allowed', target: 'delivering', actions: ['recordAnswer', 'dispatch'] } as const;
// Also while it was escalated.
const answered = { guard: 'answered', target: 'delivering' } as const;
const reached = { guard: 'answerReached', target: 'resolved' } as const;
// Said while it was escalated.
const owed = { guard: 'answerOwed', target: 'investigating' } as const;
const replies = {
  confirmSolved: [
    { guard: 'solvedForGood', target: '#complaint.ending', actions: ['closeAsSolved', 'dispatch'] },
    { guard: 'allowed', target: 'resolved.silent', actions: ['recordSolved', 'dispatch'] },
  ],
  notSolved: { guard: 'allowed', target: 'investigating', actions: ['reopen', 'dispatch'] },
} as const;
const investigate = { guard: 'allowed', target: 'investigating', actions: 'beginInvestigation' } as const;

/**
 * The public state: received, acknowledged, investigating, resolved; or escalated, and back to the step it was in
 * [HAW-STEP-1] [HAW-STEP-2] [SUP-COMP-1] [PRO-STD-1] [ASI-STD-1].
 */
export const handling = parts.createStateConfig({
  initial: 'course',
  states: {
    course: {
      initial: 'deciding',
      always: { guard: 'escalated', target: 'escalated' },
      states: {
        deciding: { always: [answered, { target: 'received' }] },
        received: { always: [answered, { guard: 'acknowledged', target: 'acknowledged' }], on: { answer } },
        acknowledged: { always: answered, on: { answer, investigate } },
        investigating: { always: answered, on: { answer } },
        delivering: {
          always: [reached, { guard: 'answerStuck', target: 'undelivered' }, owed],
          on: { answer, ...replies },
        },
        // An answer that did not arrive is no answer: the case is not resolved, and nobody is asked whether it is.
        undelivered: {
          always: [reached, { guard: 'answerUnderWay', target: 'delivering' }, owed],
          on: { answer, ...replies },
        },
        resolved: {
          initial: 'following',
          always: [
            owed,
            { guard: 'solvedAndDone', target: '#complaint.ending', actions: ['closeSolved', 'dispatch'] },
          ],
          on: replies,
          states: {
            following: {
              meta: timed('followUp'),
              // What is promised for later is asked about later.
              on: {
                fulfil: {
                  guard: 'doneBeforeAsked',
                  target: 'following',
                  reenter: true,
                  actions: 'recordFulfilment',
                },
                calledBack: {
                  guard: 'doneBeforeAsked',
                  target: 'following',
                  reenter: true,
                  actions: 'recordCallBack',
                },
              },
              after: {
                followUp: [
                  { guard: 'followUpAhead', target: 'following', reenter: true },
                  { target: 'asking', actions: ['askWhetherSolved', 'dispatch'] },
                ],
              },
            },
            asking: { always: [{ guard: 'reminds', target: 'reminding' }, { target: 'asked' }] },
            reminding: {
              meta: timed('reminder'),
              after: { reminder: { target: 'asked', actions: ['askWhetherSolved', 'dispatch'] } },
            },
            asked: { meta: timed('closing'), after: { closing: 'silent' } },
            // Nobody replied, or it is solved: closed as soon as nothing is left to do first.
            silent: {
              always: [
                { guard: 'replyAhead', target: 'asked' },
                { guard: 'choiceUntold', target: 'asked', actions: ['tellChoice', 'dispatch'] },
                {
                  guard: 'closableUnasked',
                  target: '#complaint.ending',
                  actions: ['closeUnanswered', 'dispatch'],
                },
              ],
            },
          },
        },
        last: { type: 'history', history: 'deep' },
      },
    },
    escalated: escalation,
  },
});
