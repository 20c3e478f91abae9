import { applied } from '../case/applied.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { ComplaintEvent, ComplaintEventType, ComplaintMessage } from './events.ts';
import { spokenTo } from './responding.ts';

/** What a named action changes, from what the event and the case say. */
export type Reducer = (context: ComplaintContext, event: ComplaintEvent) => Change;

type Of<K extends ComplaintEventType> = Extract<ComplaintMessage, { type: K }>;

/** A reducer of one kind of message; any other event changes nothing. */
export function on<K extends ComplaintEventType>(
  type: K,
  change: (context: ComplaintContext, event: Of<K>) => Change,
): Reducer {
  const isOne = (event: ComplaintEvent): event is Of<K> => event.type === type;
  return (context, event) => (isOne(event) ? change(context, event) : {});
}

/** The same for an event in which somebody speaks or writes to the customer: the first response. */
export function spoken<K extends ComplaintEventType>(
  type: K,
  change: (context: ComplaintContext, event: Of<K>) => Change,
): Reducer {
  return on(type, (context, event) =>
    applied(
      context,
      (next) => change(next, event),
      (next) => spokenTo(next, event.actor, event.occurredAt),
    ),
  );
}
