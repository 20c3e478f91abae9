import { afterEach, describe, expect, test } from '@jest/globals';
import { createCaseClient } from '../../client/case-client.ts';
import { apiWith, ask, closeApis } from './support/api.ts';
import { memoryContent } from './support/memory-content.ts';
import { fakeTemporal } from './support/temporal.ts';

afterEach(closeApis);

const jane = { name: 'Jane Quillfeather', email: 'jane@example.net' };
const complaint = { policy: 'asivado', customer: jane, text: 'It never came.' };

/** The API before the real client, Temporal faked: everything that is refused, is refused before anything starts. */
async function door(start = () => Promise.resolve()) {
  const content = memoryContent();
  const client = createCaseClient({ temporal: fakeTemporal({ start }), content });
  const { app, shop } = await apiWith(client);
  const post = async (body: unknown, headers: Record<string, string> = {}, url = '/v1/complaints') => {
    const given = { authorization: `Bearer ${shop}`, 'idempotency-key': `key-${Math.random()}`, ...headers };
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await ask(app, {
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json', ...given },
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.json(),
    };
  };
  return { app, shop, post, content };
}

const type = (name: string) => `urn:redress:problem:${name}`;

describe('bad input at the API', () => {
  test.each<[string, unknown, number, string, string]>([
    ['an unknown policy', { ...complaint, policy: 'acme' }, 422, 'UnknownPolicy', 'policy'],
    ['an unknown topic', { ...complaint, topic: 'weather' }, 422, 'InvalidInput', 'topic'],
    ['an unknown field', { ...complaint, colour: 'blue' }, 422, 'InvalidInput', 'colour'],
    [
      'an unknown field of the customer',
      { ...complaint, customer: { ...jane, age: 7 } },
      422,
      'InvalidInput',
      'customer.age',
    ],
    ['an unknown channel', { ...complaint, channel: 'pigeon' }, 422, 'InvalidInput', 'channel'],
    [
      'a wrong e-mail address',
      { ...complaint, customer: { email: 'jane' } },
      422,
      'InvalidInput',
      'customer.email',
    ],
    ['no way to answer', { ...complaint, customer: { name: 'Jane' } }, 422, 'InvalidInput', 'customer.email'],
    ['a missing text', { ...complaint, text: undefined }, 422, 'InvalidInput', 'text'],
    ['an empty text', { ...complaint, text: '   ' }, 422, 'InvalidPayload', 'text'],
    ['a control character', { ...complaint, text: 'a\u0000b' }, 422, 'ControlCharacter', 'text'],
    ['half a character', { ...complaint, text: 'a\ud800b' }, 422, 'ControlCharacter', 'text'],
    [
      'an instant without zone',
      { ...complaint, occurredAt: '2026-11-22T09:00:00' },
      422,
      'InvalidInput',
      'occurredAt',
    ],
    [
      'a time to come',
      { ...complaint, occurredAt: '2999-01-01T00:00:00Z' },
      422,
      'InvalidInput',
      'occurredAt',
    ],
    ['a list for an object', [], 422, 'InvalidInput', ''],
    ['broken JSON', '{"policy":', 400, 'MalformedRequest', ''],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 400, 'MalformedRequest', ''],
    ['an empty body', '', 400, 'MalformedRequest', ''],
    ['a megabyte of text', { ...complaint, text: 'x'.repeat(1024 * 1024) }, 413, 'BodyTooLarge', ''],
  ])('%s is refused by name', async (_, body, status, name, field) => {
    const { post, content } = await door(() => Promise.reject(new Error('nothing may start')));
    const answer = await post(body);
    expect(answer).toMatchObject({ status, body: { type: type(name), status } });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body['instance']).toBe(`urn:redress:request:${String(answer.headers['x-request-id'])}`);
    if (field) expect(answer.body['errors']).toContainEqual(expect.objectContaining({ in: 'body', field }));
    expect(JSON.stringify(answer.body)).not.toMatch(/redress (send|list|show)|Quillfeather/);
    expect(content.stored.size).toBe(0);
  });

  test('the header, the media type and the method are asked for by name', async () => {
    const { app, post, shop } = await door();
    const noKey = await post(complaint, { 'idempotency-key': '' });
    expect(noKey).toMatchObject({
      status: 400,
      body: { type: type('IdempotencyKeyMissing'), errors: [{ in: 'header', field: 'idempotency-key' }] },
    });
    const form = await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form).toMatchObject({ status: 415, body: { type: type('UnsupportedMediaType') } });
    expect(await post('plain', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    const other = await ask(app, { method: 'DELETE', url: '/v1/cases/c-1/events' });
    expect(other.statusCode).toBe(405);
    expect(other.headers['allow']).toBe('GET, HEAD, POST');
    const headers = { authorization: `Bearer ${shop}` };
    const id = await ask(app, { url: '/v1/cases/complaint%2Fc-1', headers });
    expect(id.json()).toMatchObject({ type: type('InvalidInput'), errors: [{ in: 'path', field: 'id' }] });
    expect((await ask(app, { url: '/v2/nothing' })).json()).toMatchObject({ type: type('UnknownRoute') });
    expect((await ask(app, { url: '/v1/cases/%E0%A4%A' })).statusCode).toBe(400);
  });

  test('events: unknown, not for this role, wrong fields, nested without end', async () => {
    const { post } = await door();
    const send = (body: unknown) => post(body, {}, '/v1/cases/c-1/events');
    expect(await send({ type: 'dance' })).toMatchObject({
      status: 422,
      body: { type: type('UnknownEvent') },
    });
    expect(await send({ type: 'answer' })).toMatchObject({
      status: 403,
      body: { type: type('RoleNotAllowed') },
    });
    const wrong = await send({ type: 'customerSaid', payload: { text: 'Hello.', channel: 'pigeon' } });
    expect(wrong).toMatchObject({ status: 422, body: { type: type('InvalidPayload') } });
    expect(wrong.body['errors']).toContainEqual(expect.objectContaining({ field: 'channel' }));
    const agent = await send({ type: 'withdraw', agent: 'ana' });
    expect(agent).toMatchObject({ status: 422, body: { errors: [{ field: 'agent' }] } });
    // No serializer writes it, but anybody can send it.
    const deep = `{"type":"withdraw","payload":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`;
    expect(await send(deep)).toMatchObject({ status: 422, body: { type: type('InvalidInput') } });
  });
});
