import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets its bearer do: follow and steer one case, or answer its survey. */
export type LinkPurpose = 'follow' | 'survey';

/** What a link holds. */
export interface CustomerLink {
  readonly purpose: LinkPurpose;
  readonly caseId: string;
  /** Epoch ms; kept in whole seconds. */
  readonly expiresAt: number;
}

const shape = /^([A-Za-z0-9_-]{43})\.(follow|survey)\.([0-9a-z]{1,10})\.([a-z0-9][a-z0-9-]{0,59})$/;

/**
 * Seals a link into a token for an address: the same link gives the same token, so that a mail that is sent again is the same
 * mail. The case id stands last, because programs that make links of addresses leave off what ends in a sign.
 */
export function sealLink(secret: string, { purpose, caseId, expiresAt }: CustomerLink): string {
  const said = `${purpose}.${Math.floor(expiresAt / 1000).toString(36)}.${caseId}`;
  return `${macOf(secret, said)}.${said}`;
}

/**
 * Opens a token for one purpose at `now` (epoch ms); undefined for one that is too old, for something else or none of ours. The seal
 * is compared in constant time.
 */
export function openLink(
  secret: string,
  token: string,
  purpose: LinkPurpose,
  now: number,
): CustomerLink | undefined {
  const [, mac = '', named = '', seconds = '', caseId = ''] = shape.exec(token) ?? [];
  const expected = Buffer.from(macOf(secret, `${named}.${seconds}.${caseId}`));
  const given = Buffer.from(mac);
  const ours = given.length === expected.length && timingSafeEqual(given, expected);
  if (!ours || named !== purpose) return undefined;
  const expiresAt = Number.parseInt(seconds, 36) * 1000;
  return expiresAt <= now ? undefined : { purpose, caseId, expiresAt };
}

/** HMAC-SHA-256, in a room of its own so that the secret seals nothing else. */
function macOf(secret: string, said: string): string {
  return createHmac('sha256', secret).update(`customer-link.1.${said}`).digest('base64url');
}
