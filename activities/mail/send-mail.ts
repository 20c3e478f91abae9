import type { ContentStore } from '../content/content-store.ts';
import type { Attempt, Outcome } from '../effects/outcome.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';
import { compose } from './compose.ts';
import type { CustomerLinkSettings } from '../customer-links/link-address.ts';
import type { FilePort } from '../files/file-port.ts';
import { attachmentsOf } from './attachments.ts';
import { linkBlocks } from './link-blocks.ts';
import type { MailAddress, MailPort } from './mail-port.ts';
import { keepMailCopy } from './mail-copy.ts';
import { messageIdOf } from './message-id.ts';
import type { MessageOrder } from './message-order.ts';
import type { MessageParams } from './params.ts';
import { resolve } from './resolve.ts';
import { asHtml } from './templates/html.ts';
import { templates } from './templates/templates.ts';
import { asText } from './templates/text.ts';

export interface MailSettings {
  readonly from: MailAddress;
  /** Address for replies; `{case}` in it becomes the case id. */
  readonly replyTo: string;
  /** Link to a case for the company's own people, `{case}` becomes the case id; left out: no link in referrals. */
  readonly caseUrl?: string | undefined;
  /** The customer's page; left out: no link in mails to customers. */
  readonly links?: CustomerLinkSettings | undefined;
  /** Right side of every Message-ID. */
  readonly domain: string;
}

export interface MailDeps {
  readonly mail: MailPort;
  readonly content: ContentStore;
  readonly files: FilePort;
  readonly settings: MailSettings;
}

/**
 * Writes and hands over one mail of a case, and keeps a copy of what it says. Erased content is skipped, an address that
 * cannot take mail needs a person.
 *
 * @throws EffectError as MailPort.send, `FilesUnavailable` and `EffectParamsInvalid`
 */
export async function sendMail(deps: MailDeps, order: MessageOrder, attempt: Attempt): Promise<Outcome> {
  const { params, caseId, effectId } = order;
  const title = `${textsFor('en')(`${params.template}.title`)} by e-mail`;
  const resolved = await resolve(deps.content, params);
  if ('gone' in resolved) return { status: 'skipped', title, reason: resolved.gone };
  const to = recipient(params, resolved.person);
  if (!to) return { status: 'needs-person', title, reason: noAddress(params) };

  const attachments = await attachmentsOf(deps.files, params.attachments);
  if ('gone' in attachments) return { status: 'needs-person', title, reason: attachments.gone };

  const { settings } = deps;
  const inAddress = caseId.replaceAll(/[^A-Za-z0-9._-]/g, '-');
  const written = compose(params, {
    caseId,
    channel: 'mail',
    name: resolved.person.name,
    words: resolved.words,
    history: resolved.history,
    caseUrl: settings.caseUrl?.replaceAll('{case}', encodeURIComponent(caseId)),
  });
  await keepMailCopy(deps, caseId, effectId, asHtml(written));
  const document = { ...written, blocks: [...written.blocks, ...linkBlocks(settings.links, order)] };
  const answer = await deps.mail.send({
    messageId: messageIdOf(effectId, settings.domain),
    references: [messageIdOf(`case.${caseId}`, settings.domain)],
    from: { name: settings.from.name ?? document.signature, address: settings.from.address },
    to,
    replyTo: settings.replyTo.replaceAll('{case}', inAddress),
    subject: document.subject,
    html: asHtml(document),
    text: asText(document),
    date: attempt.at,
    attachments: attachments.found,
    headers: {
      'Auto-Submitted': templates[params.template].auto,
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'X-Redress-Case': oneLine(caseId),
      'X-Redress-Effect': oneLine(effectId),
    },
  });
  if (answer.accepted) return { status: 'delivered', title, reference: answer.messageId };
  return { status: 'needs-person', title, reason: answer.reason };
}

function recipient(
  params: MessageParams,
  customer: { name?: string | undefined; email?: string | undefined },
) {
  const { to } = params;
  const [name, email] = typeof to === 'string' ? [customer.name, customer.email] : [to.department, to.email];
  const address = email?.trim();
  // One address and nothing else: a comma or a line break would make more recipients or headers of it.
  if (!address || !/^[^\s@,;<>"()\\]+@[^\s@,;<>"()\\]+$/u.test(address)) return undefined;
  return { address, ...(name ? { name: oneLine(name) } : {}) };
}

function noAddress({ to }: MessageParams): string {
  return typeof to === 'string'
    ? 'The customer has no usable e-mail address: reach the customer in another way or correct the address.'
    : `The department ${oneLine(to.department)} has no e-mail address in the policy: pass it on by hand and add the address.`;
}
