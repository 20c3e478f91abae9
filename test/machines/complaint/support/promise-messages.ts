import type { ComplaintEventType, ComplaintMessage } from '../../../../machines/complaint/events.ts';
import { accommodated, agent, ref } from './clerk.ts';

export function message(type: ComplaintEventType, payload: object, now: number): ComplaintMessage {
  return { type, payload, id: 'e', actor: agent, occurredAt: now, at: now } as unknown as ComplaintMessage;
}

/** One of each kind of message about promises besides the answer. */
export function promiseMessages(now: number): readonly ComplaintMessage[] {
  const weeksLater = new Date(now + 14 * 86_400_000).toISOString().slice(0, 10);
  const event = (type: ComplaintEventType, payload: object) => message(type, payload, now);
  const putOff = { reason: ref('reason'), channel: 'phone' };
  return [
    event('promiseCallBack', {}),
    event('promiseCallBack', { by: now + 3 * 86_400_000 }),
    event('calledBack', { text: ref('text') }),
    event('answer', { ...accommodated, promised: 'repair', promisedBy: weeksLater }),
    event('fulfil', { text: ref('text') }),
    event('putOff', { ...putOff, by: now + 4 * 86_400_000 }),
    event('putOff', { ...putOff, newDate: weeksLater }),
  ];
}
