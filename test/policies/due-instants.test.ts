import { describe, expect, test } from '@jest/globals';
import { type Deadline, dueUnder } from './support/due.ts';

/** When the word arrives, and the exact local instant with its offset at which the clock is due. */
type Row = readonly [when: string, from: string, due: string];

const acknowledged: Deadline = (slice) => slice.acknowledgement?.within.value;
const forwarded: Deadline = (slice) => slice.forwarding?.within.value;
const answered: Deadline = (slice) => slice.answer?.within.value;
const asked: Deadline = (slice) => slice.followUp?.after.value;

/** One business day at Detroit's office: the same for every policy that gives one. */
const oneDay: readonly Row[] = [
  ['a weekend', '2026-11-20 15:00', 'Mon 23 Nov 2026 17:00:00 -05:00'],
  ['a holiday', '2026-11-25 10:00', 'Fri 27 Nov 2026 17:00:00 -05:00'],
  ['an observed holiday', '2026-07-02 18:30', 'Mon 6 Jul 2026 17:00:00 -04:00'],
  ['the change to summer time', '2026-03-06 16:00', 'Mon 9 Mar 2026 17:00:00 -04:00'],
  ['the change to winter time', '2026-10-30 16:00', 'Mon 2 Nov 2026 17:00:00 -05:00'],
  ["a year's end", '2026-12-31 16:00', 'Mon 4 Jan 2027 17:00:00 -05:00'],
];

describe('Pro-4 Tactical', () => {
  test.each(oneDay)('[PRO-ACK-1] acknowledged within 1 business day over %s', (_, from, due) => {
    expect(dueUnder('pro-4-tactical', acknowledged, from)).toBe(due);
  });

  test.each(oneDay)('[PRO-PROC-2] forwarded within the first business day over %s', (_, from, due) => {
    expect(dueUnder('pro-4-tactical', forwarded, from)).toBe(due);
  });

  test.each<Row>([
    ['a weekend', '2026-11-20 15:00', 'Wed 25 Nov 2026 17:00:00 -05:00'],
    ['a holiday', '2026-11-25 10:00', 'Tue 1 Dec 2026 17:00:00 -05:00'],
    ['the change to summer time', '2026-03-06 16:00', 'Wed 11 Mar 2026 17:00:00 -04:00'],
    ['the change to winter time', '2026-10-30 16:00', 'Wed 4 Nov 2026 17:00:00 -05:00'],
    ["a year's end", '2026-12-30 10:00', 'Tue 5 Jan 2027 17:00:00 -05:00'],
  ])('[PRO-RES-1] answered within 3 business days over %s', (_, from, due) => {
    expect(dueUnder('pro-4-tactical', answered, from)).toBe(due);
  });
});

describe('Asivado', () => {
  test.each(oneDay)('[ASI-ACK-1] acknowledged within 1 business day over %s', (_, from, due) => {
    expect(dueUnder('asivado', acknowledged, from)).toBe(due);
  });

  test.each(oneDay)('[ASI-PROC-1] forwarded within the first business day over %s', (_, from, due) => {
    expect(dueUnder('asivado', forwarded, from)).toBe(due);
  });

  test.each<Row>([
    ['a weekend and a holiday', '2026-11-20 15:00', 'Wed 2 Dec 2026 17:00:00 -05:00'],
    ['an observed holiday', '2026-07-01 09:00', 'Mon 13 Jul 2026 17:00:00 -04:00'],
    ['the change to summer time', '2026-03-06 16:00', 'Tue 17 Mar 2026 17:00:00 -04:00'],
    ['the change to winter time', '2026-10-30 16:00', 'Tue 10 Nov 2026 17:00:00 -05:00'],
    ["a year's end", '2026-12-23 10:00', 'Tue 5 Jan 2027 17:00:00 -05:00'],
  ])('[ASI-RES-1] answered within 7 business days over %s', (_, from, due) => {
    expect(dueUnder('asivado', answered, from)).toBe(due);
  });
});

describe('the customer service policy', () => {
  test.each<Row>([
    ['a weekend and a holiday', '2026-11-20 15:00', 'Mon 30 Nov 2026 17:00:00 -05:00'],
    ['the change to summer time', '2026-03-06 16:00', 'Fri 13 Mar 2026 17:00:00 -04:00'],
    ['the change to winter time', '2026-10-30 16:00', 'Fri 6 Nov 2026 17:00:00 -05:00'],
    ["a year's end", '2026-12-28 10:00', 'Tue 5 Jan 2027 17:00:00 -05:00'],
  ])('answered within 5 business days over %s', (_, from, due) => {
    expect(dueUnder('customer-service', answered, from)).toBe(due);
  });

  test.each(oneDay)('a call-back is due within 1 business day over %s', (_, from, due) => {
    expect(dueUnder('customer-service', (slice) => slice.callBack?.within.value, from)).toBe(due);
  });

  test.each<Row>([
    ['a weekend', '2026-11-20 15:00', 'Wed 25 Nov 2026 17:00:00 -05:00'],
    ["a year's end", '2026-12-30 10:00', 'Tue 5 Jan 2027 17:00:00 -05:00'],
  ])('asks whether it is solved 3 business days later over %s', (_, from, due) => {
    expect(dueUnder('customer-service', asked, from)).toBe(due);
  });
});

describe('Hawaree, whose zone knows no summer time', () => {
  test.each<Row>([
    ['a weekend', '2026-11-20 15:00', 'Mon 23 Nov 2026 15:00:00 +01:00'],
    ['the rest of a weekend, up to midnight', '2026-11-21 11:00', 'Tue 24 Nov 2026 00:00:00 +01:00'],
    ['Independence Day', '2026-09-30 10:00', 'Fri 2 Oct 2026 10:00:00 +01:00'],
    ['the weekend of summer time elsewhere', '2026-03-06 16:00', 'Mon 9 Mar 2026 16:00:00 +01:00'],
    ['the weekend of winter time elsewhere', '2026-10-30 16:00', 'Mon 2 Nov 2026 16:00:00 +01:00'],
    ["a year's end", '2026-12-31 12:00', 'Mon 4 Jan 2027 12:00:00 +01:00'],
  ])('[HAW-RESP-2] an e-mail is answered within 24 hours over %s', (_, from, due) => {
    expect(dueUnder('hawaree', (slice) => slice.response?.email?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['on a Sunday', '2026-11-22 10:00', 'Sun 22 Nov 2026 10:02:00 +01:00'],
    ['at closing', '2026-11-20 16:59:30', 'Sat 21 Nov 2026 08:01:30 +01:00'],
    ['before opening on Christmas Day', '2026-12-25 07:00', 'Fri 25 Dec 2026 08:02:00 +01:00'],
    ["over a year's end", '2026-12-31 17:00', 'Fri 1 Jan 2027 08:02:00 +01:00'],
  ])('[HAW-RESP-1] [HAW-CHAN-1] a call is answered within 2 minutes of the helpline %s', (_, from, due) => {
    expect(dueUnder('hawaree', (slice) => slice.response?.phone?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['over a weekend', '2026-11-20 15:00', 'Mon 23 Nov 2026 17:00:00 +01:00'],
    ['over Christmas', '2026-12-24 15:00', 'Mon 28 Dec 2026 17:00:00 +01:00'],
    ["over a year's end", '2026-12-31 12:00', 'Mon 4 Jan 2027 17:00:00 +01:00'],
  ])('acknowledged within an inherited business day of Lagos %s', (_, from, due) => {
    expect(dueUnder('hawaree', acknowledged, from)).toBe(due);
  });
});
