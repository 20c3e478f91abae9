import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect } from '../../activities/database/connect.ts';
import { testStack } from '../support/stack/env.ts';
import { janesOrder } from './journeys/support/goods.ts';
import { signed } from '../../activities/webhooks/signed.ts';
import { atTheDoor, carrierSecret, type Door } from './support/at-the-door.ts';
import { jane } from './support/jane.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

/** An order of Jane's of an hour ago. */
async function bought({ desk }: Door): Promise<string> {
  const orderId = `A-${randomUUID().slice(0, 8)}`;
  await desk.orders.put(janesOrder(orderId, Date.now() - 3_600_000));
  return orderId;
}

const returnOf = (orderId: string, line: object = { lineId: 'L1', reason: 'defective' }) => ({
  policy: 'support-procedures',
  orderId,
  email: jane.email.toUpperCase(),
  lines: [line],
  address: jane.address,
});

test('a storefront asks for a quote, opens the return and hands the label on; a repetition is the same answer', async () => {
  await atTheDoor(on, async (door) => {
    const { key, get, post, url } = door;
    const shop = await key();
    const orderId = await bought(door);
    const { address: _address, ...question } = returnOf(orderId);
    const quote = await post('/v1/returns/quote', shop, randomUUID(), question);
    expect(quote).toMatchObject({
      status: 200,
      body: {
        currency: 'USD',
        units: [{ lineId: 'L1', unit: 0, approved: true, because: [], paid: 21_200, fee: 0 }],
        way: { prepaid: true },
        refund: { total: 21_200, parts: [{ tenderId: 't1', minor: 21_200 }], aim: '5 business days' },
      },
    });
    expect((await door.desk.orders.find(orderId))?.taken).toEqual([]);

    const once = randomUUID();
    const opened = await post('/v1/returns', shop, once, returnOf(orderId));
    expect(opened).toMatchObject({
      status: 201,
      body: { kind: 'return', decision: { units: [{ approved: true }] } },
    });
    const id = String(opened.body['id']);
    await on.adopt(`return/${id}`);
    const again = await post('/v1/returns', shop, once, returnOf(orderId));
    expect(again.body).toEqual(opened.body);
    const label = await until('the label', async () => {
      const answer = await fetch(`${url}/v1/cases/${id}/label`, {
        headers: { authorization: `Bearer ${shop}` },
      });
      return answer.status === 200 ? answer : undefined;
    });
    expect(label.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await label.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const shown = await get(`/v1/cases/${id}`, shop);
    expect(shown.body).toMatchObject({ goods: { orderId, units: [{ lineId: 'L1', state: 'approved' }] } });
    expect(JSON.stringify(shown.body)).not.toMatch(/Quillfeather|words\//);
  });
});

test('two hundred requests for the same goods at once make one case; whoever has the wrong address learns nothing', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => door.post('/v1/returns', shop, randomUUID(), returnOf(orderId))),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(199);
    const lost = answers.find(({ status }) => status === 409)?.body ?? {};
    expect(lost['type']).toBe('urn:redress:problem:UnitTaken');
    const id = String(won[0]?.body['id']);
    expect(JSON.stringify(lost)).not.toContain(id);
    await on.adopt(`return/${id}`);
    const strange = { ...returnOf(orderId), email: 'mallory@example.net' };
    const wrong = await door.post('/v1/returns', shop, randomUUID(), strange);
    const nowhere = await door.post('/v1/returns', shop, randomUUID(), { ...strange, orderId: 'A-0' });
    expect(wrong.status).toBe(422);
    expect({ ...nowhere.body, instance: '', requestId: '' }).toEqual({
      ...wrong.body,
      instance: '',
      requestId: '',
    });
  });
});

test('fifty identical requests at once make one return and get one answer', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const once = randomUUID();
    const any = returnOf(orderId, { lineId: 'L2', quantity: 1, reason: 'unwanted' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => door.post('/v1/returns', shop, once, any)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await on.adopt(`return/${String(answers[0]?.body['id'])}`);
    expect((await door.desk.orders.find(orderId))?.taken).toHaveLength(1);
  });
});

test('goods that a case holds which never began are free again two minutes later, not sooner', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    await door.desk.orders.reserve(`c-${randomUUID()}`, orderId, [{ lineId: 'L1', unit: 0 }]);
    const early = await door.post('/v1/returns', shop, randomUUID(), returnOf(orderId));
    expect(early.status).toBe(409);
    const database = connect(testStack().databaseUrl, 1);
    await sql`update reserved_units set reserved_at = now() - interval '3 minutes' where order_id = ${orderId}`.execute(
      database,
    );
    await database.destroy();
    const opened = await door.post('/v1/returns', shop, randomUUID(), returnOf(orderId));
    expect(opened.status).toBe(201);
    await on.adopt(`return/${String(opened.body['id'])}`);
  });
});

test('the carrier says by a signed webhook where the parcel is: once, only with its signature, and never a 5xx for what no case wants', async () => {
  await atTheDoor(on, async (door) => {
    const shop = await door.key();
    const orderId = await bought(door);
    const opened = await door.post('/v1/returns', shop, randomUUID(), returnOf(orderId));
    const id = String(opened.body['id']);
    await on.adopt(`return/${id}`);
    const view = await until('the label', async () => {
      const now = await door.desk.client.view(id);
      return now.receipts.some(({ effect, status }) => effect === 'issueLabel' && status === 'delivered')
        ? now
        : undefined;
    });
    const tracking = view.receipts.find(({ effect }) => effect === 'issueLabel')?.receipt?.detail?.[
      'tracking'
    ];
    const tell = async (
      type: string,
      over: { id?: string; secret?: string; at?: number; tracking?: string } = {},
    ) => {
      const { id: messageId = randomUUID(), secret = carrierSecret, at = Date.now() } = over;
      const event = { type, tracking: over.tracking ?? tracking, occurredAt: new Date().toISOString() };
      const message = signed(secret, messageId, new Date(at), event);
      const answer = await fetch(`${door.url}/v1/webhooks/carrier`, { method: 'POST', ...message });
      return { status: answer.status, body: await answer.json() };
    };
    const other = `whsec_${Buffer.from('another secret of 24 bytes!').toString('base64')}`;
    expect((await tell('parcel.handed-over', { secret: other })).status).toBe(401);
    expect((await tell('parcel.handed-over', { at: Date.now() - 600_000 })).status).toBe(401);
    expect((await door.desk.client.view(id)).goods?.units).toMatchObject([{ state: 'approved' }]);

    const messageId = randomUUID();
    for (let again = 0; again < 3; again += 1)
      expect(await tell('parcel.handed-over', { id: messageId })).toEqual({
        status: 200,
        body: { taken: true },
      });
    const { goods, interactions } = await door.desk.client.view(id);
    expect(goods?.units).toMatchObject([{ state: 'in transit' }]);
    expect(interactions.filter(({ who }) => who.id === 'carrier:specimen')).toHaveLength(1);
    expect(await tell('parcel.handed-over')).toMatchObject({ status: 200, body: { taken: false } });
    expect(await tell('parcel.delivered')).toEqual({ status: 200, body: { taken: true } });
    expect((await door.desk.client.view(id)).goods?.units).toMatchObject([{ state: 'received' }]);
    expect(await tell('parcel.delivered', { tracking: '00395212460000000000' })).toEqual({
      status: 200,
      body: { taken: false, because: 'No case has this parcel.' },
    });
    expect((await tell('parcel.eaten')).status).toBe(422);
  });
});

replaysAll();
