import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Account } from '../../client/console/account.ts';
import { consoleApi, dana, joy } from './support/console-api.ts';

const mara: Account = { id: 'mara-voss', name: 'Mara Voss', position: 'manager', departments: [] };
const words = 'words/c-1/open/text';
const customer = 'words/c-1/open/customer';
const view = {
  caseId: 'c-1',
  kind: 'complaint',
  policy: { id: 'pro-4-tactical' },
  state: 'referredOut',
  customer,
  confined: true,
  interactions: [{ at: 0, who: dana, direction: 'in', channel: 'phone', what: 'Received', words: [words] }],
  earlierInteractions: 0,
  receipts: [],
};
let api: Awaited<ReturnType<typeof consoleApi>>;

beforeAll(async () => {
  api = await consoleApi({
    standing: async () => ({ revision: 1, states: [] }),
    view: async () => view,
    events: async () => [],
    time: async () => 0,
  } as never);
  await api.content.putMany('c-1', 'open', {
    customer: { kind: 'person', body: { name: 'Jane Miller' } },
    text: { kind: 'words', body: 'Your cashier Ann shouted at me.' },
  });
}, 120_000);
afterAll(() => api.stop());

test('[PRO-SCOPE-2] what a customer said about an employee is read by managers, and by nobody whom it may be about', async () => {
  for (const account of [dana, joy]) {
    const { status, body, json } = await api.get(account, '/api/cases/c-1');
    expect(status).toBe(200);
    expect(body).not.toContain('cashier');
    expect(json).toMatchObject({
      words: {
        [words]: { kind: 'confined' },
        [customer]: { kind: 'person', person: { name: 'Jane Miller' } },
      },
    });
    for (const path of ['attachments/open', 'mails/handover-1', 'letters/handover-1']) {
      const refused = await api.get(account, `/api/cases/c-1/${path}`);
      expect([path, refused.status]).toEqual([path, 403]);
      expect(refused.body).toContain('about an employee');
    }
  }
  const { json } = await api.get(mara, '/api/cases/c-1');
  expect(json).toMatchObject({
    words: { [words]: { kind: 'words', text: 'Your cashier Ann shouted at me.' } },
  });
  expect((await api.get(mara, '/api/cases/c-1/mails/handover-1')).status).toBe(404);
});
