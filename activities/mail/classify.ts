import { EffectError } from '../effect-error.ts';
import { errorCode } from '../error-code.ts';

/** How far the message itself had got when the connection failed. */
export type Handover = 'not-begun' | 'begun' | 'complete';

/** What RFC 3463 means by the enhanced codes that a person can do something about. */
const meanings: Readonly<Record<string, string>> = {
  '5.1.0': 'the address is refused',
  '5.1.1': 'there is no such mailbox',
  '5.1.2': 'there is no such mail domain',
  '5.1.3': 'the address is malformed',
  '5.1.6': 'the mailbox has moved',
  '5.1.10': 'the domain takes no mail',
  '5.2.1': 'the mailbox is disabled',
  '5.2.2': 'the mailbox is full',
  '5.2.3': 'the message is too large for the mailbox',
  '5.3.4': 'the message is too large',
  '5.7.1': 'delivery is not allowed',
};

/**
 * Makes of nodemailer's error what the case must know. The server's own words are dropped, they quote addresses; its
 * codes stay. A refusal for good comes back as a reason for a person, everything else as an error to throw.
 */
export function classify(
  error: unknown,
  handover: Handover,
  masked: string,
): { readonly reason: string } | EffectError {
  const code = errorCode(error) ?? 'unknown';
  const reply = replyOf(error);
  const command = field(error, 'command');
  if (code === 'EENVELOPE' && command === 'API')
    return { reason: `The address ${masked} is not a mail address.` };
  if (code === 'EAUTH' || code === 'ENOAUTH' || (command === 'MAIL FROM' && reply.permanent)) {
    const what = code === 'EENVELOPE' ? 'the sender MAIL_FROM' : 'the login in SMTP_URL';
    return retry(
      'MailServerRejectsUs',
      `The mail server refuses ${what} (${reply.said}). Correct the setting; it is tried again.`,
    );
  }
  if (reply.permanent) {
    const whom = command === 'RCPT TO' ? `the recipient ${masked}` : `the message to ${masked}`;
    return {
      reason: `The mail server refused ${whom} for good (${reply.said}). Reach the customer in another way or correct the address.`,
    };
  }
  if (reply.code)
    return retry(
      'MailTemporarilyRefused',
      `The mail server refused for now (${reply.said}). It is tried again.`,
    );
  if (handover === 'complete') {
    const text = `The mail server was given the whole message and then fell silent (${code}). It may have taken it; it is handed over again under the same Message-ID.`;
    return retry('MailHandoverUncertain', text, true);
  }
  return retry(
    'MailServerUnreachable',
    `The mail server cannot be reached or broke off (${code}). No whole message was sent; it is tried again. Check SMTP_URL and the server.`,
  );
}

interface Reply {
  readonly code: number | undefined;
  readonly permanent: boolean;
  /** Codes only: `550 5.1.1, there is no such mailbox` */
  readonly said: string;
}

function replyOf(error: unknown): Reply {
  const response = field(error, 'response') ?? '';
  const code = Number(/^\d{3}/.exec(response)?.[0]) || undefined;
  const enhanced = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const meaning = enhanced && meanings[enhanced];
  const said = [[code, enhanced].filter(Boolean).join(' ') || 'no reply code', meaning]
    .filter(Boolean)
    .join(', ');
  // 503 speaks of the session and not of the message: on a new connection the same message may go through.
  return { code, permanent: code !== undefined && code >= 500 && code !== 503, said };
}

function field(error: unknown, name: 'response' | 'command'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

function retry(type: string, message: string, uncertain = false): EffectError {
  return new EffectError(type, message, { retryable: true, uncertain });
}
