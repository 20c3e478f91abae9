import { timedGoods as timed } from '../timers.ts';

/**
 * How every case about goods ends.
 *
 * @param anyTime what is heard as long as the case is not over
 */
export function endingStates<On extends object>(anyTime: On) {
  return {
    // The last word and what undoes the rest are on their way; the case waits for their receipts so that none is lost.
    ending: {
      meta: timed('lastWord'),
      always: [
        { guard: 'endsWithdrawn', target: 'withdrawn' },
        { guard: 'endsExpired', target: 'expired' },
        { guard: 'mayEnd', target: 'closed' },
        { guard: 'lastWordStuck', target: 'lastWordLost' },
        { guard: 'safetyCalls', target: 'lastWordLost' },
      ],
      on: anyTime,
      after: {
        lastWord: [{ guard: 'lastWordAhead', target: 'ending', reenter: true }, { target: 'lastWordLost' }],
      },
    },
    // Waited long enough for the last word, or a person must act: what must be told, or keeps a label valid or goods held, still keeps the case.
    lastWordLost: {
      initial: 'resting',
      always: [
        { guard: 'owesNothingWithdrawn', target: 'withdrawn' },
        { guard: 'owesNothingExpired', target: 'expired' },
        { guard: 'owesNothing', target: 'closed' },
      ],
      on: anyTime,
      states: {
        resting: { always: { guard: 'dutyOwed', target: 'chasing' } },
        chasing: {
          meta: timed('dutyDue'),
          always: [
            { guard: 'dutyDone', target: 'resting' },
            { guard: 'dutyMoved', target: 'chasing', reenter: true, actions: 'watchDuty' },
          ],
          after: { dutyDue: { target: 'chasing', reenter: true, actions: ['remindOwner', 'dispatch'] } },
        },
      },
    },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
    expired: { type: 'final' },
  } as const;
}
