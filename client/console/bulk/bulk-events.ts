const ends = 'This ends the cases and tells their customers; it cannot be taken back.';
const follows = 'Mails, refunds and replacements that follow from it begin at once.';

/**
 * What may be done to many cases at once, what is asked for most often first: events whose payload says the same of every case.
 * What judges one case alone (its goods, its money, its answer) is done there. With it what cannot be taken back.
 */
const bulkEvents: ReadonlyMap<string, string | undefined> = new Map([
  ['note', undefined],
  ['refer', undefined],
  ['changePriority', undefined],
  ['escalate', 'Whoever takes an escalation is called at once.'],
  ['acknowledge', 'An acknowledgement in writing is sent to each customer at once.'],
  ['route', undefined],
  ['investigate', undefined],
  ['waitForCustomer', 'Each customer is asked at once.'],
  ['renew', 'Each customer is told the new date at once.'],
  ['acknowledgeEscalation', undefined],
  ['checkIn', undefined],
  ['handedOver', undefined],
  ['arrived', follows],
  ['restocked', follows],
  ['parcelLost', follows],
  ['withdraw', ends],
  ['cancel', ends],
  ['referOut', 'This ends the cases here and hands them over; it cannot be taken back.'],
]);

/** The types, in the order in which they are offered. */
export const bulkTypes: readonly string[] = [...bulkEvents.keys()];

/** What cannot be taken back of an event of this type, as a sentence. */
export const warningOf = (type: string): string | undefined => bulkEvents.get(type);
