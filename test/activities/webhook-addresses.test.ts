import { hostname } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { endpointUrlFault } from '../../activities/webhooks/out/endpoint-url.ts';
import { waitAfter } from '../../activities/webhooks/out/next-try.ts';
import { postWebhook } from '../../activities/webhooks/out/post-webhook.ts';
import { isPublicAddress } from '../../activities/webhooks/out/public-address.ts';
import { signed } from '../../activities/webhooks/signed.ts';
import { startVendorServer } from './support/vendor-server.ts';

const message = signed(`whsec_${Buffer.alloc(32).toString('base64')}`, 'msg_1', new Date(), {});

test('waits grow to days and then end; who asks for more time gets it', () => {
  const waits = Array.from({ length: 11 }, (_, n) => waitAfter(n + 1, undefined, 0));
  expect(waits.slice(0, 3)).toEqual([5_000, 60_000, 300_000]);
  expect(waits[10]).toBeUndefined();
  const days = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 86_400_000;
  expect(days).toBeGreaterThan(3);
  expect([waitAfter(1, '120', 0), waitAfter(1, '999999', 0), waitAfter(1, 'soon', 1)]).toEqual([
    120_000, 86_400_000, 5_500,
  ]);
});

describe('addresses', () => {
  test.each([
    'http://shop.example/x',
    'ftp://shop.example/x',
    'https://user:secret@shop.example/',
    'https://localhost/',
    'https://db.internal/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'not an address',
  ])('%s is refused', async (url) => {
    expect(endpointUrlFault(url, false)).toEqual(expect.any(String));
    expect(await postWebhook(url, message, { local: false, timeout: 500 })).toEqual({
      fault: 'ADDRESS_NOT_ALLOWED',
    });
  });

  test('a public one is taken, and a local one where that is said', () => {
    expect(endpointUrlFault('https://shop.example:8443/hook?x=1', false)).toBeUndefined();
    expect(endpointUrlFault('http://127.0.0.1:9/hook', true)).toBeUndefined();
    expect(['8.8.8.8', '2606:4700::1111', '192.169.0.1'].every(isPublicAddress)).toBe(true);
    expect(['172.31.0.1', '100.127.0.1', '::', 'fe80::1', '2001:db8::1', 'x'].some(isPublicAddress)).toBe(
      false,
    );
  });

  test('a name that leads to a network of our own is found out when it is connected to', async () => {
    const listener = await startVendorServer(() => ({ status: 204 }));
    const url = `https://${hostname()}:${new URL(listener.url).port}/`;
    expect(endpointUrlFault(url, false)).toBeUndefined();
    expect(await postWebhook(url, message, { local: false, timeout: 2_000 })).toEqual({
      fault: 'ADDRESS_NOT_ALLOWED',
    });
    expect(listener.requests).toEqual([]);
    await listener.close();
  });
});
