import { expect, test } from '@jest/globals';
import { rememberedKeys } from '../../client/api/keys/remembered-keys.ts';
import type { KeyStore } from '../../client/api/keys/key-store.ts';

const key = { id: 'abc', name: 'shop', role: 'customer', scopes: ['cases:open'], signed: false } as const;

/** Keys that count how often they are asked. */
function counted() {
  const valid = new Set(['good']);
  let asked = 0;
  const unused = () => Promise.reject(new Error('not asked here'));
  const keys: KeyStore = {
    make: unused,
    list: unused,
    findSigner: unused,
    revoke: () => Promise.resolve(valid.clear()),
    find: (text) => {
      asked += 1;
      return Promise.resolve(valid.has(text) ? key : undefined);
    },
  };
  return { keys, valid, asked: () => asked };
}

test('a key is looked up once a second; one that is revoked elsewhere opens nothing a second later', async () => {
  const { keys, valid, asked } = counted();
  let now = 0;
  const remembered = rememberedKeys(keys, () => now);
  expect([await remembered.find('good'), await remembered.find('good')]).toEqual([key, key]);
  expect(asked()).toBe(1);
  valid.clear();
  now = 999;
  expect(await remembered.find('good')).toEqual(key);
  now = 1_000;
  expect(await remembered.find('good')).toBeUndefined();
});

test('what is no key is looked up each time, and one that is revoked here opens nothing at once', async () => {
  const { keys, asked } = counted();
  const remembered = rememberedKeys(keys, () => 0);
  expect([await remembered.find('bad'), await remembered.find('bad')]).toEqual([undefined, undefined]);
  expect(asked()).toBe(2);
  await remembered.find('good');
  await remembered.revoke('abc');
  expect(await remembered.find('good')).toBeUndefined();
});
