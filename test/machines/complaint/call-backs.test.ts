import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const text = ref('text');
const said = { text };

const promises = (clerk: Clerk) =>
  clerk.view().commitments.map(({ about, status, dueAt }) => `${about} ${status} ${written(dueAt)}`);
const clock = (clerk: Clerk, name: string) => clerk.view().clocks.find((each) => each.name === name);
const toOwner = (clerk: Clerk) =>
  clerk.sent
    .filter(({ params }) => params.template === 'promise-to-keep')
    .map(({ at, params }) => `${params.facts['promiseState']} ${at}`);

async function opened(): Promise<Clerk> {
  return open(monday, { topic: 'delivery' });
}

describe('a promised call-back', () => {
  test('[CSP-LIMBO-2] is a clock like any other: of the policy’s time when none was told', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { number: ref('number') });
    expect(clock(clerk, 'call-back-1')).toMatchObject({
      status: 'running',
      dueAt: local('2026-11-24 17:00'),
      title: 'Call-back to the customer',
    });
    expect(promises(clerk)).toContain('callBack open Tue 24 Nov 17:00');
    expect(clerk.view().next).toContainEqual({
      what: 'reminder of the owner of what was promised',
      at: local('2026-11-24 16:00'),
      by: 'itself',
    });
    expect(clerk.view().awaiting.map(({ what }) => what)).toContain(
      'The call-back by Tue 24 Nov 17:00 (calledBack)',
    );
  });

  test('[CSP-LIMBO-2] the owner is reminded before it, and a call made is logged and keeps it', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { by: local('2026-11-25 15:00') });
    await clerk.until('2026-11-25 14:30');
    expect(toOwner(clerk)).toEqual(['coming Wed 25 Nov 14:00']);
    await clerk.send('calledBack', said);
    expect(promises(clerk)).toContain('callBack kept Wed 25 Nov 15:00');
    expect(clock(clerk, 'call-back-1')?.status).toBe('met');
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      at: local('2026-11-25 14:30'),
      direction: 'out',
      channel: 'phone',
      what: 'Called back',
      words: [text],
    });
    await clerk.until('2026-11-25 16:00');
    expect(clerk.told()).not.toContain('apology');
  });

  test('[CSP-LIMBO-2] [CSP-PROM-2] not made in time: apology, the policy’s offer, and the owner is told', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { by: local('2026-11-24 15:00') });
    await clerk.until('2026-11-24 15:00');
    expect(promises(clerk)).toContain('callBack broken Tue 24 Nov 15:00');
    const apology = clerk.sent.find(({ params }) => params.template === 'apology');
    expect(apology).toMatchObject({
      at: 'Tue 24 Nov 15:00',
      params: {
        facts: {
          promised: 'callBack',
          oldDate: local('2026-11-24 15:00'),
          offer: 'a discount on your next order or free delivery of your next order',
        },
      },
    });
    expect(clerk.view().compensations).toMatchObject([{ cause: 'broken-promise', status: 'offered' }]);
    expect(toOwner(clerk)).toEqual(['coming Tue 24 Nov 14:00', 'broken Tue 24 Nov 15:00']);
    expect(clerk.view().warnings.join()).toContain('the call-back was promised by Tue 24 Nov 15:00');
    expect(clock(clerk, 'call-back-1')?.status).toBe('overdue');
    await clerk.until('2026-11-24 15:01');
    await clerk.send('calledBack', said);
    expect(clock(clerk, 'call-back-1')?.status).toBe('missed');
    expect(clerk.view().warnings.join()).not.toContain('call-back');
    expect(promises(clerk)).toContain('callBack broken Tue 24 Nov 15:00');
  });

  test('[CSP-PROM-1] made in time and logged late: kept after all', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { by: local('2026-11-24 15:00') });
    await clerk.until('2026-11-24 16:00');
    await clerk.send('calledBack', said, local('2026-11-24 14:55'));
    expect(promises(clerk)).toContain('callBack kept Tue 24 Nov 15:00');
  });

  test('[CSP-PROM-1] several are open at once, each kept or broken by itself', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { by: local('2026-11-25 15:00') });
    await clerk.send('promiseCallBack', { by: local('2026-11-24 11:00') });
    expect(clerk.view().commitments.filter(({ status }) => status === 'open')).toHaveLength(3);
    await clerk.send('calledBack', { text, commitment: 'promise-2' });
    await clerk.until('2026-11-24 12:00');
    expect(promises(clerk)).toEqual([
      'answer open Thu 3 Dec 17:00',
      'callBack kept Wed 25 Nov 15:00',
      'callBack broken Tue 24 Nov 11:00',
    ]);
  });

  test('[CSP-PROM-1] put off in time it is renewed, counted, with the reason, and its clock moves', async () => {
    const clerk = await opened();
    await clerk.send('promiseCallBack', { by: local('2026-11-24 15:00') });
    const putOff = { by: local('2026-11-25 09:30'), reason: ref('reason'), channel: 'phone' } as const;
    await clerk.send('putOff', putOff);
    await clerk.send('putOff', { ...putOff, by: local('2026-11-25 10:00') });
    expect(clerk.view().commitments.slice(1)).toMatchObject([
      { status: 'renewed', reason: ref('reason'), because: 'another date was told', renewals: 0 },
      { status: 'renewed', reason: ref('reason'), renewals: 1 },
      { status: 'open', dueAt: local('2026-11-25 10:00'), renewals: 2 },
    ]);
    expect(clerk.view().clocks.filter(({ name }) => name.startsWith('call-back'))).toMatchObject([
      { dueAt: local('2026-11-25 10:00'), status: 'running' },
    ]);
    await clerk.until('2026-11-25 10:00');
    expect(promises(clerk).at(-1)).toBe('callBack broken Wed 25 Nov 10:00');
    await clerk.send('putOff', { ...putOff, by: local('2026-11-25 16:00') });
    expect(promises(clerk).slice(-2)).toEqual([
      'callBack broken Wed 25 Nov 10:00',
      'callBack open Wed 25 Nov 16:00',
    ]);
    expect(clerk.view().awaiting.filter(({ what }) => what.includes('calledBack'))).toHaveLength(1);
  });

  test('[CSP-PROM-3] a time at which nobody can call is refused with the earliest that can be kept', async () => {
    const clerk = await opened();
    const by = (time: string) => clerk.blocked('promiseCallBack', { by: local(time) });
    expect(by('2026-11-26 11:00')).toBe(
      'Nobody is there to call at Thursday 26 November 2026, 11:00 (Detroit) (holiday: Thanksgiving Day); the earliest time that can be kept is Friday 27 November 2026, 09:00 (Detroit).',
    );
    expect(by('2026-11-23 18:00')).toContain('earliest time that can be kept is Tuesday 24 November 2026');
    expect(by('2026-11-23 09:00')).toMatch(/is over; the earliest .* Monday 23 November 2026, 10:00/u);
    expect(by('2027-11-29 11:00')).toContain('more than a year away');
    expect(by('2026-11-23 17:00')).toBeUndefined();
    await expect(clerk.send('promiseCallBack', { by: local('2026-11-26 11:00') })).rejects.toThrow('Nobody');
  });

  test('[CSP-LIMBO-2] promised twice for the same time is one promise: one reminder, one apology', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'billing' });
    await clerk.send('promiseCallBack', {});
    await expect(clerk.send('promiseCallBack', {})).rejects.toThrow('is promised already (promise-2)');
    await clerk.send('promiseCallBack', { by: local('2026-11-25 15:00') });
    expect(clerk.view().commitments.filter(({ about }) => about === 'callBack')).toHaveLength(2);
  });

  test('a policy without call-backs refuses them, and nothing is called back that was not promised', async () => {
    const { callBack: _none, ...policy } = policyOf('asivado');
    const clerk = await open(monday, {}, { policy });
    expect(clerk.blocked('promiseCallBack')).toContain('knows no call-backs');
    expect(clerk.blocked('calledBack')).toContain('No call-back is promised');
    expect(clerk.blocked('putOff')).toContain("put off with 'renew'");
  });

  test('[CSP-LIMBO-2] silence does not close a case while a call is owed; the customer may end it', async () => {
    const clerk = await opened();
    await clerk.send('answer', accommodated);
    await clerk.send('promiseCallBack', {});
    await clerk.until('2027-01-15 10:00');
    expect(clerk.state()).toBe('resolved');
    await clerk.send('calledBack', said);
    expect(clerk.state()).toBe('closed');
    const other = await opened();
    await other.send('promiseCallBack', {});
    await other.send('withdraw', { channel: 'email' });
    expect(promises(other)).toContain('callBack released Tue 24 Nov 17:00');
    expect(clock(other, 'call-back-1')?.status).toBe('cancelled');
  });
});
