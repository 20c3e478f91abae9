import { randomUUID } from 'node:crypto';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import { labelRegister } from '../../../activities/labels/label-register.ts';
import { poll } from '../../../dev/kit/poll.ts';
import { janesOrder } from '../../integration/journeys/support/goods.ts';
import { jane } from '../../integration/support/jane.ts';
import type { ConsoleStage } from './console-stage.ts';
import { customer, untilView, words } from './worked-case.ts';

const policy = 'support-procedures';
const dana = { id: 'dana-reyes', role: 'agent' } as const;
const minute = 60_000;

/** A complaint of Jane's under Customer Support's procedures, opened by Dana Reyes. */
export async function complaint({ cases }: ConsoleStage): Promise<string> {
  const caseId = `c-${randomUUID()}`;
  await cases.open({
    policy,
    channel: 'email',
    topic: 'shipping',
    customer,
    text: words,
    caseId,
    actor: dana,
  });
  await untilView(cases, caseId, ({ state }) => state === 'acknowledged');
  return caseId;
}

/** One in which Dana asks for 140 USD, more than she may give alone. */
export async function awaitingApproval(stage: ConsoleStage): Promise<string> {
  const caseId = await complaint(stage);
  const payload = { cause: 'service-failure', amount: { minor: 14_000, currency: 'USD' } };
  await stage.cases.send(caseId, { type: 'offerCompensation', payload, actor: dana });
  return caseId;
}

/** One that was escalated, and that `levels` levels did not take in their 15 minutes. */
export async function escalated(stage: ConsoleStage, levels: number): Promise<string> {
  const caseId = await complaint(stage);
  const { cases } = stage;
  await cases.send(caseId, { type: 'escalate', payload: { trigger: 'supervisor' }, actor: dana });
  if (levels > 0) await cases.advance(caseId, levels * 15 * minute + minute);
  await untilView(cases, caseId, ({ escalationLevel }) => escalationLevel === levels + 1);
  return caseId;
}

/** A return of a coffee machine and a cable with its label. */
export async function returnWithLabel(
  stage: ConsoleStage,
): Promise<{ readonly caseId: string; readonly orderId: string; readonly tracking: string }> {
  const { cases, database } = stage;
  const orderId = `A-${randomUUID().slice(0, 8)}`;
  await new PostgresOrders(database).put(janesOrder(orderId, Date.now() - 3_600_000));
  const lines = [
    { lineId: 'L1', reason: 'defective', opened: true },
    { lineId: 'L2', reason: 'unwanted', opened: false },
  ] as const;
  const { caseId } = await cases.openReturn({
    policy,
    orderId,
    lines: [...lines],
    address: jane.address,
    channel: 'phone',
    actor: dana,
  });
  let tracking: string | undefined;
  await poll(
    async () => {
      tracking = (await labelRegister(database).ofCase(caseId))[0]?.tracking;
      if (tracking === undefined) throw new Error(`the return ${caseId} has no label yet`);
    },
    { timeoutMs: 60_000, everyMs: 100 },
  );
  return { caseId, orderId, tracking: tracking ?? '' };
}
