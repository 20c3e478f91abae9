import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { local, open, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const customer = { id: 'customer-page', role: 'customer' } as const;
const move = (clerk: Clerk, time: string) =>
  clerk.send('moveCallBack', { by: local(time) }, undefined, customer);
const promises = (clerk: Clerk) =>
  clerk
    .view()
    .commitments.filter(({ about }) => about === 'callBack')
    .map(({ status, dueAt, because = '' }) => `${status} ${written(dueAt)} ${because}`.trim());

async function promised(policy = policyOf('asivado')): Promise<Clerk> {
  const clerk = await open(monday, { topic: 'delivery' }, { policy });
  await clerk.send('promiseCallBack', { by: local('2026-11-24 15:00') });
  return clerk;
}

describe('a call-back that the customer moves', () => {
  test('[CSP-LIMBO-2] [CSP-PROM-1] goes over to a time at which somebody is there: the promise is renewed by the customer, its clock moves, and it is written down', async () => {
    const clerk = await promised();
    await move(clerk, '2026-11-25 11:00');
    expect(promises(clerk)).toEqual([
      'renewed Tue 24 Nov 15:00 the customer chose another time',
      'open Wed 25 Nov 11:00',
    ]);
    expect(clerk.view().clocks.filter(({ name }) => name.startsWith('call-back'))).toMatchObject([
      { status: 'running', dueAt: local('2026-11-25 11:00') },
    ]);
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      who: customer,
      direction: 'in',
      what: 'Moves the call-back from Tue 24 Nov 15:00 (Detroit) to Wed 25 Nov 11:00 (Detroit)',
    });
    expect(clerk.view().next).toContainEqual(
      expect.objectContaining({ at: local('2026-11-25 10:00'), what: expect.stringContaining('reminder') }),
    );
    await clerk.until('2026-11-25 11:00');
    expect(promises(clerk).at(-1)).toBe('broken Wed 25 Nov 11:00 the date passed');
  });

  test('[CSP-PROM-3] is refused at a time that nobody keeps: over, closed, no whole stretch, too far', async () => {
    const clerk = await promised();
    for (const time of ['2026-11-23 10:00', '2026-11-26 11:00', '2026-11-24 12:30', '2026-12-04 11:00'])
      await expect(move(clerk, time)).rejects.toThrow('none of the times that can be chosen now');
    await expect(move(clerk, '2026-11-24 15:00')).rejects.toThrow('holds already');
    expect(promises(clerk)).toEqual(['open Tue 24 Nov 15:00']);
  });

  test('is moved so often as the policy lets customers, and by nobody else; our own dates count nothing', async () => {
    const clerk = await promised();
    const putOff = { reason: 'words/c-1/e-1/reason', channel: 'phone' } as const;
    await clerk.send('putOff', { ...putOff, by: local('2026-11-24 16:00') });
    await move(clerk, '2026-11-25 11:00');
    await move(clerk, '2026-11-25 13:00');
    await expect(move(clerk, '2026-11-25 15:00')).rejects.toThrow('moved 2 times already');
    expect(clerk.blocked('moveCallBack')).toContain('moved 2 times already');
  });

  test('is not possible after its time, without a call-back, and where the policy does not say so', async () => {
    const clerk = await promised();
    await clerk.until('2026-11-24 16:00');
    expect(clerk.blocked('moveCallBack')).toContain('its time has passed');
    const none = await open(monday, {});
    expect(none.blocked('moveCallBack')).toBe('No call-back is promised.');
    const { callBack, ...rest } = policyOf('asivado');
    if (!callBack) throw new Error('the policy has no call-backs');
    const { moving: _moving, ...silent } = callBack;
    const other = await promised({ ...rest, callBack: silent });
    expect(other.blocked('moveCallBack')).toContain('customers do not move call-backs');
  });
});
