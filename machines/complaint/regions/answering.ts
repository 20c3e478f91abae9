import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const stop = { guard: 'answerReached', target: 'stopped' } as const;
const pause = { guard: 'answerPaused', target: 'paused' } as const;
/** Another date than the one that is waited for holds: its timers are armed anew. */
const moved = { guard: 'answerDateMoved', target: 'deciding' } as const;
const notify = { guard: 'datePending', target: 'notifying' } as const;
const told = { guard: 'noDatePending', target: 'deciding' } as const;
const renew = [
  { guard: 'spokenDateAllowed', target: 'deciding', actions: 'recordSpokenDate' },
  { guard: 'allowed', target: 'notifying', reenter: true, actions: ['writeNewDate', 'dispatch'] },
] as const;
const overdue = { target: 'overdue', actions: ['breakPromise', 'dispatch'] } as const;

/**
 * The answer clock, which runs until the answer has reached the customer: a delay notice goes out by itself before the date, as often as the policy lets it; then a person must act. A
 * date that passes is a broken promise [ASI-RES-1] [ASI-RES-2] [PRO-RES-1] [PRO-RES-3] [CSP-PROM-1].
 */
export const answering = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: {
      always: [
        stop,
        pause,
        { guard: 'datePending', target: 'notifying', actions: 'watchAnswerDate' },
        { guard: 'overBeforeTold', target: 'overdue' },
        { guard: 'mayRenewByItself', target: 'running', actions: 'watchAnswerDate' },
        { target: 'exhausted', actions: 'watchAnswerDate' },
      ],
    },
    // The date waits for the customer: nothing of it falls due.
    paused: { always: [stop, { guard: 'answerNotPaused', target: 'deciding' }] },
    running: {
      meta: timed('delayNotice'),
      always: [stop, pause, notify, moved, { guard: 'mayNotRenewByItself', target: 'exhausted' }],
      // Reached in another way from now on: a letter must leave earlier than a mail.
      on: { renew, correctContact: { guard: 'allowed', target: 'deciding', actions: 'correctContact' } },
      after: {
        delayNotice: [
          { guard: 'answerUnderWay', target: 'exhausted' },
          { target: 'notifying', actions: ['writeDelayNotice', 'dispatch'] },
        ],
      },
    },
    // Nothing goes out by itself: no renewal is left, or the answer is on its way and may still arrive in time.
    exhausted: {
      meta: timed('answerDue'),
      always: [stop, pause, notify, moved, { guard: 'noticeOwed', target: 'deciding' }],
      on: { renew },
      after: { answerDue: overdue },
    },
    // The new date holds when it has been told; until then the old one can still be broken.
    notifying: {
      meta: timed('answerDue'),
      always: [stop, pause, told, moved],
      on: { renew },
      after: { answerDue: overdue },
    },
    overdue: {
      always: [stop, { guard: 'newDateTold', target: 'deciding' }],
      on: { renew: [renew[0], { guard: 'allowed', actions: ['writeNewDate', 'dispatch'] }] },
    },
    stopped: { always: { guard: 'answerOwed', target: 'deciding' } },
  },
});
