import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { problem } from '../../client/api/problems/problem.ts';
import { testStack } from '../support/stack/env.ts';
import { atTheDoor, type Answer, type Door } from './support/at-the-door.ts';
import { complaintText, jane } from './support/jane.ts';
import { janesOrder } from './journeys/support/goods.ts';
import { requestsOf, type Names } from './support/requests-of.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const policy = 'support-procedures';
const email = jane.email;

async function bought({ desk }: Door): Promise<string> {
  const orderId = `F-${randomUUID().slice(0, 8)}`;
  await desk.orders.put(janesOrder(orderId, Date.now() - 3_600_000));
  return orderId;
}

async function adopt({ body }: Answer): Promise<string> {
  const id = String(body['id']);
  await on.adopt(`${String(body['kind'])}/${id}`);
  return id;
}

/** A case of each kind that is open, orders with goods that no case holds, and a guest with a link and a session. */
async function seeded(door: Door, agent: string) {
  const { post, guests } = door;
  const opened = async (path: string, body: object): Promise<string> => {
    const answer = await post(path, agent, randomUUID(), { policy, ...body });
    expect(answer).toMatchObject({ status: 201 });
    return adopt(answer);
  };
  const [mine, free, another] = [await bought(door), await bought(door), await bought(door)];
  const cases = [
    await opened('/v1/complaints', { customer: jane, channel: 'email', text: complaintText }),
    await opened('/v1/returns', {
      orderId: mine,
      email,
      lines: [{ lineId: 'L2', quantity: 1, reason: 'unwanted' }],
      address: jane.address,
    }),
    await opened('/v1/warranty-claims', { orderId: mine, email, lines: [{ lineId: 'L1' }], text: 'Cold.' }),
  ];
  const link = async (): Promise<string> => (await guests.link(mine)) ?? 'none';
  const session = (await guests.redeem(await link()))?.session ?? 'none';
  const names: Names = {
    id: [...cases, mine, free],
    from: cases,
    policy: [policy, policy, 'asivado'],
    orderId: [mine, free, another, 'S-0'],
    email: [email, email, email, 'mallory@example.net'],
    lineId: ['L1', 'L2'],
    quantity: [1, 1, 2],
    units: [[0], [1]],
    serials: [[], ['SN-9']],
    topic: ['delivery', 'product'],
    currency: ['USD'],
    placedAt: [new Date(Date.now() - 3_600_000).toISOString()],
    at: [new Date(Date.now() - 3_600_000).toISOString()],
    occurredAt: [new Date(Date.now() - 60_000).toISOString()],
    agent: ['ana'],
    token: [await link(), 'x'.repeat(43)],
    type: ['note', 'investigate', 'escalate', 'describe', 'tryStep', 'offerCompensation', 'handedOver'],
    payload: [
      { text: 'It is cold.' },
      { trigger: 'supervisor' },
      { step: 'power', outcome: 'not-solved' },
      { cause: 'service-failure', amount: { minor: 100, currency: 'USD' } },
      {},
    ],
  };
  return { names, session, cases };
}

test('a fuzz from the API its own document finds no 5xx and no answer that the document does not name, on real cases and orders', async () => {
  await atTheDoor(on, async (door) => {
    const { key, get, post, put, url } = door;
    const agent = await key('agent');
    const { names, session, cases } = await seeded(door, agent);
    const document: unknown = await (await fetch(`${url}/openapi.json`)).json();
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requestsOf(document, names), async ({ method, path, body, asGuest, documented }) => {
        const bearer = asGuest ? session : agent;
        const asked = {
          GET: () => get(path, bearer),
          PUT: () => put(path, bearer, body ?? null),
          POST: () => post(path, bearer, randomUUID(), body ?? null),
        };
        if (!(method in asked)) throw new Error(`The fuzzer knows no ${method}.`);
        const answer = await asked[method as keyof typeof asked]();
        const named = [...cases, ...(names['orderId'] ?? [])]
          .map(String)
          .reduce((shown, id) => shown.replace(id, '{id}'), path);
        reached.add(`${method} ${named} ${answer.status}`);
        expect(answer.status).toBeLessThan(500);
        // An address that the fuzzer left is another one.
        if (answer.status !== 404 && answer.status !== 400)
          expect(documented).toContain(String(answer.status));
        if (answer.status >= 400) expect(problem.safeParse(answer.body).success).toBe(true);
        if (answer.status === 201 && 'kind' in answer.body) await adopt(answer);
      }),
      { numRuns: 300 },
    );
    // Which answers a random run meets differs; that it comes in by these doors it always meets.
    const inside = [...reached].filter((each) => each.split(' ').at(-1)?.startsWith('2'));
    expect(inside).toEqual(
      expect.arrayContaining([
        'POST /v1/orders/find 200',
        'POST /v1/orders 200',
        'GET /v1/orders/{id} 200',
        'GET /v1/cases/{id} 200',
        'GET /v1/cases/{id}/events 200',
        'GET /v1/guest/cases 200',
      ]),
    );
    expect(inside.length).toBeGreaterThan(4);
  });
});

replaysAll();
