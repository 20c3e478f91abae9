import { afterEach, describe, expect, test } from '@jest/globals';
import { complaint, event, pagesOf } from './support/customer-page.ts';

let pages: Awaited<ReturnType<typeof pagesOf>> | undefined;
afterEach(async () => {
  await pages?.close();
  pages = undefined;
});

/** Starts the pages of a case. */
async function open(...setup: Parameters<typeof pagesOf>) {
  pages = await pagesOf(...setup);
  return pages;
}

describe('[CSP-LIMBO-2] a promised call-back', () => {
  const moving = event('moveCallBack', {
    commitment: { type: 'string' },
    by: { type: 'integer', instant: true },
  });
  // A Monday at ten in Detroit.
  const now = Date.UTC(2026, 10, 30, 15);
  const hour = 3_600_000;
  const promised = () =>
    complaint({
      commitments: [
        {
          id: 'promise-2',
          about: 'callBack',
          title: 'Call-back to the customer',
          promisedAt: now - hour,
          dueAt: now + 26 * hour,
          status: 'open',
          renewals: 0,
        },
      ],
    });

  test('can be moved to one of the times at which somebody is there, without a script', async () => {
    const { get, post, token, sent } = await open(promised, { events: [moving], now: () => now });
    const page = await (await get(`/${token()}?lang=de`)).text();
    const offered = [...page.matchAll(/<option value="(\d+)">\s*([^<]+?)\s*<\/option>/g)].map(
      ([, to, words]) => [Number(to), words],
    );
    expect(offered[0]).toEqual([
      now + 3 * hour,
      expect.stringMatching(/^Montag, 30. November, 11:00–13:00\sUhr$/),
    ]);
    expect(offered.map(([to]) => to)).not.toContain(now + 26 * hour);
    expect(page).toContain('name="commitment" value="promise-2"');
    await post(`/${token()}/send`, {
      type: 'moveCallBack',
      commitment: 'promise-2',
      by: String(now + 3 * hour),
    });
    expect(sent).toMatchObject([
      { request: { type: 'moveCallBack', payload: { commitment: 'promise-2', by: now + 3 * hour } } },
    ]);
    expect(await (await get(`/${token()}?done=moveCallBack`)).text()).toContain('The call is moved.');
  });

  test('is not offered where the case does not take it', async () => {
    const { get, token } = await open(promised, { now: () => now });
    expect(await (await get(`/${token()}`)).text()).not.toContain('<select');
  });
});
