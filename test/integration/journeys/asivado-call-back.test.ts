import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk } from '../support/desk.ts';
import { suite } from '../support/suite.ts';
import { setOut } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself } from './support/people.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');

test('[CSP-LIMBO-2] [CSP-PROM-1] a call-back that the customer moves twice: the owner is reminded before the last time alone, and the call keeps it', async () => {
  await atDesk(on, {}, async (desk) => {
    const trip = await setOut(desk, detroit, 'Mon 6 Dec 2032 10:00', { topic: 'delivery' });
    await trip.on('Mon 6 Dec 2032 10:30', 'promiseCallBack', { by: detroit.instant('Tue 7 Dec 2032 15:00') });
    const { commitments } = await trip.settled();
    const { id: commitment = '' } = commitments.find(({ about }) => about === 'callBack') ?? {};
    const move = (when: string, to: string) =>
      trip.on(when, 'moveCallBack', { commitment, by: detroit.instant(to) }, herself);

    await expect(move('Mon 6 Dec 2032 10:45', 'Sat 11 Dec 2032 11:00')).rejects.toMatchObject({
      type: 'EventNotAccepted',
      message: expect.stringContaining('none of the times that can be chosen now'),
    });
    await move('Mon 6 Dec 2032 11:00', 'Wed 8 Dec 2032 11:00');
    expect(await trip.due('call-back-1')).toBe('Wed 8 Dec 2032 11:00');
    await trip.pass('Tue 7 Dec 2032 15:00');
    const moved = (await trip.settled()).commitments.findLast(({ about }) => about === 'callBack');
    await trip.on(
      'Tue 7 Dec 2032 16:00',
      'moveCallBack',
      { commitment: moved?.id ?? '', by: detroit.instant('Thu 9 Dec 2032 13:00') },
      herself,
    );
    expect(
      (await desk.client.events(trip.one.caseId)).find(({ type }) => type === 'moveCallBack')?.blocked,
    ).toContain('moved 2 times already');
    await trip.on('Thu 9 Dec 2032 12:30', 'calledBack', { text: 'It is found.' });
    expect(await trip.stopped('call-back-1')).toBe('met Thu 9 Dec 2032 12:30');
    expect((await trip.promises()).slice(1)).toEqual([
      'renewed: Tue 7 Dec 2032 15:00',
      'renewed: Wed 8 Dec 2032 11:00',
      'kept: Thu 9 Dec 2032 13:00',
    ]);
    const reminders = trip.post().filter(([, , subject]) => subject.includes('call'));
    expect(reminders.map(([when]) => when)).toEqual(['Thu 9 Dec 2032 12:00']);
  });
});

replaysAll();
