import { parts } from './parts.ts';
import { acknowledgement } from './regions/acknowledgement.ts';
import { answering } from './regions/answering.ts';
import { forwarding } from './regions/forwarding.ts';
import { handling } from './regions/handling.ts';
import { startContext } from './start.ts';
import { timed } from './timers.ts';

/**
 * A complaint, question or request: acknowledged, forwarded, investigated, answered within its clock or with a new date told in
 * time, followed up, closed. Four regions run side by side; `handling` is the public state.
 */
export const complaint = parts.createMachine({
  id: 'complaint',
  version: '1',
  options: { maxIterations: 100 },
  context: ({ input }) => startContext(input),
  entry: 'dispatch',
  initial: 'open',
  on: { 'effect.settled': { actions: 'recordReceipt' } },
  output: ({ context }) => ({
    state: context.ending?.as ?? 'closed',
    at: context.ending?.at ?? context.at,
    because: context.ending?.because ?? '',
  }),
  states: {
    open: {
      type: 'parallel',
      states: { handling, acknowledgement, forwarding, answering },
      on: {
        route: { guard: 'allowed', actions: 'route' },
        note: { actions: 'recordNote' },
        customerSaid: { actions: 'recordSaid' },
        correctContact: { actions: 'correctContact' },
        resend: { guard: 'allowed', actions: ['resend', 'dispatch'] },
        withdraw: { target: 'ending', actions: ['withdraw', 'dispatch'] },
      },
    },
    // The last word is on its way; the case waits for its receipts so that none is lost.
    ending: {
      meta: timed('lastWord'),
      always: [
        { guard: 'endsWithdrawn', target: 'withdrawn' },
        { guard: 'lastWordSettled', target: 'closed' },
      ],
      on: {
        note: { actions: 'recordNote' },
        customerSaid: { actions: 'recordSaid' },
        correctContact: { actions: 'correctContact' },
        resend: { guard: 'allowed', actions: ['resend', 'dispatch'] },
      },
      after: {
        lastWord: [{ guard: 'withdrawing', target: 'withdrawn' }, { target: 'closed' }],
      },
    },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
