import { afterEach, expect, test } from '@jest/globals';
import type { CaseView } from '../../machines/case/view.ts';
import { complaint, event, pagesOf, words } from './support/customer-page.ts';

let pages: Awaited<ReturnType<typeof pagesOf>> | undefined;
afterEach(async () => {
  await pages?.close();
  pages = undefined;
});

const claim = (change: Partial<CaseView> = {}) =>
  complaint({
    kind: 'warranty',
    state: 'acknowledged',
    commitments: [],
    goods: { orderId: 'A-1', units: [] },
    claim: {
      fault: 'hardware-failure',
      value: { minor: 10_000, currency: 'USD' },
      steps: [
        { id: 'reset', instruction: 'Hold the button for ten seconds.', outcome: 'not-solved' },
        { id: 'cable', instruction: 'Try another cable.', outcome: 'open' },
      ],
      remedy: 'replacement',
    },
    ...change,
  });
const offered = {
  id: 'comp-1',
  cause: 'product-defect',
  offers: ['full-refund', 'replacement'],
  amount: null,
  status: 'offered',
} as unknown as CaseView['compensations'][number];
const choice = event('choose', { remedy: { enum: ['replacement', 'refund'] } });

test('[SUP-WAR-5] the steps of the guide are asked for one by one in the reader’s language, with those that were tried', async () => {
  const step = event('tryStep', {
    step: { type: 'string' },
    outcome: { enum: ['solved', 'not-solved', 'not-possible'] },
    text: words,
  });
  pages = await pagesOf(claim, { events: [step] });
  const { get, post, token, sent } = pages;
  const page = await (await get(`/${token()}`, 'ar')).text();
  expect(page).toContain('من فضلك جرب هذا أولًا');
  expect(page).not.toContain('Title of tryStep');
  expect(page.match(/name="step" value="\w+"/g)).toEqual(['name="step" value="cable"']);
  expect(page).toMatch(/ten seconds\.[\s\S]*لم يساعد ذلك[\s\S]*another cable/);
  const done = await post(`/${token()}/send`, { type: 'tryStep', step: 'cable', outcome: 'solved' });
  expect(done.headers.get('location')).toBe(`/${token()}?done=tryStep`);
  expect(sent).toMatchObject([{ request: { payload: { step: 'cable', outcome: 'solved' } } }]);
});

test('[SUP-COMP-2] refund or replacement is chosen in plain words where the policy offers both', async () => {
  let view = claim({ compensations: [offered] });
  pages = await pagesOf(() => view, { events: [choice] });
  const { get, token } = pages;
  expect(await (await get(`/${token()}`)).text()).toMatch(
    /A replacement or your money back\?[\s\S]*Until you choose otherwise: A replacement\.[\s\S]*value="replacement"[\s\S]*value="refund"/,
  );
  view = claim({ compensations: [{ ...offered, offers: ['replacement'] }] });
  expect(await (await get(`/${token()}`)).text()).not.toContain('money back');
});

test('[SUP-WAR-7] who waits for a replacement that is out of stock may still take the money, and is not asked to wait again', async () => {
  const instead = event('chooseInstead', { instead: { enum: ['refund', 'other-model', 'wait'] } });
  let view = claim({ state: 'investigating' });
  pages = await pagesOf(() => view, { events: [instead] });
  const { get, token } = pages;
  const values = async () =>
    (await (await get(`/${token()}`)).text()).match(/name="instead" value="[\w-]+"/g);
  expect(await values()).toEqual(['name="instead" value="refund"', 'name="instead" value="wait"']);
  const [first] = complaint().commitments;
  if (!first) throw new Error('the complaint has a promise');
  view = claim({ commitments: [{ ...first, about: 'thing' }] });
  expect(await values()).toEqual(['name="instead" value="refund"']);
});
