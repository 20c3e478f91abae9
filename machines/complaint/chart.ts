import { parts } from './parts.ts';
import { acknowledgement } from './regions/acknowledgement.ts';
import { answering } from './regions/answering.ts';
import { chasing } from './regions/chasing.ts';
import { forwarding } from './regions/forwarding.ts';
import { handling } from './regions/handling.ts';
import { responding } from './regions/responding.ts';
import { safety } from './regions/safety.ts';
import { approving } from './regions/approving.ts';
import { promising } from './regions/promising.ts';
import { waiting } from './regions/waiting.ts';
import { watching } from './regions/watching.ts';
import { startContext } from './start.ts';
import { timed } from './timers.ts';

const heardAnyTime = {
  note: { guard: 'allowed', actions: 'recordNote' },
  customerSaid: { guard: 'allowed', actions: ['recordSaid', 'dispatch'] },
  correctContact: { guard: 'allowed', actions: 'correctContact' },
  refundFailed: { guard: 'allowed', actions: 'failRefund' },
  resend: { guard: 'allowed', actions: ['resend', 'dispatch'] },
  toldOtherwise: { guard: 'allowed', actions: ['recordToldOtherwise', 'dispatch'] },
  documentIncident: { guard: 'allowed', actions: ['documentIncident', 'dispatch'] },
  safetyCall: { guard: 'allowed', actions: ['recordSafetyCall', 'dispatch'] },
} as const;

const ends = [
  { guard: 'endsWithdrawn', target: 'withdrawn' },
  { guard: 'endsReferredOut', target: 'referredOut' },
  { guard: 'mayEnd', target: 'closed' },
] as const;

/**
 * A complaint, question or request [PRO-SCOPE-1]: acknowledged, forwarded, investigated, answered within its clock or with a new date told in
 * time, followed up, closed. The regions run side by side; `handling` is the public state. A region whose section the
 * policy lacks stays at rest.
 */
export const complaint = parts.createMachine({
  id: 'complaint',
  version: '4',
  options: { maxIterations: 100 },
  context: ({ input }) => startContext(input),
  entry: 'dispatch',
  initial: 'opening',
  on: { 'effect.settled': { actions: ['recordReceipt', 'dispatch'] } },
  output: ({ context }) => ({
    state: context.ending?.as ?? 'closed',
    at: context.ending?.at ?? context.at,
    because: context.ending?.because ?? '',
  }),
  states: {
    open: {
      type: 'parallel',
      states: {
        handling,
        acknowledgement,
        forwarding,
        answering,
        responding,
        watching,
        safety,
        waiting,
        approving,
        promising,
        chasing,
        // Another policy or priority: every state is left and entered again as it was, so that its timers follow the new rules.
        asBefore: { type: 'history', history: 'deep', target: 'handling' },
      },
      on: {
        ...heardAnyTime,
        route: { guard: 'allowed', actions: 'route' },
        respond: { guard: 'allowed', actions: 'recordWord' },
        changePolicy: { guard: 'allowed', target: '.asBefore', reenter: true, actions: 'changePolicy' },
        changePriority: { guard: 'allowed', target: '.asBefore', reenter: true, actions: 'changePriority' },
        promiseCallBack: { guard: 'allowed', actions: 'promiseCallBack' },
        moveCallBack: { guard: 'allowed', actions: 'moveCallBack' },
        calledBack: { guard: 'allowed', actions: 'recordCallBack' },
        fulfil: { guard: 'allowed', actions: 'recordFulfilment' },
        putOff: { guard: 'allowed', actions: 'putOff' },
        waitForCustomer: { guard: 'allowed', actions: ['waitForCustomer', 'dispatch'] },
        offerCompensation: { guard: 'allowed', actions: ['requestCompensation', 'dispatch'] },
        chooseCompensation: { guard: 'allowed', actions: ['chooseCompensation', 'dispatch'] },
        escalate: { guard: 'allowed', actions: ['escalate', 'dispatch'] },
        acknowledgeEscalation: { guard: 'allowed', actions: ['takeEscalation', 'dispatch'] },
        standDown: { guard: 'allowed', actions: ['standDown', 'dispatch'] },
        referOut: { guard: 'allowed', target: 'ending', actions: ['referOut', 'dispatch'] },
        withdraw: { guard: 'allowed', target: 'ending', actions: ['withdraw', 'dispatch'] },
      },
    },
    // The last word is on its way; the case waits for its receipts so that none is lost.
    ending: {
      meta: timed('lastWord'),
      always: [
        ...ends,
        { guard: 'lastWordStuck', target: 'lastWordLost' },
        { guard: 'safetyCalls', target: 'lastWordLost' },
      ],
      on: heardAnyTime,
      after: {
        lastWord: [{ guard: 'lastWordAhead', target: 'ending', reenter: true }, { target: 'lastWordLost' }],
      },
    },
    // Waited long enough for the last word, or a person must act: what must be told, documented or handed over still keeps the case.
    lastWordLost: {
      initial: 'resting',
      always: [
        { guard: 'owesNothingWithdrawn', target: 'withdrawn' },
        { guard: 'owesNothingReferredOut', target: 'referredOut' },
        { guard: 'owesNothing', target: 'closed' },
      ],
      on: heardAnyTime,
      states: {
        resting: { always: { guard: 'dutyOwed', target: 'chasing' } },
        chasing: {
          meta: timed('dutyDue'),
          always: [
            { guard: 'dutyDone', target: 'resting' },
            { guard: 'dutyMoved', target: 'chasing', reenter: true, actions: 'watchDuty' },
          ],
          after: { dutyDue: { target: 'chasing', reenter: true, actions: ['remindOfDuties', 'dispatch'] } },
        },
      },
    },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
    referredOut: { type: 'final' },
    // What the policy does not cover is handed over at once: nothing is acknowledged, and no department gets the words.
    opening: { always: [{ guard: 'over', target: 'ending' }, { target: 'open' }] },
  },
});
