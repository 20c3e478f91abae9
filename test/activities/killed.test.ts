import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EffectCall, Receipt } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { startMailServer } from './support/mail-server.ts';
import { startRawServer } from './support/raw-server.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const script = fileURLToPath(new URL('./support/sending-process.ts', import.meta.url));
const sendingProcess = (smtpUrl: string, caseId: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, stage.databaseUrl, smtpUrl, caseId], {
    stdio: 'ignore',
  });

/** Calls as the host does: again and again while the error says that it may yet succeed. */
async function patiently(call: EffectCall): Promise<Receipt> {
  for (;;) {
    try {
      return await stage.activities.sendMail(call);
    } catch (error) {
      expect(error).toMatchObject({ type: 'EffectInFlight', nonRetryable: false });
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

describe('kill -9 in the middle of an effect', () => {
  test('after the server took the mail and before it is recorded: sent again under the same Message-ID, and said', async () => {
    const call = await stage.stored('acknowledgement');
    let killed: ChildProcess | undefined;
    const server = await startRawServer({ on: {}, afterDot: () => killed?.kill('SIGKILL') });
    killed = sendingProcess(server.url, call.caseId);
    await once(killed, 'exit');
    stage.server.mails.length = 0;
    const receipt = await patiently(call);
    expect(receipt).toMatchObject({ status: 'delivered', maybeTwice: true, attempts: 2 });
    expect(stage.server.mails.map((mail) => mail.messageId)).toEqual([`<${call.caseId}.1.0@example.org>`]);
    await server.close();
  }, 90_000);

  test('before the mail went out: it goes out, once', async () => {
    const call = await stage.stored('acknowledgement');
    let killed: ChildProcess | undefined;
    const server = await startRawServer({ on: { MAIL: () => killed?.kill('SIGKILL') } });
    killed = sendingProcess(server.url, call.caseId);
    await once(killed, 'exit');
    stage.server.mails.length = 0;
    expect(await patiently(call)).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(stage.server.mails).toHaveLength(1);
    await server.close();
  }, 90_000);

  test('after it was recorded: not sent again', async () => {
    const call = await stage.stored('acknowledgement');
    const server = await startMailServer();
    const sender = sendingProcess(server.url, call.caseId);
    const settled = async () => {
      const row = await stage.database
        .selectFrom('effect_claims')
        .select('state')
        .where('effect_id', '=', call.effectId)
        .executeTakeFirst();
      return row?.state === 'settled';
    };
    while (!(await settled())) await new Promise((resume) => setTimeout(resume, 50));
    sender.kill('SIGKILL');
    stage.server.mails.length = 0;
    const receipt = await patiently(call);
    expect(receipt).toMatchObject({ status: 'deduplicated', attempts: 1 });
    expect(server.mails).toHaveLength(1);
    expect(stage.server.mails).toHaveLength(0);
    await server.close();
  }, 90_000);
});
