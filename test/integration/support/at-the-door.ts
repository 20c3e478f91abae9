import { labelRegister } from '../../../activities/labels/label-register.ts';
import { openGuests, type Guests } from '../../../activities/guests/open-guests.ts';
import { connect } from '../../../activities/database/connect.ts';
import { keyStore, type KeyStore } from '../../../client/api/keys/key-store.ts';
import { scope, type Scope } from '../../../client/api/keys/scopes.ts';
import { requestStore } from '../../../client/api/requests/request-store.ts';
import { buildApi } from '../../../client/api/server.ts';
import { vendorDoors } from '../../../client/api/vendor-doors.ts';
import { testStack } from '../../support/stack/env.ts';
import { atDesk, type Desk } from './desk.ts';
import type { Suite } from './suite.ts';

/** One answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The API on a port of its own before a whole desk, asked by real HTTP. */
export interface Door {
  readonly desk: Desk;
  readonly url: string;
  readonly keys: KeyStore;
  readonly guests: Guests;
  /** A key of this role with these scopes, all when left out. */
  readonly key: (role?: 'customer' | 'agent', scopes?: readonly Scope[]) => Promise<string>;
  readonly get: (path: string, key: string) => Promise<Answer>;
  readonly put: (path: string, key: string, body: unknown) => Promise<Answer>;
  readonly post: (path: string, key: string, idempotencyKey: string, body: unknown) => Promise<Answer>;
}

/** What the carrier of the tests signs with. */
export const carrierSecret = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`;

/** What all vendors of the tests sign with. */
export const secrets = {
  carrier: carrierSecret,
  easypost: 'easypost secret',
  stripe: 'whsec_of_stripe',
  shopify: 'shopify secret',
};

export async function atTheDoor(on: Suite, work: (door: Door) => Promise<void>): Promise<void> {
  await atDesk(on, {}, async (desk) => {
    const database = connect(testStack().databaseUrl, 10);
    const keys = keyStore(database);
    const guests = openGuests(database, {
      smtpUrl: desk.mail.url,
      from: { name: 'Shop', address: 'care@shop.example' },
      page: 'http://127.0.0.1/link/{token}',
    });
    const app = await buildApi({
      client: desk.client,
      keys,
      requests: requestStore(database),
      files: desk.files,
      labels: labelRegister(database),
      orders: desk.orders,
      vendors: vendorDoors(secrets, database),
      guests,
      probes: {},
      rateLimit: 100_000,
    });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (
      path: string,
      headers: Record<string, string>,
      body?: unknown,
      method = 'POST',
    ): Promise<Answer> => {
      const init = body === undefined ? {} : { method, body: JSON.stringify(body) };
      const answer = await fetch(url + path, { ...init, headers });
      return {
        status: answer.status,
        headers: answer.headers,
        body: answer.headers.get('content-type')?.includes('json')
          ? ((await answer.json()) as Answer['body'])
          : {},
      };
    };
    try {
      await work({
        desk,
        url,
        keys,
        guests,
        key: async (role = 'customer', scopes = scope.options) =>
          (await keys.make({ name: `test-${role}`, role, scopes })).text,
        get: (path, key) => ask(path, bearer(key)),
        put: (path, key, body) =>
          ask(path, { ...bearer(key), 'content-type': 'application/json' }, body, 'PUT'),
        post: (path, key, idempotencyKey, body) => {
          const more = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
          return ask(path, { ...bearer(key), ...more }, body);
        },
      });
    } finally {
      await app.close();
      await guests.close();
      await database.destroy();
    }
  });
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
