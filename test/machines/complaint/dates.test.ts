import { describe, expect, test } from '@jest/globals';
import { events, type ComplaintEventType } from '../../../machines/complaint/events.ts';
import { whyNotThen } from '../../../machines/complaint/happened.ts';
import { complaintInput } from '../../../machines/complaint/input.ts';
import { dayLength } from '../../../policies/calendar/zone.ts';
import { accommodated, agent, inputAt, local, open, ref } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const reason = ref('reason');

describe('dates that nobody can mean', () => {
  test.each(['2066-01-05', '9999-12-31', '2027-11-24'])(
    'a new date more than a year away, %s, is refused before it is reckoned',
    async (newDate) => {
      const clerk = await open(monday, { topic: 'delivery' });
      const sentence = `${newDate} is more than a year away; the latest possible date is 2027-11-23.`;
      expect(clerk.blocked('renew', { newDate, reason })).toBe(sentence);
      await expect(clerk.send('renew', { newDate, reason })).rejects.toThrow(sentence);
      await expect(clerk.send('renew', { newDate, reason, via: 'verbal' })).rejects.toThrow(sentence);
      const referral = { department: 'delivery', expectedBy: newDate };
      expect(clerk.blocked('refer', referral)).toBe(sentence);
      await expect(clerk.send('refer', referral)).rejects.toThrow(sentence);
    },
  );

  test('a new date a year away is taken', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.send('renew', { newDate: '2027-11-23', reason });
    expect(clerk.context().commitments.at(-1)?.dueAt).toBe(local('2027-11-23 17:00'));
  });

  test('nobody acknowledges, answers or speaks before the word arrived', async () => {
    const clerk = await open(monday, { channel: 'phone', topic: 'delivery' });
    const early = local('2026-11-23 09:59');
    const sentence = /received on Monday 23 November 2026, 10:00 .Detroit.: .*09:59 .Detroit., before it/u;
    await expect(clerk.send('acknowledge', { by: 'verbal' }, early)).rejects.toThrow(sentence);
    await expect(clerk.send('respond', { text: reason, channel: 'phone' }, early)).rejects.toThrow(sentence);
    await expect(clerk.send('answer', accommodated, early)).rejects.toThrow(sentence);
    await clerk.send('acknowledge', { by: 'verbal' }, local(monday));
    expect(clerk.state()).toBe('acknowledged');
  });

  test.each(Object.keys(events) as ComplaintEventType[])(
    '%s cannot have happened before the word arrived, however long ago it says',
    async (type) => {
      const clerk = await open(monday, { topic: 'delivery' });
      const early = { type, payload: {}, id: 'e-9', actor: agent, at: clerk.rehearsal.now() };
      for (const occurredAt of [1, local('2026-11-23 09:59')]) {
        const why = whyNotThen(clerk.context(), { ...early, occurredAt });
        expect(why).toContain(`The case was received on Monday 23 November 2026, 10:00 (Detroit): '${type}'`);
        const { accepted } = await clerk.rehearsal.send({ ...early, occurredAt });
        expect(accepted).toBe(false);
      }
    },
  );

  test('what was said within the life of the case is taken late; no reply comes before what it replies to', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.until('2026-11-25 10:00');
    const answeredAt = local('2026-11-24 12:00');
    await clerk.send('note', { text: reason }, local(monday));
    await clerk.send('answer', { ...accommodated, via: 'verbal' }, answeredAt);
    const sentence = /was answered on Tuesday 24 November 2026, 12:00 .Detroit.: 'notSolved' cannot/u;
    await expect(clerk.send('notSolved', {}, answeredAt - 1)).rejects.toThrow(sentence);
    await clerk.send('notSolved', {}, answeredAt);
    expect(clerk.state()).toBe('investigating');
    await expect(clerk.send('answer', accommodated, answeredAt - 1)).rejects.toThrow('was reopened on');
  });

  test('a word that arrived more than a year before its case is refused', () => {
    const openedAt = local(monday);
    const parse = (occurredAt: number) => complaintInput.safeParse(inputAt(openedAt, { occurredAt }));
    expect(parse(openedAt - 365 * dayLength).success).toBe(true);
    expect(parse(openedAt - 365 * dayLength - 1).error?.issues).toMatchObject([
      {
        path: ['occurredAt'],
        message: 'expected when the word arrived, at most a year before the case was opened',
      },
    ]);
  });
});
