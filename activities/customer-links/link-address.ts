import { type LinkPurpose, sealLink } from './link-token.ts';

/** How customers reach the page of their case. */
export interface CustomerLinkSettings {
  /** Seals the links; the page's own. */
  readonly secret: string;
  /** The page, `{token}` in place of the sealed link. */
  readonly page: string;
}

const day = 86_400_000;

/** How long a case can be followed by a link, in days: as long as a slow one takes. */
export const followDays = 90;
const lastsDays: Readonly<Record<LinkPurpose, number>> = { follow: followDays, survey: 30 };

/** The address of a case's page for one purpose, sealed as of `from` (epoch ms). */
export function linkAddress(
  { secret, page }: CustomerLinkSettings,
  purpose: LinkPurpose,
  caseId: string,
  from: number,
): string {
  const expiresAt = from + lastsDays[purpose] * day;
  return page.replaceAll('{token}', sealLink(secret, { purpose, caseId, expiresAt }));
}
