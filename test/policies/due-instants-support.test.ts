import { describe, expect, test } from '@jest/globals';
import { dueUnder } from './support/due.ts';

/** When the word arrives, and the exact local instant with its offset at which the clock is due. */
type Row = readonly [when: string, from: string, due: string];

describe('Customer Support Policies and Procedures', () => {
  test.each<Row>([
    ['at night', '2026-11-21 03:00', 'Sat 21 Nov 2026 03:00:20 -05:00'],
    ["over a year's end", '2026-12-31 23:59:50', 'Fri 1 Jan 2027 00:00:10 -05:00'],
  ])('[SUP-RESP-1] a call is answered within 20 seconds %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.response?.phone?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['a weekend', '2026-11-20 16:30', 'Mon 23 Nov 2026 10:30:00 -05:00'],
    ['a holiday', '2026-11-25 16:00', 'Fri 27 Nov 2026 10:00:00 -05:00'],
    ['nothing but the afternoon, to closing', '2026-11-24 15:00', 'Tue 24 Nov 2026 17:00:00 -05:00'],
    ['the change to summer time', '2026-03-06 16:00', 'Mon 9 Mar 2026 10:00:00 -04:00'],
    ['the change to winter time', '2026-10-30 16:00', 'Mon 2 Nov 2026 10:00:00 -05:00'],
    ["a year's end", '2026-12-31 16:30', 'Mon 4 Jan 2027 10:30:00 -05:00'],
  ])('[SUP-RESP-2] an e-mail is answered within 2 business hours over %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.response?.email?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['on Thanksgiving Day', '2026-11-26 12:00', 'Thu 26 Nov 2026 12:00:30 -05:00'],
    ['over the change to summer time', '2026-03-08 01:59:50', 'Sun 8 Mar 2026 03:00:20 -04:00'],
  ])('[SUP-RESP-3] a chat is answered within 30 seconds %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.response?.chat?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['a weekend', '2026-11-20 16:30', 'Mon 23 Nov 2026 09:30:00 -05:00'],
    ['a holiday', '2026-11-26 12:00', 'Fri 27 Nov 2026 10:00:00 -05:00'],
    ['the change to summer time', '2026-03-06 16:59', 'Mon 9 Mar 2026 09:59:00 -04:00'],
    ['the change to winter time', '2026-10-30 16:59', 'Mon 2 Nov 2026 09:59:00 -05:00'],
    ["a year's end", '2026-12-31 16:15', 'Mon 4 Jan 2027 09:15:00 -05:00'],
  ])('[SUP-RESP-4] social media is answered within 1 business hour over %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.response?.social?.value, from)).toBe(due);
  });

  test.each<Row>([
    ['on a Saturday night', '2026-11-21 22:50', 'Sat 21 Nov 2026 23:05:00 -05:00'],
    ["over a year's end", '2026-12-31 23:50', 'Fri 1 Jan 2027 00:05:00 -05:00'],
  ])('[SUP-RESP-5] an escalation is acknowledged within 15 minutes %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.escalation?.acknowledgedWithin.value, from)).toBe(
      due,
    );
  });

  test.each<Row>([
    ['a weekend', '2026-11-20 15:00', 'Sun 22 Nov 2026 15:00:00 -05:00'],
    ['a holiday', '2026-11-25 10:00', 'Fri 27 Nov 2026 10:00:00 -05:00'],
    ['the change to summer time', '2026-03-07 12:00', 'Mon 9 Mar 2026 13:00:00 -04:00'],
    ['the change to winter time', '2026-10-31 12:00', 'Mon 2 Nov 2026 11:00:00 -05:00'],
    ["a year's end", '2026-12-31 16:00', 'Sat 2 Jan 2027 16:00:00 -05:00'],
  ])('[SUP-ESC-5] unresolved 48 wall hours over %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.escalation?.unresolvedAfter?.value, from)).toBe(
      due,
    );
  });

  test.each<Row>([
    ['Thanksgiving Day', '2026-11-25 16:00', 'Thu 26 Nov 2026 16:00:00 -05:00'],
    ['the change to winter time', '2026-10-31 12:00', 'Sun 1 Nov 2026 11:00:00 -05:00'],
  ])('[SUP-ESC-9] a check-in is due every 24 hours over %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.escalation?.checkInEvery.value, from)).toBe(due);
  });

  test.each<Row>([
    ['on a Sunday night', '2026-11-22 23:30', 'Mon 23 Nov 2026 00:30:00 -05:00'],
    ['over the change to summer time', '2026-03-08 01:30', 'Sun 8 Mar 2026 03:30:00 -04:00'],
    ['over the change to winter time', '2026-11-01 00:30', 'Sun 1 Nov 2026 01:30:00 -04:00'],
  ])('[SUP-SAFE-5] reported to the product safety team within 1 hour %s', (_, from, due) => {
    expect(dueUnder('support-procedures', (slice) => slice.safety?.reportWithin.value, from)).toBe(due);
  });

  test('compensation is approved or declined within a business day', () => {
    const approval = (from: string) =>
      dueUnder('support-procedures', (slice) => slice.compensation?.approvalWithin?.value, from);
    expect(approval('2026-11-25 16:00')).toBe('Fri 27 Nov 2026 17:00:00 -05:00');
  });
});
