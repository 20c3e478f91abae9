import { type CustomerLinkSettings, linkAddress } from '../customer-links/link-address.ts';
import { textsFor } from '../texts/texts.ts';
import type { MessageOrder } from './message-order.ts';
import type { TemplateName } from './params.ts';
import type { Block } from './templates/document.ts';

/** The mails after a resolution, which ask for the survey; nobody is mailed for the survey alone [SUP-QA-1] [HAW-FEED-1]. */
const asking: readonly TemplateName[] = ['follow-up', 'return-closed'];

/**
 * The links that a mail to the customer carries: the page of the case, and after a resolution the survey. Sealed as of when the
 * case had it written, so that a mail that is sent again is the same; the case and its history never hold them [SUP-DATA-6].
 */
export function linkBlocks(
  settings: CustomerLinkSettings | undefined,
  { caseId, issuedAt, params }: MessageOrder,
): readonly Block[] {
  if (!settings || typeof params.to !== 'string') return [];
  const t = textsFor(params.locale);
  const link = (label: string, purpose: 'follow' | 'survey'): Block => ({
    kind: 'link',
    label: t(label),
    href: linkAddress(settings, purpose, caseId, issuedAt),
  });
  return [
    ...(asking.includes(params.template) ? [link('layout.survey', 'survey')] : []),
    link('layout.customerPage', 'follow'),
  ];
}
