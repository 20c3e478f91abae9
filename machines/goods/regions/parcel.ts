import { timedGoods as timed } from '../timers.ts';

const allowed = 'allowed';

/** The way of a parcel from the customer to us, as part of the region `course` of the chart `kind`. */
export function parcelStates<Kind extends string>(kind: Kind) {
  const ending = `#${kind}.ending` as const;
  const ends = {
    withdraw: { guard: allowed, target: ending, actions: ['withdraw', 'dispatch'] },
    cancel: { guard: allowed, target: ending, actions: ['cancel', 'dispatch'] },
  } as const;
  const arrived = { guard: allowed, target: 'arrived', actions: ['arrive', 'dispatch'] } as const;
  // What counts is when it happened: news that comes after the label expired may be of a parcel that came in time.
  const judged = [{ guard: 'comesLate', target: 'late', actions: 'arriveLate' }, arrived] as const;
  const handedOver = { guard: allowed, target: 'inTransit', actions: 'handedOver' } as const;
  const parcelLost = { guard: allowed, target: 'lost', actions: ['loseParcel', 'dispatch'] } as const;
  return {
    awaiting: {
      initial: 'asked',
      meta: timed('sendBy'),
      on: {
        ...ends,
        handedOver,
        arrived,
        parcelLost,
      },
      after: { sendBy: { target: 'expired', actions: ['expire', 'dispatch'] } },
      states: {
        asked: {
          meta: timed('reminder'),
          after: { reminder: { target: 'reminded', actions: ['remindToSend', 'dispatch'] } },
        },
        reminded: {},
      },
    },
    inTransit: {
      meta: timed('transitLimit'),
      on: { arrived: judged, parcelLost },
      after: { transitLimit: { target: 'lost', actions: ['missed', 'dispatch'] } },
    },
    lost: {
      on: { arrived: judged, parcelLost: { guard: allowed, actions: ['loseParcel', 'dispatch'] } },
    },
    // The label is void; a parcel that comes all the same is looked at for some time.
    expired: {
      meta: timed('lateArrivals'),
      on: {
        ...ends,
        handedOver,
        arrived: judged,
        parcelLost,
      },
      after: { lateArrivals: { target: ending, actions: ['expired', 'dispatch'] } },
    },
    late: {
      on: {
        takeLate: { guard: allowed, target: 'arrived', actions: ['takeLate', 'dispatch'] },
        refuseLate: { guard: allowed, target: 'settling', actions: ['refuseLate', 'dispatch'] },
      },
    },
  } as const;
}
