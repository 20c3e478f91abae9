import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { guestSettings } from '../../activities/guests/guest-settings.ts';
import { openGuests, type Guests } from '../../activities/guests/open-guests.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { startMailServer, type TestMailServer } from './support/mail-server.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { sampleOrder } from './support/shop-order.ts';

let postgres: TestDatabase;
let database: Database;
let mail: TestMailServer;
let guests: Guests;
beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 10);
  mail = await startMailServer();
  guests = openGuests(database, {
    smtpUrl: mail.url,
    from: { name: 'Acme', address: 'care@acme.example' },
    page: 'https://shop.example/link/{token}',
  });
}, 60_000);
afterAll(async () => {
  await guests.close();
  await mail.close();
  await database.destroy();
  await postgres.stop();
});

const stored = async () => {
  const given = sampleOrder();
  await new PostgresOrders(database).put(given);
  return given.order.orderId;
};
const linkOf = async (orderId: string) => (await guests.link(orderId)) ?? 'none';

describe('guests', () => {
  test('a link opens one session, once, however many try at the same moment', async () => {
    const orderId = await stored();
    const secret = await linkOf(orderId);
    const sessions = await Promise.all(Array.from({ length: 8 }, () => guests.redeem(secret)));
    const [session, ...others] = sessions.filter((each) => each !== undefined);
    expect([others, session?.orderId]).toEqual([[], orderId]);
    expect(await guests.orderOf(session?.session ?? '')).toBe(orderId);
    expect([await guests.orderOf(secret), await guests.redeem('guessed')]).toEqual([undefined, undefined]);
  });

  test('what is too old opens nothing', async () => {
    const orderId = await stored();
    const [late, inTime] = [await linkOf(orderId), await linkOf(orderId)];
    const session = (await guests.redeem(inTime))?.session ?? '';
    await sql`update guest_links set expires_at = now() where order_id = ${orderId}`.execute(database);
    await sql`update guest_sessions set expires_at = now() where order_id = ${orderId}`.execute(database);
    expect([await guests.redeem(late), await guests.orderOf(session)]).toEqual([undefined, undefined]);
  });

  test('secrets are kept as digests only', async () => {
    const secret = await linkOf(await stored());
    const session = (await guests.redeem(secret))?.session ?? '';
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(l::text, ' ') from guest_links l) ||
             (select string_agg(s::text, ' ') from guest_sessions s) as all`.execute(database);
    expect(rows[0]?.all).toMatch(/[0-9a-f]{64}/);
    expect([rows[0]?.all.includes(secret), rows[0]?.all.includes(session)]).toEqual([false, false]);
  });

  test('an order has three links in an hour, also when they are asked for at once', async () => {
    const orderId = await stored();
    const asked = await Promise.all(Array.from({ length: 6 }, () => guests.link(orderId)));
    expect(asked.filter((each) => each !== undefined)).toHaveLength(3);
    await sql`update guest_links set created_at = now() - interval '61 minutes' where order_id = ${orderId}`.execute(
      database,
    );
    expect(await guests.link(orderId)).toBeDefined();
  });

  test('an order knows its cases, also one that let its goods go', async () => {
    const orderId = await stored();
    const orders = new PostgresOrders(database);
    await orders.reserve('c-first', orderId, [{ lineId: '1', unit: 0 }]);
    await orders.release('c-first');
    await orders.reserve('c-second', orderId, [{ lineId: '1', unit: 0 }]);
    expect((await guests.casesOf(orderId)).toSorted()).toEqual(['c-first', 'c-second']);
  });

  test('the mail: to the address of the order, with the link and what to do when it was somebody else', async () => {
    await guests.send('S-7', { name: 'Ana Díaz', email: 'ana@example.com' }, 'secret-7');
    const [message] = mail.mails;
    expect(message).toMatchObject({
      subject: 'Your link to order S-7',
      from: { name: 'Acme', address: 'care@acme.example' },
      to: [{ name: 'Ana Díaz', address: 'ana@example.com' }],
    });
    for (const body of [message?.html, message?.text]) {
      expect(body).toContain('https://shop.example/link/secret-7');
      expect(body).toMatch(/once, within 30 minutes.*If it was not you/s);
    }
    expect(mail.raw[0]).toContain('Auto-Submitted: auto-replied');
  });
});

describe('the settings', () => {
  const given = { GUEST_URL: 'https://shop.example/{token}', SMTP_URL: 'smtp://127.0.0.1:25' };

  test('without GUEST_URL nobody comes in; with it mail must be possible', () => {
    expect(guestSettings({ ...given, GUEST_URL: '' })).toBeUndefined();
    expect(guestSettings(given)).toEqual({
      smtpUrl: given.SMTP_URL,
      from: { address: 'customer-care@redress.example' },
      page: given.GUEST_URL,
    });
  });

  test.each([
    [{ ...given, GUEST_URL: 'https://shop.example/link' }, /GUEST_URL: expected a link, with \{token\}/],
    [{ ...given, SMTP_URL: undefined }, /SMTP_URL/],
    [{ ...given, SMTP_URL: 'smtp://mail.example' }, /MAIL_FROM/],
  ])('%j is refused by name', (env, why) => {
    expect(() => guestSettings(env)).toThrow(why);
  });
});
