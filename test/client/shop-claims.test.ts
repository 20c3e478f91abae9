import { describe, expect, test } from '@jest/globals';
import { seen, shopStage } from './support/shop-stage.ts';

const stage = shopStage();
const { asked, post } = stage;

const claimQuote = {
  orderId: 'S-1',
  currency: 'USD',
  timeZone: 'America/Detroit',
  fault: 'hardware-failure',
  units: [{ lineId: '1', unit: 0, title: 'Cup', paid: 1_000 }],
  value: 1_000,
  doubtful: false,
  coverage: { covered: true, plan: 'standard', until: '2027-11-21T04:59:59Z', because: [] },
  instead: [],
  course: {
    steps: [{ id: 'power', instruction: 'Try another <socket>' }],
    replyBy: '2026-12-07T22:00:00Z',
    approval: true,
    remedies: ['refund', 'replacement'],
    to: ['Returns', '1 Elm St'],
    aim: '3 business days',
    late: '5 business days',
  },
};

describe('a warranty claim in the example shop', () => {
  test('says what the warranty covers, starts a claim once for one page, and shows it to who started it', async () => {
    const form = {
      orderId: 'S-1',
      email: 'a@b.example',
      'quantity.1': '1',
      'reason.1': 'unwanted',
      fault: 'hardware-failure',
    };
    stage.answer = { status: 200, body: claimQuote };
    const page = await (await post('/claims/quote', form)).text();
    expect(asked.at(-1)).toMatchObject({
      url: '/v1/warranty-claims/quote',
      body: { fault: 'hardware-failure', lines: [{ lineId: '1', quantity: 1 }] },
    });
    for (const words of ['covers it, until Nov 20, 2027', 'Try another &lt;socket&gt;', 'Dec 7, 2026'])
      expect(page).toContain(words);
    stage.answer = { status: 201, body: { id: 'c-9', kind: 'warranty', links: {} } };
    const started = await post('/claims', { ...form, nonce: 'nonce-90', text: 'It stays cold.' });
    expect(started.status).toBe(201);
    expect(asked.at(-1)).toMatchObject({
      url: '/v1/warranty-claims',
      headers: { 'idempotency-key': 'nonce-90' },
      body: { text: 'It stays cold.' },
    });
    const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? '';
    const goods = { orderId: 'S-1', units: [{ lineId: '1', unit: 0, title: 'Cup', state: 'asked' }] };
    const awaiting = [{ what: 'What came of the steps of the guide (tryStep)', from: 'the customer' }];
    const steps = [{ id: 'socket', instruction: 'Try another socket.', outcome: 'open' }];
    const claim = { fault: 'hardware-failure', steps, remedy: 'replacement' };
    const next = [{ what: 'escalation to be taken, or it climbs', at: seen.since }];
    stage.answer = {
      status: 200,
      body: { ...seen, id: 'c-9', kind: 'warranty', state: 'escalated', goods, awaiting, claim, next },
    };
    const status = await fetch(`${stage.base}/claims/c-9`, { headers: { cookie }, redirect: 'manual' });
    const shown = await status.text();
    for (const words of ['Warranty claim c-9', 'claimed', 'Your turn', 'Try another socket.'])
      expect(shown).toContain(words);
    // Nothing of how we work inside, and no label before a piece may travel.
    for (const words of ['escalat', 'tryStep', 'Label or packing slip']) expect(shown).not.toContain(words);
    const stranger = await fetch(`${stage.base}/claims/c-9`, { redirect: 'manual' });
    expect(stranger.headers.get('location')).toBe('/your-order');
  });

  test('what the warranty does not cover: the reasons, what is possible instead, and no button', async () => {
    const coverage = { ...claimQuote.coverage, covered: false, because: ['it is worn'] };
    const { course: _course, ...rest } = claimQuote;
    stage.answer = { status: 200, body: { ...rest, coverage, instead: ['we repair it'] } };
    const page = await (
      await post('/claims/quote', { orderId: 'S-1', email: 'a@b.example', 'quantity.1': '1', fault: 'wear' })
    ).text();
    for (const words of ['does not cover it', 'it is worn', 'we repair it']) expect(page).toContain(words);
    expect(page).not.toContain('Start the claim');
  });
});
