import type { Database } from '../database/connect.ts';
import type { MailAddress } from '../mail/mail-port.ts';
import { PostgresOrders } from '../orders/postgres-orders.ts';
import type { OrdersPort } from '../orders/orders-port.ts';
import { smtpMail } from '../mail/smtp-mail.ts';
import { guestAccess, type GuestAccess, linkMinutes } from './guest-access.ts';
import { sendLink } from './link-mail.ts';

/** Guest access with the orders that guests name, and the mail that carries their links. */
export interface Guests extends GuestAccess, Pick<OrdersPort, 'find'> {
  /** Mails a one-time link to the order's own address. Throws as MailPort.send does. */
  send(orderId: string, to: { readonly name: string; readonly email: string }, secret: string): Promise<void>;
  close(): Promise<void>;
}

/** How links reach guests. */
export interface GuestSettings {
  readonly smtpUrl: string;
  readonly from: MailAddress;
  /** The page that takes a link, `{token}` in place of its secret. */
  readonly page: string;
}

/** Guest access on the database and the mail server. */
export function openGuests(database: Database, { smtpUrl, from, page }: GuestSettings): Guests {
  const mail = smtpMail(smtpUrl);
  const orders = new PostgresOrders(database);
  return {
    ...guestAccess(database),
    find: (orderId) => orders.find(orderId),
    send: (orderId, to, secret) =>
      sendLink(
        mail,
        from,
        {
          words: 'guest-link',
          about: orderId,
          to,
          url: page.replaceAll('{token}', secret),
          lasts: linkMinutes,
        },
        Date.now(),
      ),
    close: () => mail.close(),
  };
}
