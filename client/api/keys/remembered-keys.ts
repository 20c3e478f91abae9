import { hashOf, type ApiKey } from './api-key.ts';
import type { KeyStore } from './key-store.ts';

/** So long a key that was found counts as found, ms: one that is revoked elsewhere opens nothing after that. */
const life = 1_000;

/**
 * The same keys, those that are sent looked up once a second and not once a request. What was not found is looked up each
 * time, and a key that is revoked here opens nothing from then on.
 *
 * @param now epoch ms
 */
export function rememberedKeys(keys: KeyStore, now: () => number = Date.now): KeyStore {
  const found = new Map<string, { readonly key: ApiKey; readonly until: number }>();
  return {
    ...keys,
    async revoke(id) {
      await keys.revoke(id);
      found.clear();
    },
    async find(text) {
      const digest = hashOf(text);
      const known = found.get(digest);
      if (known && now() < known.until) return known.key;
      found.delete(digest);
      const key = await keys.find(text);
      if (key) found.set(digest, { key, until: now() + life });
      return key;
    },
  };
}
