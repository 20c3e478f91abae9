import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { testStack } from '../support/stack/env.ts';
import { janesOrder } from './journeys/support/goods.ts';
import { atTheDoor, type Door } from './support/at-the-door.ts';
import { jane } from './support/jane.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

/** An order of Jane's of an hour ago. */
async function bought({ desk }: Door): Promise<string> {
  const orderId = `A-${randomUUID().slice(0, 8)}`;
  await desk.orders.put(janesOrder(orderId, Date.now() - 3_600_000));
  return orderId;
}

const claimOf = (orderId: string, more: object = {}) => ({
  policy: 'support-procedures',
  orderId,
  email: jane.email.toUpperCase(),
  lines: [{ lineId: 'L1' }],
  ...more,
});

test('a storefront asks what the warranty covers: coverage, steps and dates, or reasons and what is possible instead; nothing is held', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const ask = (more: object) =>
      door.post('/v1/warranty-claims/quote', shop, randomUUID(), claimOf(orderId, more));
    const covered = await ask({ fault: 'hardware-failure' });
    expect(covered).toMatchObject({
      status: 200,
      body: {
        orderId,
        currency: 'USD',
        value: 21_200,
        coverage: { covered: true, because: [] },
        course: {
          steps: [{ id: 'power' }, { id: 'cable' }, { id: 'reset' }],
          approval: true,
          remedies: ['refund', 'replacement'],
        },
      },
    });
    const worn = await ask({ fault: 'wear' });
    expect(worn.body).toMatchObject({ coverage: { covered: false }, instead: expect.any(Array) });
    expect(worn.body).not.toHaveProperty('course');
    expect((await door.desk.orders.find(orderId))?.taken).toEqual([]);
    const stranger = await ask({ email: 'mallory@example.net' });
    expect([stranger.status, stranger.body['type']]).toEqual([422, 'urn:redress:problem:UnknownOrder']);
  });
});

test('a storefront opens a claim once, of goods that nobody else holds; the customer goes on by what can be sent', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const once = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        door.post('/v1/warranty-claims', shop, once, claimOf(orderId, { fault: 'hardware-failure' })),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    const [opened] = answers;
    const id = String(opened?.body['id']);
    await on.adopt(`warranty/${id}`);
    expect(opened).toMatchObject({
      status: 201,
      body: { id, kind: 'warranty', links: { case: `/v1/cases/${id}`, label: `/v1/cases/${id}/label` } },
    });
    expect(opened?.headers.get('location')).toBe(`/v1/cases/${id}`);
    expect((await door.desk.orders.find(orderId))?.taken).toHaveLength(1);
    const other = await door.post('/v1/warranty-claims', shop, randomUUID(), claimOf(orderId));
    expect([other.status, other.body['type']]).toEqual([409, 'urn:redress:problem:UnitTaken']);
    expect(JSON.stringify(other.body)).not.toContain(id);
    const back = { ...claimOf(orderId), lines: [{ lineId: 'L1', reason: 'defective' }] };
    expect((await door.post('/v1/returns', shop, randomUUID(), back)).status).toBe(409);
    const reused = await door.post('/v1/warranty-claims', shop, once, claimOf(orderId, { text: 'Cold.' }));
    expect(reused.body['type']).toBe('urn:redress:problem:IdempotencyKeyReused');

    const text = 'It stays cold, says Quillfeather.';
    const described = { type: 'describe', payload: { text } };
    expect((await door.post(`/v1/cases/${id}/events`, shop, randomUUID(), described)).status).toBe(200);
    const shown = await door.get(`/v1/cases/${id}`, shop);
    expect(shown.body).toMatchObject({
      kind: 'warranty',
      state: 'acknowledged',
      claim: { coverage: { covered: true }, steps: [{ id: 'power' }, { id: 'cable' }, { id: 'reset' }] },
    });
    expect(JSON.stringify(shown.body)).not.toMatch(/Quillfeather|words\//);
  });
});

test("a claim is opened from a complaint of the same customer, and from no stranger's; bad input says what is wrong", async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const complaintOf = (customer: object) => ({
      policy: 'support-procedures',
      channel: 'email',
      customer,
      text: 'It stays cold.',
    });
    const opened = async (path: string, body: object) => {
      const answer = await door.post(path, shop, randomUUID(), body);
      expect(answer).toMatchObject({ status: 201 });
      const { id, kind } = answer.body;
      await on.adopt(`${String(kind)}/${String(id)}`);
      return String(id);
    };
    const hers = await opened('/v1/complaints', complaintOf(jane));
    const strange = await opened('/v1/complaints', complaintOf({ ...jane, email: 'mallory@example.net' }));
    const refused = await door.post(
      '/v1/warranty-claims',
      shop,
      randomUUID(),
      claimOf(orderId, { from: strange }),
    );
    expect(refused.status).toBe(422);
    expect((await door.desk.orders.find(orderId))?.taken).toEqual([]);
    const claim = await opened('/v1/warranty-claims', claimOf(orderId, { from: hers, text: 'Cold.' }));
    expect((await door.get(`/v1/cases/${hers}`, shop)).body['linked']).toMatchObject([
      { id: claim, kind: 'warranty', relation: 'opened' },
    ]);

    const wrong: readonly [object, string][] = [
      [{ fault: 'gremlins' }, 'fault'],
      [{ lines: [] }, 'lines'],
      [{ lines: [{ lineId: 'L2', units: [0], quantity: 1 }] }, 'quantity'],
      [{ text: '' }, 'text'],
      [{ exception: 'please' }, 'exception'],
    ];
    for (const [more, says] of wrong) {
      const answer = await door.post('/v1/warranty-claims', shop, randomUUID(), claimOf(orderId, more));
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining(says)]);
    }
    const nobody = await door.post(
      '/v1/warranty-claims',
      shop,
      randomUUID(),
      claimOf(orderId, { email: 'mallory@example.net' }),
    );
    expect([nobody.status, nobody.body['type']]).toEqual([422, 'urn:redress:problem:UnknownOrder']);
  });
});

replaysAll();
