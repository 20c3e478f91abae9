import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeRecord } from '../../activities/records/write-record.ts';
import { beside } from '../../client/console/beside.ts';
import { findOrder } from '../../client/find-order.ts';
import { janesOrder } from '../integration/journeys/support/goods.ts';
import { jane } from '../integration/support/jane.ts';
import { sampleRecord } from '../activities/support/record.ts';
import { consoleApi, dana, nora } from './support/console-api.ts';

const opened: { readonly kind: string; readonly request: unknown }[] = [];
let api: Awaited<ReturnType<typeof consoleApi>>;

beforeAll(async () => {
  api = await consoleApi({
    order: (question) => findOrder(api.orders, question),
    openWarrantyClaim: async (request) => {
      opened.push({ kind: 'warranty', request });
      return { caseId: 'w-1', workflowId: 'warranty/w-1', eventId: 'e-1', isNew: true } as never;
    },
  });
  await api.orders.put(janesOrder('A-1', Date.UTC(2026, 10, 2)));
  const person = { name: 'Jane Miller', email: 'Jane.Miller@example.com', phone: '+1 (734) 555-0142' };
  await known('c-1', { body: person, text: 'The lamp is broken.' });
  await known('c-2', { body: { ...person, email: 'jane.miller@EXAMPLE.com' }, text: 'And the shade.' }, true);
  // A stranger who speaks of Jane, and one whose address begins as hers.
  await known('c-3', { body: { name: 'Bo' }, text: 'My neighbour jane.miller@example.com has it.' });
  await known('c-4', { body: { name: 'Ann', email: 'jane.miller@example.com.au' }, text: 'Hello.' });
}, 120_000);
afterAll(() => api.stop());

async function known(
  caseId: string,
  { body, text }: { readonly body: Readonly<Record<string, string>>; readonly text: string },
  ended = false,
): Promise<void> {
  await api.content.putMany(caseId, 'open', {
    customer: { kind: 'person', body },
    text: { kind: 'words', body: text },
  });
  const orderId = caseId === 'c-4' ? 'A-9' : undefined;
  await writeRecord(
    api.database,
    sampleRecord({
      caseId,
      ended,
      view: { ...(orderId !== undefined && { goods: { orderId, units: [] } }) },
    }),
  );
}

test('[CSP-KNOW-1] beside a case stand the cases of its customer, known by the address, and nobody else’s', async () => {
  const { cases } = await beside(api.database, 'c-1', 'jane.miller@example.com');
  expect(cases.map(({ caseId }) => caseId)).toEqual(['c-2']);
});

test('[CSP-KNOW-1] while a case is typed its customer’s open cases, earlier ones and orders are found by address and number', async () => {
  const ask = async (question: object) => (await api.post(dana, '/api/intake/customer', question)).json;
  const lines = (...ids: readonly string[]) => ids.map((caseId) => expect.objectContaining({ caseId }));
  expect(await ask({ email: 'JANE.miller@example.com' })).toEqual({
    open: lines('c-1'),
    earlier: lines('c-2'),
    orders: [],
  });
  expect(await ask({ phone: '+17345550142' })).toMatchObject({ open: lines('c-1') });
  expect(await ask({ phone: '0142' })).toEqual({ open: [], earlier: [], orders: [] });
  expect(await ask({ orderId: 'A-9' })).toMatchObject({ open: lines('c-4') });
  expect(await ask({ email: jane.email })).toMatchObject({
    orders: [{ orderId: 'A-1', goods: 'Coffee machine, Cable' }],
  });
  expect((await api.post(dana, '/api/intake/customer', { text: 'jane' })).status).toBe(422);
});

test('an order is shown with the pieces that are free; one that there is not says what to check', async () => {
  await api.orders.reserve('r-1', 'A-1', [{ lineId: 'L2', unit: 0 }]);
  const found = await api.get(dana, '/api/intake/orders/A-1');
  expect(found.json).toMatchObject({
    orderId: 'A-1',
    customer: { name: jane.name },
    lines: [
      { lineId: 'L1', title: 'Coffee machine', quantity: 1, free: 1 },
      { lineId: 'L2', title: 'Cable', quantity: 2, free: 1 },
    ],
  });
  const missing = await api.get(dana, '/api/intake/orders/A-2');
  expect([missing.status, missing.body]).toEqual([422, expect.stringContaining('Check the number')]);
});

test('a warranty claim is opened as who is signed in; whoever may not is refused, and that is written down', async () => {
  const claim = {
    kind: 'warranty',
    policy: 'support-procedures',
    orderId: 'A-1',
    channel: 'phone',
    lines: [{ lineId: 'L1', quantity: 1, serials: ['SN-1'] }],
    fault: 'hardware-failure',
    id: 'e-claim',
  };
  expect(await api.post(dana, '/api/cases', claim)).toMatchObject({ status: 201, json: { id: 'w-1' } });
  expect(opened).toMatchObject([
    { request: { orderId: 'A-1', fault: 'hardware-failure', actor: { id: 'dana-reyes', role: 'agent' } } },
  ]);
  expect((await api.post(nora, '/api/cases', claim)).status).toBe(403);
  const acts = await api.database.selectFrom('staff_acts').select(['account_id', 'refused']).execute();
  expect(acts).toEqual([
    { account_id: 'dana-reyes', refused: null },
    { account_id: 'nora-lind', refused: 'RoleNotAllowed' },
  ]);
});
