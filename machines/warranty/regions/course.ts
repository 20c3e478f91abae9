import { parcelStates } from '../../goods/regions/parcel.ts';
import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const { awaiting, inTransit, lost, expired, late } = parcelStates('warranty');
const arrived = { guard: 'allowed', target: 'arrived', actions: ['arrive', 'dispatch'] } as const;
const settle = { guard: 'allowed', actions: ['settle', 'dispatch'] } as const;
const settled = { guard: 'allSettled', target: 'settling' } as const;
const ends = {
  withdraw: { guard: 'allowed', target: '#warranty.ending', actions: ['withdraw', 'dispatch'] },
  cancel: { guard: 'allowed', target: '#warranty.ending', actions: ['cancel', 'dispatch'] },
} as const;
const choose = { guard: 'allowed', actions: 'choose' } as const;
const unheard = { target: '#warranty.ending', actions: ['unheard', 'dispatch'] } as const;
const asked = {
  asked: {
    meta: timed('customerReminder'),
    after: { customerReminder: { target: 'reminded', actions: ['remindCustomer', 'dispatch'] } },
  },
  reminded: {},
} as const;
const instead = [
  { guard: 'choosesToWait', target: 'waiting', actions: ['chooseInstead', 'dispatch'] },
  { guard: 'allowed', target: 'settling', actions: ['chooseInstead', 'dispatch'] },
] as const;
const restocked = { guard: 'allowed', target: 'settling', actions: ['restocked', 'dispatch'] } as const;

/** A claim from its receipt to what becomes of it: looked up, described, judged, tried, approved, sent, made good. */
export const course = parts.createStateConfig({
  initial: 'checking',
  states: {
    // A serial number that the order does not have waits for a person; everything else goes on at once.
    checking: {
      always: [
        { guard: 'isDeclined', target: 'resolved', actions: ['decline', 'dispatch'] },
        { guard: 'verifiedAndDescribed', target: 'judging', actions: 'judge' },
        { guard: 'verifiedAndExpired', target: 'resolved', actions: ['judge', 'decline', 'dispatch'] },
        { guard: 'verified', target: 'describing', actions: ['askDescription', 'dispatch'] },
      ],
      on: { ...ends, verify: { guard: 'allowed', actions: 'verify' } },
    },
    describing: {
      initial: 'asked',
      meta: timed('customerDue'),
      on: { ...ends, describe: { guard: 'allowed', target: 'judging', actions: ['describe', 'judge'] } },
      after: { customerDue: unheard },
      states: asked,
    },
    judging: {
      always: [
        { guard: 'covered', target: 'trying', actions: ['askSteps', 'dispatch'] },
        { target: 'resolved', actions: ['decline', 'dispatch'] },
      ],
    },
    trying: {
      initial: 'asked',
      meta: timed('customerDue'),
      always: [
        { guard: 'solved', target: 'resolved', actions: ['resolveSolved', 'dispatch'] },
        { guard: 'allTried', target: 'approving', actions: ['requestRemedy', 'dispatch'] },
      ],
      on: { ...ends, tryStep: { guard: 'allowed', actions: 'tryStep' } },
      after: { customerDue: unheard },
      states: asked,
    },
    // Worth more than the policy's limit: a supervisor decides. Anything else goes on at once.
    approving: {
      initial: 'asked',
      always: [
        { guard: 'isDeclined', target: 'resolved', actions: ['decline', 'dispatch'] },
        { guard: 'approved', target: 'preparing', actions: ['approveClaim', 'dispatch'] },
      ],
      on: {
        ...ends,
        approve: { guard: 'allowed', actions: 'approve' },
        decline: { guard: 'allowed', actions: 'declineBySupervisor' },
      },
      states: {
        asked: {
          meta: timed('approvalDue'),
          after: { approvalDue: { target: 'late', actions: ['tellApprovers', 'dispatch'] } },
        },
        late: {},
      },
    },
    preparing: { always: { guard: 'labelReady', target: 'awaiting' }, on: { ...ends, arrived, choose } },
    awaiting: { ...awaiting, on: { ...awaiting.on, choose } },
    inTransit: { ...inTransit, on: { ...inTransit.on, choose } },
    lost: { always: settled, on: { ...lost.on, settle, choose } },
    arrived: {
      on: { inspect: { guard: 'allowed', target: 'inspected', actions: ['inspect', 'dispatch'] }, choose },
    },
    inspected: { always: settled, on: { settle } },
    // Replacements and refunds are on their way; what is stuck waits for a person.
    settling: {
      always: [
        { guard: 'waitsForStock', target: 'waiting.pressed' },
        { guard: 'noStock', target: 'outOfStock', actions: ['askInstead', 'dispatch'] },
        { guard: 'allDone', target: 'resolved', actions: ['resolve', 'dispatch'] },
      ],
    },
    // The customer chooses the money, another model or to wait; who says nothing gets the money.
    outOfStock: {
      initial: 'asked',
      meta: timed('customerDue'),
      on: { chooseInstead: instead, restocked },
      after: { customerDue: { target: 'settling', actions: ['refundInstead', 'dispatch'] } },
      states: asked,
    },
    // A date was told: tried again before it, kept, put off, or broken.
    waiting: {
      initial: 'quiet',
      meta: timed('promiseDue'),
      on: {
        chooseInstead: instead,
        restocked,
        putOff: { guard: 'allowed', target: 'waiting', reenter: true, actions: ['putOff', 'dispatch'] },
      },
      after: { promiseDue: { target: 'outOfStock', actions: ['breakPromise', 'dispatch'] } },
      states: {
        quiet: {
          meta: timed('restockTry'),
          after: {
            restockTry: { target: '#warranty.open.course.settling', actions: ['restocked', 'dispatch'] },
          },
        },
        pressed: {},
      },
    },
    resolved: {
      meta: timed('closing'),
      after: {
        closing: [
          { guard: 'keptOpen', target: 'lingering' },
          { target: '#warranty.ending', actions: ['close', 'dispatch'] },
        ],
      },
    },
    // Everything is said and done, but an escalation or an approval is not over.
    lingering: {
      always: { guard: 'nothingKeepsOpen', target: '#warranty.ending', actions: ['close', 'dispatch'] },
    },
    expired: { ...expired, on: { ...expired.on, choose } },
    late: { on: { ...late.on, choose } },
  },
});
