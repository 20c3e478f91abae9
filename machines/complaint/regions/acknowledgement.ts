import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const acknowledge = [
  { guard: 'spokenAcknowledgementAllowed', target: 'done', actions: 'logAcknowledgement' },
  { guard: 'allowed', target: 'sending', actions: ['writeChosenAcknowledgement', 'dispatch'] },
] as const;

const notNeeded = { guard: 'acknowledgementReplaced', target: 'notNeeded' } as const;
const byItself = {
  guard: 'acknowledgesByItself',
  target: 'sending',
  actions: ['writeAcknowledgement', 'dispatch'],
} as const;

/**
 * The acknowledgement: as soon as owner and date are known, by the channel's way, within the clock. Resolved at once needs
 * none [ASI-ACK-1] [ASI-ACK-6] [PRO-ACK-1] [PRO-ACK-6].
 */
export const acknowledgement = parts.createStateConfig({
  initial: 'deciding',
  states: {
    // Entered so late that the time for routing or choosing is over: the default holds at once.
    deciding: {
      always: [
        notNeeded,
        byItself,
        {
          guard: 'acknowledgesLateByDefault',
          target: 'sending',
          actions: ['takeDefaultOwner', 'writeAcknowledgement', 'dispatch'],
        },
        { guard: 'unroutedTooLong', target: 'waiting', actions: 'takeDefaultOwner' },
        { target: 'waiting' },
      ],
    },
    waiting: {
      meta: timed('defaultOwner', 'acknowledgementDue'),
      always: [notNeeded, byItself],
      on: { acknowledge },
      after: {
        defaultOwner: [
          {
            guard: 'acknowledgesByDefault',
            target: 'sending',
            actions: ['takeDefaultOwner', 'writeAcknowledgement', 'dispatch'],
          },
          { actions: 'takeDefaultOwner' },
        ],
        acknowledgementDue: 'late',
      },
    },
    // Only a call or visit that nobody logged comes here: a person must say it and log it.
    late: { always: [notNeeded, byItself], on: { acknowledge } },
    sending: {
      meta: timed('acknowledgementDue'),
      always: [{ guard: 'acknowledged', target: 'done' }, notNeeded],
      on: { acknowledge },
      after: { acknowledgementDue: 'sendingLate' },
    },
    sendingLate: { always: [{ guard: 'acknowledged', target: 'done' }, notNeeded], on: { acknowledge } },
    done: {},
    notNeeded: {},
  },
});
