import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mailCopy, mailCopyKey } from '../../activities/mail/mail-copy.ts';
import type { MailPort } from '../../activities/mail/mail-port.ts';
import { smtpMail } from '../../activities/mail/smtp-mail.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { refusal } from './support/mail-server.ts';
import { startRawServer } from './support/raw-server.ts';
import { customer, sampleNames, sampleOf } from './support/sample.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());
beforeEach(() => {
  stage.refusal.now = undefined;
  stage.server.mails.length = 0;
});

const personal = /jane|doe|elm street|charged/i;

describe('sendMail', () => {
  test('[ASI-ACK-4] an acknowledgement goes out by e-mail, once, with its receipt', async () => {
    const call = await stage.stored('acknowledgement');
    const receipt = await stage.activities.sendMail(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'acknowledgement by e-mail',
      reference: `<${call.caseId}.1.0@example.org>`,
      attempts: 1,
    });
    expect(await stage.activities.sendMail(call)).toEqual({ ...receipt, status: 'deduplicated' });
    expect(stage.server.mails).toHaveLength(1);
    expect(stage.server.mails[0]).toMatchObject({
      messageId: receipt.reference,
      inReplyTo: `<case.${call.caseId}@example.org>`,
      from: { name: 'Asivado.com Customer Care', address: 'care@example.org' },
      to: [{ name: 'Jane Doe', address: 'jane.doe@example.com' }],
      replyTo: [{ address: `care+${call.caseId}@example.org` }],
    });
    const header = (key: string) => stage.server.mails[0]?.headers.find((h) => h.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-replied');
    expect(header('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(header('x-redress-effect')).toBe(call.effectId);
  });

  test('a copy of what was said is kept for our own people', async () => {
    const call = await stage.stored('acknowledgement');
    await stage.activities.sendMail(call);
    expect(await stage.files.get(mailCopyKey(call.caseId, call.effectId))).toBeDefined();
    const copy = await mailCopy(stage, call.caseId, call.effectId);
    expect(Buffer.from(copy ?? []).toString()).toMatch(/Dear Jane Doe[^]*Maria Lopez/);
  });

  test('a mail does not wait for its copy while the file store is away, and the copy is not lost', async () => {
    const call = await stage.stored('acknowledgement');
    await mkdir(join(stage.folder, 'mails'), { recursive: true });
    await writeFile(join(stage.folder, 'mails', call.caseId), 'in the way');
    expect(await stage.activities.sendMail(call)).toMatchObject({ status: 'delivered' });
    expect(stage.server.mails).toHaveLength(1);
    const copy = await mailCopy(stage, call.caseId, call.effectId);
    expect(Buffer.from(copy ?? []).toString()).toMatch(/Dear Jane Doe[^]*Maria Lopez/);
    await stage.content.erase(call.caseId);
    await rm(join(stage.folder, 'mails', call.caseId));
    expect(await mailCopy(stage, call.caseId, call.effectId)).toBeUndefined();
  });

  test('[ASI-PROC-1] the department gets the item with the expected resolution date', async () => {
    const receipt = await stage.activities.sendMail(await stage.stored('referral'));
    expect(receipt.status).toBe('delivered');
    expect(stage.server.mails[0]?.to).toEqual([{ name: 'Billing', address: 'billing@example.org' }]);
    expect(stage.server.mails[0]?.text).toMatch(/Answer due by: Thursday, December 3, 2026, 5:00 PM EST/);
    expect(stage.server.mails[0]?.text).toContain('You charged me twice!');
  });

  test.each(sampleNames)('[SUP-DATA-1] the receipt of %s holds no personal data', async (name) => {
    const receipt = await stage.activities.sendMail(await stage.stored(name));
    expect(receipt.status).toBe('delivered');
    expect(JSON.stringify(receipt)).not.toMatch(personal);
  });

  test('a mailbox that does not exist needs a person, and the address is masked', async () => {
    stage.refusal.now = refusal(550, '5.1.1 jane.doe@example.com unknown');
    const receipt = await stage.activities.sendMail(await stage.stored('acknowledgement'));
    expect(receipt).toMatchObject({ status: 'needs-person', reason: expect.stringContaining('j***@…') });
    expect(JSON.stringify(receipt)).not.toMatch(personal);
  });

  test.each([
    ['no address', {}],
    ['no mail address', { email: 'jane doe' }],
    ['two addresses', { email: 'jane@example.com, all@example.com' }],
    ['a header in the address', { email: 'jane@example.com\r\nBcc: all@example.com' }],
  ])('%s needs a person and nothing is sent', async (_, email) => {
    const receipt = await stage.activities.sendMail(
      await stage.stored('acknowledgement', { name: 'Jane Doe', ...email }),
    );
    expect(receipt).toMatchObject({ status: 'needs-person' });
    expect(JSON.stringify(receipt)).not.toMatch(/jane/i);
    expect(stage.server.mails).toHaveLength(0);
  });

  test('a line break in the name or the topic adds no header', async () => {
    const call = await stage.stored('acknowledgement', { ...customer, name: 'Jane\r\nBcc: all@example.com' });
    const { params } = sampleOf('acknowledgement', call.caseId);
    const topic = 'invoice\r\nBcc: all@example.com';
    await stage.activities.sendMail({ ...call, params: { ...params, facts: { ...params.facts, topic } } });
    expect(stage.server.mails[0]?.bcc).toBeUndefined();
    expect(stage.server.mails[0]?.to).toHaveLength(1);
    expect(stage.server.mails[0]?.subject).toContain('invoice Bcc: all@example.com');
  });

  test('[SUP-DATA-7] erased content: skipped with the reason, and the case goes on', async () => {
    const call = await stage.stored('answer');
    await stage.content.erase(call.caseId);
    expect(await stage.activities.sendMail(call)).toMatchObject({
      status: 'skipped',
      reason: expect.stringMatching(/erased/),
    });
    expect(stage.server.mails).toHaveLength(0);
  });

  test('refused for now and then taken: one mail, two attempts, no doubt', async () => {
    stage.refusal.now = refusal(451, 'later, jane.doe@example.com');
    const call = await stage.stored('acknowledgement');
    const failed = stage.activities.sendMail(call);
    await expect(failed).rejects.toMatchObject({ type: 'MailTemporarilyRefused', nonRetryable: false });
    await expect(failed).rejects.not.toThrow(personal);
    stage.refusal.now = undefined;
    const receipt = await stage.activities.sendMail(call);
    expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receipt.maybeTwice).toBeUndefined();
    expect(stage.server.mails).toHaveLength(1);
  });

  test('no answer after the final dot: the next attempt says that it may be the second, under the same Message-ID', async () => {
    const silent = await startRawServer({ on: {}, afterDot: (socket) => socket.destroy() });
    const dying = smtpMail(silent.url);
    const call = await stage.stored('acknowledgement');
    await expect(stage.on(dying).sendMail(call)).rejects.toMatchObject({ type: 'MailHandoverUncertain' });
    const receipt = await stage.activities.sendMail(call);
    expect(receipt).toMatchObject({ status: 'delivered', maybeTwice: true, attempts: 2 });
    expect(stage.server.mails[0]?.messageId).toBe(receipt.reference);
    await dying.close();
    await silent.close();
  });

  test.each([
    ['a template that does not exist', { template: 'nonsense' }, /template/],
    ['words where a reference belongs', { words: { reason: 'plain words of jane' } }, /words\.reason/],
    ['a missing fact', { facts: { company: 'A', topic: 'b', timeZone: 'UTC' } }, /facts\.owner/],
  ])('%s is a fault of the machine: not retried, and told without its value', async (_, wrong, message) => {
    const call = await stage.stored('acknowledgement');
    const params = { ...sampleOf('acknowledgement', call.caseId).params, ...wrong };
    const failed = stage.activities.sendMail({ ...call, params });
    await expect(failed).rejects.toMatchObject({ type: 'EffectParamsInvalid', nonRetryable: true });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow(personal);
  });

  test('an unforeseen error is retried and quotes nothing', async () => {
    const broken: MailPort = {
      send: () => Promise.reject(new TypeError('Jane Doe broke it')),
      close: () => stage.mail.close(),
    };
    const failed = stage.on(broken).sendMail(await stage.stored('acknowledgement'));
    await expect(failed).rejects.toMatchObject({ type: 'EffectFailed', nonRetryable: false });
    await expect(failed).rejects.not.toThrow(personal);
  });
});
