import { afterEach, describe, expect, test } from '@jest/globals';
import { sealLink } from '../../activities/customer-links/link-token.ts';
import { ClientError } from '../../client/client-error.ts';
import { complaint, event, pagesOf, said, secret, words } from './support/customer-page.ts';

let pages: Awaited<ReturnType<typeof pagesOf>> | undefined;
afterEach(async () => {
  await pages?.close();
  pages = undefined;
});

/** Starts the pages of a case. */
async function open(...setup: Parameters<typeof pagesOf>) {
  pages = await pagesOf(...setup);
  await pages.content.put('words/c-1/open/text', 'The parcel <b>never</b> came.', 'words');
  await pages.content.put('words/c-1/e-2/text', 'She is difficult.', 'words');
  await pages.content.put('words/c-1/open/customer', { name: 'Jane', email: 'Jane@example.com' }, 'person');
  return pages;
}

describe('the page of a case', () => {
  test('says where it stands and until when the customer hears from us, and nothing of what is inside', async () => {
    const { get, token, asked } = await open(complaint);
    const answer = await get(`/${token()}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    for (const seen of [
      'We are looking into it.',
      'Thursday, December 3, 2026',
      '5:00\u{A0}PM\u{A0}EST',
      'Case c-1',
    ])
      expect(page).toContain(seen);
    expect(page).toContain('The parcel &lt;b&gt;never&lt;/b&gt; came.');
    for (const inside of ['difficult', 'Overdue', 'Maria Lopez', '(answer)'])
      expect(page).not.toContain(inside);
    expect(asked).not.toContain('words/c-1/e-2/text');
  });

  test('[SUP-DATA-6] nobody keeps, indexes or frames it, no script runs, and its address goes nowhere', async () => {
    const { get, token } = await open(complaint);
    const { headers } = await get(`/${token()}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'self'; .*form-action 'self'/,
      ),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
  });

  test('[SUP-DATA-6] a link that is forged, too old or of another purpose says what to do and reveals nothing', async () => {
    const { get, post, token, sent } = await open(complaint);
    const old = sealLink(secret, { purpose: 'follow', caseId: 'c-1', expiresAt: Date.now() - 1 });
    for (const each of [old, token().replace(/c-1$/, 'c-2'), 'x', token('survey')]) {
      const answer =
        each === token('survey') ? await post(`/${each}/send`, { type: 'withdraw' }) : await get(`/${each}`);
      const page = await answer.text();
      expect([answer.status, page]).toEqual([403, expect.stringContaining('Mail me a new link')]);
      expect(page).not.toMatch(/c-1|parcel|Jane/);
    }
    expect(sent).toEqual([]);
  });

  test('something is said once for one form, and the page is shown anew', async () => {
    const { get, post, token, sent } = await open(complaint);
    const page = await (await get(`/${token()}?lang=de`)).text();
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(page) ?? [];
    const answer = await post(`/${token()}/send`, {
      type: 'customerSaid',
      id,
      lang: 'de',
      text: 'Still nothing.',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/${token()}?done=customerSaid&lang=de`,
    ]);
    expect(sent).toEqual([
      {
        name: 'c-1',
        request: {
          type: 'customerSaid',
          payload: { text: 'Still nothing.', channel: 'email' },
          actor: { id: 'customer-page', role: 'customer' },
          id,
        },
      },
    ]);
    expect(await (await get(`/${token()}?done=customerSaid`)).text()).toContain('we have your message');
  });

  test('looking changes nothing, whatever a program that reads mail asks for', async () => {
    const { get, token, sent, answers } = await open(complaint);
    for (const path of ['', '/send', '/send?type=withdraw', '/survey?score=1', '/label'])
      await get(`/${token()}${path}`);
    await get(`/${token('survey')}`);
    expect([sent, answers]).toEqual([[], []]);
  });

  test('what is not possible any more is said, and what was typed stays', async () => {
    const { post, token } = await open(complaint, {
      client: {
        view: async () => complaint(),
        events: async () => [event('customerSaid', { text: words })],
        words: async () => new Map(),
        time: async () => Date.now(),
        send: () => Promise.reject(new ClientError('EventNotAccepted', 'inside words')),
      },
    });
    const refused = await post(`/${token()}/send`, { type: 'customerSaid', text: 'What about <it>?' });
    const page = await refused.text();
    expect([refused.status, page]).toEqual([409, expect.stringContaining('not possible any more')]);
    expect(page).toContain('What about &lt;it&gt;?');
    expect(page).not.toContain('inside words');
    expect((await post(`/${token()}/send`, { type: 'note', text: 'x' })).status).toBe(409);
  });

  test('a choice that the page has no words for gets a form from its payload', async () => {
    const later = event('wishSettlement', {
      wish: { enum: ['refund', 'replacement'], title: 'What do you prefer?' },
      text: words,
    });
    const { get, post, token, sent } = await open(complaint, { events: [later] });
    const page = await (await get(`/${token()}`)).text();
    expect(page).toMatch(/Title of wishSettlement[\s\S]*What do you prefer\?[\s\S]*value="replacement"/);
    await post(`/${token()}/send`, { type: 'wishSettlement', wish: 'replacement', text: '', other: 'x' });
    expect(sent[0]).toMatchObject({ request: { payload: { wish: 'replacement' } } });
  });

  test('an address is not corrected here, and what only others may send is not offered', async () => {
    const inside = { ...event('refer'), by: ['agent'] as const };
    const { get, token } = await open(complaint, { events: [event('correctContact'), inside] });
    expect(await (await get(`/${token()}`)).text()).not.toMatch(/Title of/);
  });

  test('speaks English, German and Arabic, as chosen or as the browser asks', async () => {
    const { get, token } = await open(complaint);
    const page = async (query: string, accepted: string) =>
      (await get(`/${token()}${query}`, accepted)).text();
    expect(await page('', 'fr, de-AT;q=0.8, en;q=0.3')).toMatch(
      /<html lang="de" dir="ltr">[\s\S]*Donnerstag, 3\. Dezember 2026/,
    );
    expect(await page('?lang=ar', 'de')).toContain('<html lang="ar" dir="rtl">');
    expect(await page('?lang=xx', 'ja')).toContain('<html lang="en" dir="ltr">');
  });

  test('is at most 50 KB with everything that it asks for, however much was said', async () => {
    const references = Array.from({ length: 100 }, (_, i) => `words/c-1/e-${i}/long`);
    const { get, token, content, base } = await open(() =>
      complaint({ interactions: references.map((ref) => said('in', 'Said', [ref])) }),
    );
    for (const ref of references) await content.put(ref, '<ä> '.repeat(4_000), 'words');
    const bytes = async (path: string, language: string) =>
      (await (await get(path, language)).arrayBuffer()).byteLength;
    const style = (await (await fetch(`${base}/style.css`)).arrayBuffer()).byteLength;
    for (const language of ['en', 'de', 'ar'])
      expect((await bytes(`/${token()}`, language)) + style).toBeLessThanOrEqual(50_000);
    const page = await (await get(`/${token()}`)).text();
    expect(page).toMatch(/\?skip=\d+#said/);
    expect(page.match(/https?:\/\//g) ?? []).toEqual([]);
  });
});

describe('a new link', () => {
  test('goes to the address of the case only, and the answer is the same for everybody', async () => {
    const { post, mailed, close } = await open(complaint);
    const asked = async (email: string) => (await post('/new-link', { case: 'c-1', email })).text();
    const texts = [await asked('jane@example.com'), await asked('thief@example.com')];
    expect(texts[0]).toBe(texts[1]);
    await close();
    pages = undefined;
    expect(mailed).toEqual(['c-1 Jane@example.com']);
  });
});

test('[CSP-KNOW-2] [HAW-CHAN-2] shows the articles for the topic of the case, each on a page of its own, and those of no other', async () => {
  const { get, token } = await open(() => complaint({ topic: 'shipping' }));
  const page = await (await get(`/${token()}?lang=de`)).text();
  expect(page).toContain(`/${token()}/help/where-is-my-parcel?lang=de`);
  expect(page).not.toContain('/help/it-does-not-work');
  const article = await (await get(`/${token()}/help/where-is-my-parcel`)).text();
  expect(article).toMatch(
    /<h1>Where is my parcel\?<\/h1>[\s\S]*lang="en-US"[\s\S]*the carrier shows where it is/,
  );
  expect(article).toContain('Back to your case');
  expect((await get(`/${token()}/help/it-does-not-work`)).status).toBe(404);
  expect((await get(`/${token('survey')}/help/where-is-my-parcel`)).status).toBe(403);
});
