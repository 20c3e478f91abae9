const climb = { guard: 'canClimb', target: 'calling', actions: ['climb', 'dispatch'] } as const;
const silent = { target: 'unanswered', actions: ['remindLastLevel', 'dispatch'] } as const;
const taken = { guard: 'escalationTaken', target: 'held' } as const;

/** `meta` of the states that own timers, by which people are told of them. */
type Timed<Meta> = (name: 'escalationDue' | 'escalationRepeat' | 'checkInDue') => Meta;

/**
 * The ladder of an escalation, whatever the kind of case: each level takes it within its clock or it climbs; then progress is
 * recorded in every period.
 */
export function ladderStates<Meta>(timed: Timed<Meta>) {
  return {
    calling: {
      meta: timed('escalationDue'),
      always: taken,
      after: { escalationDue: [{ ...climb, reenter: true }, silent] },
    },
    // The last level is silent: shown everywhere, and told again.
    unanswered: {
      meta: timed('escalationRepeat'),
      always: taken,
      after: { escalationRepeat: { ...silent, reenter: true } },
    },
    held: {
      meta: timed('checkInDue'),
      on: {
        checkIn: { guard: 'allowed', target: 'held', reenter: true, actions: ['recordCheckIn', 'dispatch'] },
      },
      after: { checkInDue: [climb, silent] },
    },
  } as const;
}
/** An escalation beside the case's own course, which goes on meanwhile. */
export function escalationRegion<Meta>(timed: Timed<Meta>) {
  return {
    initial: 'none',
    states: {
      none: { always: { guard: 'escalated', target: 'ladder' } },
      ladder: {
        initial: 'calling',
        always: { guard: 'notEscalated', target: 'none' },
        states: ladderStates(timed),
      },
    },
  } as const;
}
