import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { connect } from '../../activities/database/connect.ts';
import { linkRegister } from '../../activities/links/link-register.ts';
import { caseIdFor } from '../../client/case-id.ts';
import { testStack } from '../support/stack/env.ts';
import { janesOrder } from './journeys/support/goods.ts';
import { atTheDoor, type Door } from './support/at-the-door.ts';
import { jane } from './support/jane.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const policy = 'support-procedures';

async function bought({ desk }: Door): Promise<string> {
  const orderId = `A-${randomUUID().slice(0, 8)}`;
  await desk.orders.put(janesOrder(orderId, Date.now() - 3_600_000));
  return orderId;
}

const returnOf = (orderId: string, from?: string) => ({
  policy,
  orderId,
  email: jane.email,
  lines: [{ lineId: 'L1', reason: 'defective' }],
  ...(from !== undefined && { from }),
});

const complaintOf = (customer: object, from?: string) => ({
  policy,
  channel: 'email',
  customer,
  text: 'It hums all night.',
  ...(from !== undefined && { from }),
});

async function opened(door: Door, path: string, key: string, body: object): Promise<string> {
  const answer = await door.post(path, key, randomUUID(), body);
  expect(answer).toMatchObject({ status: 201 });
  const id = String(answer.body['id']);
  await on.adopt(`${String(answer.body['kind'])}/${id}`);
  return id;
}

test('a complaint opens a return and the other way round: each shows the other, and closing one hides neither', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const complaint = await opened(door, '/v1/complaints', shop, complaintOf(jane));
    const back = await opened(door, '/v1/returns', shop, returnOf(orderId, complaint));
    const second = await opened(door, '/v1/complaints', shop, complaintOf(jane, `return/${back}`));

    const linkedOf = async (id: string) => (await door.get(`/v1/cases/${id}`, shop)).body['linked'];
    const since = expect.any(String);
    const state = expect.any(String);
    expect(await linkedOf(complaint)).toEqual([
      { id: back, kind: 'return', relation: 'opened', state, since },
    ]);
    expect(await linkedOf(back)).toEqual([
      { id: complaint, kind: 'complaint', relation: 'from', state, since },
      { id: second, kind: 'complaint', relation: 'opened', state, since },
    ]);
    const noted = await until('the note of it', async () => {
      const { interactions } = await door.desk.client.view(complaint);
      const notes = interactions.filter(({ who, channel }) => who.id === 'redress' && channel === 'note');
      return notes.length > 0 ? notes : undefined;
    });
    const words = await door.desk.client.words(noted.flatMap((one) => one.words));
    expect([...words.values()]).toMatchObject([
      { body: `Another case was opened from this one: return ${back}.` },
    ]);

    await door.desk.client.send(complaint, {
      type: 'withdraw',
      actor: { id: 'shop', role: 'customer' },
    });
    await until('its end', async () =>
      (await door.desk.client.view(complaint)).state === 'withdrawn' ? true : undefined,
    );
    expect(await linkedOf(back)).toMatchObject([{ id: complaint, state: 'withdrawn' }, { id: second }]);
    expect(await linkedOf(complaint)).toMatchObject([{ id: back, kind: 'return' }]);
    // A closed case opens others too.
    const third = await opened(door, '/v1/complaints', shop, complaintOf(jane, complaint));
    expect(await linkedOf(complaint)).toMatchObject([{ id: back }, { id: third }]);
  });
});

test('a customer links only their own cases, and learns nothing of others; staff link any, unseen by the customer', async () => {
  await atTheDoor(on, async (door) => {
    const [shop, staff] = [await door.key(), await door.key('agent')];
    const orderId = await bought(door);
    const eve = { name: 'Eve', email: 'eve@example.net' };
    const hers = await opened(door, '/v1/complaints', shop, complaintOf(eve));
    const strange = await door.post('/v1/returns', shop, randomUUID(), returnOf(orderId, hers));
    const nowhere = await door.post('/v1/returns', shop, randomUUID(), returnOf(orderId, 'c-none'));
    expect(strange).toMatchObject({ status: 422, body: { errors: [{ field: 'from' }] } });
    expect({ ...nowhere.body, instance: '' }).toEqual({ ...strange.body, instance: '' });
    for (const from of ['no/such', 'Not An Id', 'repair/c-1'])
      expect(await door.post('/v1/complaints', shop, randomUUID(), complaintOf(jane, from))).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'from' }] },
      });
    expect((await door.desk.orders.find(orderId))?.taken).toEqual([]);

    const back = await opened(door, '/v1/returns', staff, returnOf(orderId, hers));
    expect((await door.get(`/v1/cases/${back}`, staff)).body['linked']).toMatchObject([{ id: hers }]);
    expect((await door.get(`/v1/cases/${back}`, shop)).body['linked']).toEqual([]);
    expect((await door.get(`/v1/cases/${hers}`, shop)).body['linked']).toEqual([]);
  });
});

test('an opening that died between link and start is finished by its repetition; another one changes nothing', async () => {
  await atTheDoor(on, async ({ desk }) => {
    const actor = { id: 'ana', role: 'agent' } as const;
    const complaint = await desk.open({ policy });
    const other = await desk.open({ policy });
    const id = `open-${randomUUID()}`;
    const caseId = caseIdFor(id);
    const database = connect(testStack().databaseUrl, 1);
    await linkRegister(database).add({
      opened: `complaint/${caseId}`,
      openedFrom: `complaint/${complaint.caseId}`,
      sameCustomer: true,
    });
    await database.destroy();
    expect(await desk.client.linked(complaint.caseId)).toEqual([]);
    const request = { policy, channel: 'email', customer: jane, text: 'Again.', actor, id } as const;
    await expect(desk.client.open({ ...request, from: other.caseId })).rejects.toMatchObject({
      type: 'InvalidInput',
      message: expect.stringContaining(`opened from complaint/${complaint.caseId} already`),
    });
    await expect(desk.client.open({ ...request, from: caseId })).rejects.toThrow('from itself');
    await desk.client.open({ ...request, from: complaint.caseId });
    const again = await desk.client.open({ ...request, from: complaint.caseId });
    await on.adopt(again.workflowId);
    expect(again).toMatchObject({ caseId, existed: true });
    expect(await desk.client.linked(complaint.caseId)).toMatchObject([{ caseId, relation: 'opened' }]);
    expect(await desk.client.linked(other.caseId)).toEqual([]);
  });
});

replaysAll();
