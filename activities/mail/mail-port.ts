/** One mail, complete: nothing of it is decided by the port. */
export interface MailMessage {
  /** With angle brackets; see message-id.ts. */
  readonly messageId: string;
  /** Message-IDs of the thread, oldest first. */
  readonly references: readonly string[];
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Epoch ms, for the Date header. */
  readonly date: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface MailAddress {
  readonly name?: string;
  readonly address: string;
}

/** What the server said when it took the message or refused it for good. */
export type MailAnswer =
  | { readonly accepted: true; readonly messageId: string }
  | { readonly accepted: false; readonly messageId: string; readonly reason: string };

/** Hands mail to the world. */
export interface MailPort {
  /**
   * Hands a message over to the mail server. A refusal for good is an answer; what may succeed later is an error.
   *
   * @throws EffectError, all retryable and free of addresses: `MailTemporarilyRefused` (4xx), `MailServerUnreachable`
   * (nothing was handed over), `MailHandoverUncertain` (all of it was and no answer came: it may have been accepted),
   * `MailServerRejectsUs` (login or sender refused: a setting is wrong)
   */
  send(message: MailMessage): Promise<MailAnswer>;
  close(): Promise<void>;
}
