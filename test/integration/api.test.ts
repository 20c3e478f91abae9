import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { storefrontClient } from '../../client/storefront/storefront-client.ts';
import { testStack } from '../support/stack/env.ts';
import { atTheDoor } from './support/at-the-door.ts';
import { complaintText, jane } from './support/jane.ts';
import { suite } from './support/suite.ts';
import { until } from './support/until.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const complaint = { policy: 'asivado', topic: 'delivery', customer: jane, text: complaintText };

test('a storefront opens a complaint, reads it, says a word and withdraws it: by HTTP alone', async () => {
  await atTheDoor(on, async ({ key, get, post, desk }) => {
    const shop = await key();
    const opened = await post('/v1/complaints', shop, randomUUID(), complaint);
    expect(opened).toMatchObject({ status: 201, body: { kind: 'complaint' } });
    const id = String(opened.body['id']);
    await on.adopt(`complaint/${id}`);
    const self = `/v1/cases/${id}`;
    expect(opened.headers.get('location')).toBe(self);
    expect(opened.body['links']).toEqual({ case: self, events: `${self}/events` });

    const shown = await until('the acknowledgement', async () => {
      const { body } = await get(self, shop);
      return body['state'] === 'acknowledged' ? body : undefined;
    });
    expect(shown).toMatchObject({ id, policy: { id: 'asivado' }, channel: 'email', topic: 'delivery' });
    expect(shown).not.toHaveProperty('inside');
    expect(JSON.stringify(shown)).not.toMatch(/Quillfeather|teapot|words\//);
    expect(desk.mail.mails.some(({ to }) => to?.[0]?.address === jane.email)).toBe(true);

    const { body: possible } = await get(`${self}/events`, shop);
    const types = (possible['events'] as readonly { type: string }[]).map(({ type }) => type);
    expect(types).toContain('customerSaid');
    expect(types).not.toContain('answer');
    const said = { type: 'customerSaid', payload: { text: 'It is still not here.', channel: 'email' } };
    const sent = await post(`${self}/events`, shop, randomUUID(), said);
    expect(sent).toMatchObject({ status: 200, body: { type: 'customerSaid', state: 'acknowledged' } });
    const gone = await post(`${self}/events`, shop, randomUUID(), { type: 'withdraw' });
    expect(gone).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  });
});

test('fifty identical requests at once make one case and get one answer; the key belongs to that body for ever', async () => {
  await atTheDoor(on, async ({ key, post, desk }) => {
    const shop = await key();
    const once = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post('/v1/complaints', shop, once, complaint)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const [id, ...others] = new Set(answers.map(({ body }) => String(body['id'])));
    expect(others).toEqual([]);
    await on.adopt(`complaint/${id}`);
    const again = await post('/v1/complaints', shop, once, complaint);
    expect(again.body).toEqual(answers[0]?.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const other = await post('/v1/complaints', shop, once, { ...complaint, text: 'Something else.' });
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:IdempotencyKeyReused' } });
    const { length } = (await desk.client.view(String(id))).interactions.filter(
      ({ direction }) => direction === 'in',
    );
    expect(length).toBe(1);
    // Another shop's key is another space of keys.
    const elsewhere = await post('/v1/complaints', await key(), once, complaint);
    expect(elsewhere.body['id']).not.toBe(id);
    await on.adopt(`complaint/${String(elsewhere.body['id'])}`);
  });
});

test('a key that signs opens a complaint through the typed client, and is listed as such; revoked, it signs in vain', async () => {
  await atTheDoor(on, async ({ keys, url }) => {
    const { id, text } = await keys.make({
      name: 'signs',
      role: 'customer',
      scopes: ['cases:open'],
      signed: true,
    });
    const api = storefrontClient({ baseUrl: url, key: text });
    const open = () =>
      api.POST('/v1/complaints', {
        params: { header: { 'idempotency-key': randomUUID() } },
        body: { policy: 'asivado', topic: 'delivery', customer: jane, text: complaintText },
      });
    const opened = await open();
    expect(opened.response.status).toBe(201);
    await on.adopt(`complaint/${opened.data?.id}`);
    expect((await keys.list()).find((key) => key.id === id)).toMatchObject({ signed: true });
    expect(await keys.find(text)).toBeUndefined();
    await keys.revoke(id);
    expect((await open()).error).toMatchObject({ type: 'urn:redress:problem:Unauthenticated' });
  });
});

replaysAll();
