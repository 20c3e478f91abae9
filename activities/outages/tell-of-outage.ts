import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Receipt } from '../../machines/case/receipt.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { OutageInput, OutagePhase, TellInput, TellOutput } from '../../machines/outage/outage.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { NoticeOutcome } from '../database/outage-tables.ts';
import { EffectError } from '../effect-error.ts';
import type { PerformOnce } from '../effects/claim.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { MailPort } from '../mail/mail-port.ts';
import { messageIdOf } from '../mail/message-id.ts';
import type { MailSettings } from '../mail/send-mail.ts';
import { asHtml } from '../mail/templates/html.ts';
import { asText } from '../mail/templates/text.ts';
import { oneLine } from '../texts/one-line.ts';
import { type Affected, affectedCases } from './affected.ts';
import { outageMail } from './outage-mail.ts';
import { digestOf, saltOf } from './recipient.ts';

export interface OutagePorts {
  readonly database: Database;
  readonly content: ContentStore;
  readonly mail: MailPort;
  readonly mailSettings: MailSettings;
  readonly temporal: Client;
  readonly performOnce: PerformOnce;
}

/**
 * Tells the customers of the most urgent cases who do not know yet, each person once however many cases they have, and
 * notes it on every case. It may be repeated after a crash: a mail has its effect id, a note its event id, and who was told
 * is written down last [SUP-OUT-1].
 *
 * @throws EffectError as MailPort.send, and `DatabaseUnavailable`
 */
export async function tellOfOutage(
  ports: OutagePorts,
  { outage, phase, limit }: TellInput,
  now: number,
): Promise<TellOutput> {
  const affected = await affectedCases(ports.database, outage, phase, limit);
  const salt = await saltOf(ports.database, outage.outageId);
  let later = false;
  for (const each of affected) {
    const recipient = each.email === undefined ? null : digestOf(salt, each.email);
    const outcome = await toldUnlessLater(tellOne(ports, outage, phase, each, recipient, now));
    if (outcome === 'later') {
      later = true;
      continue;
    }
    await note(ports, outage, phase, each, outcome);
    const row = { outage_id: outage.outageId, phase, case_id: each.caseId, recipient, outcome, told_at: now };
    await guarded('keep who was told of an outage', () =>
      ports.database
        .insertInto('outage_notices')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  return { more: later || affected.length === limit };
}

/** So often, once a helping, a mailbox is asked again before a person must tell its owner in another way. */
const mostTries = 60;

/** A mailbox that takes no mail just now waits for the next helping, and keeps nobody else from hearing. */
async function toldUnlessLater(telling: Promise<NoticeOutcome>): Promise<NoticeOutcome | 'later'> {
  try {
    return await telling;
  } catch (error) {
    if (refusedForNow(error)) return 'later';
    throw error;
  }
}

function refusedForNow(error: unknown): error is EffectError {
  return error instanceof EffectError && error.type === 'MailTemporarilyRefused';
}

async function tellOne(
  ports: OutagePorts,
  outage: OutageInput,
  phase: OutagePhase,
  affected: Affected,
  recipient: string | null,
  now: number,
): Promise<NoticeOutcome> {
  const { email, name } = affected;
  if (recipient === null || email === undefined) return 'no-address';
  if (await knowsAlready(ports.database, outage.outageId, phase, recipient)) return 'with-another';
  const { caseId } = affected;
  // Of the person, not of the case: whichever of their cases leads when this is tried again, the mail is the same one.
  const effectId = `outage.${outage.outageId}:${phase}:${recipient}`;
  const call = { effectId, caseId, name: 'tellOfOutage', params: { phase }, issuedAt: now };
  const receipt: Receipt = await ports.performOnce(call, async ({ at, number }): Promise<Outcome> => {
    const document = outageMail(outage, phase, affected);
    const { from, replyTo, domain } = ports.mailSettings;
    const title = 'notice of an outage by e-mail';
    const mail = {
      messageId: messageIdOf(effectId, domain),
      references: [messageIdOf(`case.${caseId}`, domain)],
      from: { name: from.name ?? document.signature, address: from.address },
      to: { address: email, ...(name === undefined ? {} : { name: oneLine(name) }) },
      replyTo: replyTo.replaceAll('{case}', caseId),
      subject: document.subject,
      html: asHtml(document),
      text: asText(document),
      date: at,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'X-Redress-Case': caseId,
        'X-Redress-Effect': effectId,
      },
    };
    const answer = await ports.mail.send(mail).catch((error: unknown) => {
      if (!refusedForNow(error) || number < mostTries) throw error;
      return { accepted: false as const, reason: error.message };
    });
    return answer.accepted
      ? { status: 'delivered', title, reference: answer.messageId }
      : { status: 'needs-person', title, reason: answer.reason };
  });
  return receipt.status === 'needs-person' ? 'no-address' : 'mailed';
}

async function knowsAlready(
  database: Database,
  outageId: string,
  phase: OutagePhase,
  recipient: string,
): Promise<boolean> {
  const row = await guarded('look who was told of an outage', () =>
    database
      .selectFrom('outage_notices')
      .select('case_id')
      .where('outage_id', '=', outageId)
      .where('phase', '=', phase)
      .where('recipient', '=', recipient)
      .where('outcome', '=', 'mailed')
      .executeTakeFirst(),
  );
  return row !== undefined;
}

const notes: Readonly<Record<OutagePhase, Readonly<Record<NoticeOutcome, string>>>> = {
  begun: {
    mailed: 'The customer was told by e-mail of an outage',
    'with-another': 'The customer was told of an outage in the mail of another case',
    'no-address': 'The customer has no usable e-mail address: tell them in another way of an outage',
  },
  over: {
    mailed: 'The customer was told by e-mail that an outage is over',
    'with-another': 'The customer was told in the mail of another case that an outage is over',
    'no-address':
      'The customer has no usable e-mail address: tell them in another way that an outage is over',
  },
};

/** Writes on the case that its customer was told; a case that closed meanwhile takes no note. */
async function note(
  { content, temporal }: OutagePorts,
  { outageId, title }: OutageInput,
  phase: OutagePhase,
  { caseId, workflowId }: Affected,
  outcome: NoticeOutcome,
): Promise<void> {
  const id = `outage-${outageId}-${phase}-${outcome}`;
  const body = `${notes[phase][outcome]}: ${title}.`;
  await content.putMany(caseId, id, { text: { body, kind: 'words' } });
  try {
    await temporal.workflow.getHandle(workflowId).signal(post, {
      id,
      type: 'note',
      payload: { text: referenceTo(caseId, id, 'text') },
      actor: { id: 'redress', role: 'system' },
    });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** The signal's name, as workflows/messages.ts has it: activities do not import workflows. */
const post = 'case.post';
