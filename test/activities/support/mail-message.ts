import type { MailMessage } from '../../../activities/mail/mail-port.ts';

/** A mail with everything that a mail can have. */
export const message: MailMessage = {
  messageId: '<c1.1.0@example.org>',
  references: ['<case.c1@example.org>'],
  from: { name: 'Asivado Customer Care', address: 'care@example.org' },
  to: { name: 'Jané Doe', address: 'jane.doe@example.com' },
  replyTo: 'care+c1@example.org',
  subject: 'Über: Thank you — 王',
  html: '<p>hello</p>',
  text: 'hello',
  date: Date.UTC(2026, 10, 23, 15),
  headers: { 'Auto-Submitted': 'auto-generated' },
};
