import { expect, test } from '@jest/globals';
import { formatInstant } from '../../policies/calendar/format.ts';
import { instantOf } from '../../policies/calendar/zone.ts';
import { loadPolicy } from '../../policies/load-policy.ts';
import { policyOf } from '../../policies/registry.ts';
import { open, ref, type Clerk } from '../machines/complaint/support/clerk.ts';

const policy = policyOf('hawaree');
const zone = { timeZone: 'Africa/Lagos' };
const lagos = (time: string) => instantOf(zone, Date.parse(`${time.replace(' ', 'T')}:00Z`));
const due = (clerk: Clerk, name: string) =>
  formatInstant(clerk.view().clocks.find((clock) => clock.name === name)?.dueAt ?? 0, zone.timeZone);

/** Opened on Friday afternoon in Lagos, six hours ahead of Detroit. */
const friday = (channel: 'phone' | 'email') =>
  open('2026-11-27 09:00', { channel, topic: 'order', callBack: ref('callBack') }, { policy });

test('[HAW-CHAN-1] every clock of a call counts the days of the helpline, Saturday and Sunday too', async () => {
  const call = await friday('phone');
  expect(['acknowledgement', 'answer'].map((name) => due(call, name))).toEqual([
    'Sat 28 Nov 17:00',
    'Wed 2 Dec 17:00',
  ]);
  // No source names the days of what comes in writing: those of the e-mail clock.
  const mail = await friday('email');
  expect(['acknowledgement', 'answer'].map((name) => due(mail, name))).toEqual([
    'Mon 30 Nov 17:00',
    'Fri 4 Dec 17:00',
  ]);
});

test.each(['phone', 'email'] as const)(
  '[HAW-CHAN-1] a call-back for what came by %s is due within the hours of the helpline, on any day',
  async (channel) => {
    const clerk = await friday(channel);
    if (channel === 'phone') await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('promiseCallBack', {});
    expect(due(clerk, 'call-back-1')).toBe('Sat 28 Nov 17:00');
    await clerk.send('promiseCallBack', { by: lagos('2026-11-29 11:00') });
    expect(due(clerk, 'call-back-2')).toBe('Sun 29 Nov 11:00');
    await expect(clerk.send('promiseCallBack', { by: lagos('2026-11-30 19:00') })).rejects.toThrow(
      'Nobody is there to call at Monday 30 November 2026, 19:00 (Lagos)',
    );
  },
);

test('[HAW-CHAN-1] what the customer is asked in a call waits on the days of the helpline', async () => {
  const clerk = await friday('phone');
  await clerk.send('acknowledge', { by: 'verbal' });
  await clerk.send('waitForCustomer', { question: ref('question') });
  const limit = clerk.view().next.find(({ what }) => what === 'end of waiting for the customer');
  expect(formatInstant(limit?.at ?? 0, zone.timeZone)).toBe('Mon 7 Dec 17:00');
});

test('[HAW-CHAN-1] a calendar that a channel names must be there, and so must the channel', () => {
  const wrong = { ...policy.channelCalendars, value: { post: 'helpline', phone: 'night' } };
  const load = () => loadPolicy({ ...policy, channelCalendars: wrong });
  expect(load).toThrow(
    "channelCalendars.value.post: expected a channel of this policy (phone, email, chat); got 'post'",
  );
  expect(load).toThrow(
    "channelCalendars.value.phone: expected a calendar of this policy ('office', 'helpline'); got 'night'",
  );
});
