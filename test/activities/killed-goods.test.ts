import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EffectActivity } from '../../activities/durable.ts';
import { connect } from '../../activities/database/connect.ts';
import { ledger } from '../../activities/payments/ledger.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { easypostCarrier } from '../../activities/labels/easypost/easypost-carrier.ts';
import { startEasypostServer } from './support/easypost-server.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { labelCallOn } from './support/label-calls.ts';
import { returnsDock } from './support/labels.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const script = fileURLToPath(new URL('./support/goods-process.ts', import.meta.url));
async function killed(moment: 'before' | 'after', call: EffectCall): Promise<void> {
  const args = [stage.databaseUrl, stage.folder, moment, JSON.stringify(call)];
  const dying = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'ignore' });
  const [, signal] = await once(dying, 'exit');
  expect(signal).toBe('SIGKILL');
}

/** Calls as the host does: again and again while the error says that it may yet succeed. */
async function patiently(activity: EffectActivity, call: EffectCall) {
  for (;;) {
    try {
      return await activity(call);
    } catch (error) {
      expect(error).toMatchObject({ type: 'EffectInFlight', nonRetryable: false });
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

const refundCall = async (): Promise<EffectCall> => {
  const given = sampleOrder();
  await stage.orders.put(given);
  const caseId = `c-${randomUUID()}`;
  const { orderId } = given.order;
  const params = {
    orderId,
    currency: 'USD',
    units: [{ lineId: '1', unit: 0 }],
    parts: [{ tenderId: 't2', minor: 14_000 }],
  };
  return { effectId: `${caseId}:1.0`, caseId, name: 'refund', params, issuedAt: 1_000 };
};
const refundsOf = ({ caseId }: EffectCall) =>
  stage.database.selectFrom('refunds').select('refund_id').where('case_id', '=', caseId).execute();

describe.each(['before', 'after'] as const)('kill -9 %s the act', (moment) => {
  test('of a refund: it is paid back once, and the receipt does not doubt it', async () => {
    const call = await refundCall();
    await killed(moment, call);
    expect(await refundsOf(call)).toHaveLength(moment === 'after' ? 1 : 0);
    const receipt = await patiently(stage.activities.refund, call);
    expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receipt.maybeTwice).toBeUndefined();
    expect(await refundsOf(call)).toEqual([{ refund_id: receipt.reference }]);
  }, 90_000);

  test('of a label: there is one label, the same', async () => {
    const caseId = `c-${randomUUID()}`;
    const customer = `words/${caseId}/e1/customer`;
    await stage.content.put(customer, { name: 'Ana' }, 'person');
    const params = { orderId: 'S', units: [], to: returnsDock, customer, prepaid: true };
    const call = { effectId: `${caseId}:1.0`, caseId, name: 'issueLabel', params, issuedAt: 1_000 };
    await killed(moment, call);
    const [before] = await stage.labels.register.ofCase(caseId);
    const receipt = await patiently(stage.activities.issueLabel, call);
    const labels = await stage.labels.register.ofCase(caseId);
    expect(labels).toEqual([
      expect.objectContaining({ tracking: receipt.detail?.['tracking'], voided: false }),
    ]);
    if (moment === 'after') expect(labels).toEqual([before]);
  }, 90_000);
});

test('kill -9 between the purchase of a label at EasyPost and its record: the next process looks, and none is bought again', async () => {
  const easypost = await startEasypostServer();
  const apiBase = `${easypost.url}/v2/`;
  const call = await labelCallOn(stage, {}, { name: 'Jane Doe' });
  easypost.next('none', 'hang-after');
  const args = [stage.databaseUrl, stage.folder, 'never', JSON.stringify(call), apiBase];
  const dying = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'ignore' });
  const dead = once(dying, 'exit');
  while (easypost.purchases() === 0 && dying.exitCode === null) {
    await new Promise((resume) => setTimeout(resume, 20));
  }
  dying.kill('SIGKILL');
  expect(await dead).toEqual([null, 'SIGKILL']);
  const settings = { apiKey: 'EZTK-test-key', apiBase, ounces: 32, carriers: [] };
  const { issueLabel } = stage.withCarrier(easypostCarrier(stage.database, settings));
  const receipt = await patiently(issueLabel, call);
  expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
  expect(easypost.purchases()).toBe(1);
  expect(await stage.labels.register.ofCase(call.caseId)).toEqual([
    expect.objectContaining({ tracking: receipt.detail?.['tracking'], voided: false }),
  ]);
  await easypost.close();
}, 90_000);

test('a database that is away before a refund: nothing is booked, and the error is retryable', async () => {
  const call = await refundCall();
  const gone = connect('postgres://u:p@127.0.0.1:1/x', 1);
  const { orderId } = (await stage.orders.find(String(Object(call.params).orderId)))?.order ?? {
    orderId: '',
  };
  const away = ledger(gone).refund({
    effectId: call.effectId,
    caseId: call.caseId,
    orderId,
    units: [],
    parts: [{ tenderId: 't2', minor: 1 }],
    currency: 'USD',
  });
  await expect(away).rejects.toMatchObject({ type: 'DatabaseUnavailable', retryable: true });
  await gone.destroy();
  expect(await refundsOf(call)).toEqual([]);
});

test('a database that goes away after a refund, before its receipt: the retry records what was paid', async () => {
  const call = await refundCall();
  const renamed = stage.withPayments({
    ...ledger(stage.database),
    refund: async (order) => {
      const answer = await ledger(stage.database).refund(order);
      await stage.database.schema.alterTable('effect_claims').renameTo('effect_claims_away').execute();
      return answer;
    },
  });
  await expect(renamed.refund(call)).rejects.toMatchObject({ type: 'DatabaseRefused', nonRetryable: false });
  await stage.database.schema.alterTable('effect_claims_away').renameTo('effect_claims').execute();
  const receipt = await renamed.refund(call);
  expect(receipt).toMatchObject({ status: 'delivered', attempts: 1 });
  expect(await refundsOf(call)).toEqual([{ refund_id: receipt.reference }]);
});
