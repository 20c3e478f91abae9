import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseView } from '../../machines/case/view.ts';
import { asSold } from '../integration/journeys/support/goods.ts';
import { buyMachine, leftBehind, type Trip } from '../integration/journeys/support/goods-trip.ts';
import { herself, staff } from '../integration/journeys/support/people.ts';
import { jane } from '../integration/support/jane.ts';
import { chance } from './support/chance.ts';
import { type ChaosStack, startChaosStack } from './support/chaos-stack.ts';
import { expectArrived } from './support/expect-kept.ts';
import { type Mailbox, startMailbox } from './support/mailbox.ts';

let mailbox: Mailbox;
let stack: ChaosStack;
const day = 24 * 3_600_000;
const ana = staff('ana');

beforeAll(async () => {
  mailbox = await startMailbox();
  stack = await startChaosStack(mailbox.url);
}, 120_000);

afterAll(async () => {
  await stack?.stop();
  await mailbox?.close();
}, 60_000);

/** What somebody does with a case; again with the same ids, until it is through. */
type Step = (trip: Followed) => Promise<unknown>;

interface Followed extends Trip {
  readonly workflowId: string;
}

const send =
  (
    type: string,
    payload: Readonly<Record<string, unknown>> = {},
    actor: typeof ana | typeof herself = ana,
  ): Step =>
  ({ caseId, workflowId }) =>
    stack.desk().patiently(workflowId, (cases) =>
      cases.send(caseId, {
        type,
        payload,
        actor,
        id: [type, ...(typeof payload['step'] === 'string' ? [payload['step']] : []), caseId].join('-'),
      }),
    );

const opening = { policy: 'support-procedures', address: jane.address, text: 'It stays cold.' };

const openReturn =
  (wish?: 'store-credit'): Step =>
  ({ caseId, workflowId, orderId }) => {
    const line = {
      lineId: 'L1',
      reason: 'defective',
      opened: true,
      ...(wish && { wish: { as: wish } }),
    } as const;
    const asked = { ...opening, caseId, id: `open-${caseId}`, orderId, lines: [line], actor: ana };
    return stack.desk().patiently(workflowId, (cases) => cases.openReturn(asked));
  };

const openClaim: Step = ({ caseId, workflowId, orderId }) => {
  const asked = { ...opening, caseId, id: `open-${caseId}`, orderId, lines: [{ lineId: 'L1' }] };
  return stack
    .desk()
    .patiently(workflowId, (cases) =>
      cases.openWarrantyClaim({ ...asked, email: jane.email, actor: herself }),
    );
};

const inspectReturn = send('inspect', {
  units: [{ lineId: 'L1', unit: 0, ...asSold, condition: 'used', opened: true, defective: true }],
});
const inspectClaim = send('inspect', { units: [{ lineId: 'L1', unit: 0, found: 'as-described' }] });
const tryGuide: Step = async (trip) => {
  for (const step of ['power', 'cable', 'reset'])
    await send('tryStep', { step, outcome: 'not-solved' }, herself)(trip);
};

interface Way {
  readonly kind: 'return' | 'warranty';
  readonly steps: readonly Step[];
  readonly end: object;
}

/** Each way of the goods, step by step, and what it leaves behind. */
const ways: Readonly<Record<string, Way>> = {
  'paid back': {
    kind: 'return',
    steps: [openReturn(), send('arrived'), inspectReturn],
    end: {
      state: 'resolved',
      labels: ['valid'],
      paidBack: [21_200],
      refunds: 1,
      credits: 0,
      onHand: 1,
      taken: 1,
    },
  },
  credited: {
    kind: 'return',
    steps: [openReturn('store-credit'), send('arrived'), inspectReturn],
    end: { state: 'resolved', labels: ['valid'], refunds: 1, credits: 1, onHand: 1, taken: 1 },
  },
  cancelled: {
    kind: 'return',
    steps: [openReturn(), send('cancel', { reason: 'She keeps it.' })],
    end: { state: 'withdrawn', labels: ['void'], paidBack: [0], refunds: 0, onHand: 1, taken: 0 },
  },
  replaced: {
    kind: 'warranty',
    steps: [openClaim, tryGuide, send('approve', {}, staff('joy-adeyemi')), send('arrived'), inspectClaim],
    end: { state: 'resolved', labels: ['valid'], paidBack: [0], replacements: 1, onHand: 0, taken: 1 },
  },
};

const through = ['delivered', 'deduplicated', 'superseded'];

/** Waits until all that the case had to do is done, with nobody's help: a task that was killed is tried again by itself. */
const atRest = ({ caseId, workflowId }: Followed): Promise<CaseView> =>
  stack.desk().patiently(workflowId, async (cases) => {
    const view = await cases.view(caseId);
    const { receipts, state } = view;
    if (receipts.length > 0 && receipts.every(({ status }) => through.includes(status))) return view;
    expect(receipts.filter(({ status }) => status === 'needs-person')).toEqual([]);
    throw new Error(`case ${caseId} stays ${state}: ${JSON.stringify(receipts)}`);
  });

test.each(['worker', 'PostgreSQL'] as const)(
  'kill -9 of the %s at each step of a return and of a claim: the same end, one label, one refund, one replacement',
  async (victim) => {
    const { seed, below } = chance(process.env['REDRESS_CHAOS_SEED']);
    process.stdout.write(`  chaos: ${victim}, REDRESS_CHAOS_SEED=${seed}\n`);
    const trips = Object.entries(ways).flatMap(([name, { kind, steps, end }]) =>
      steps.map((step, at) => ({
        kind,
        name: `${name}-${at}`,
        before: steps.slice(0, at),
        step,
        after: steps.slice(at + 1),
        end,
      })),
    );
    const ready = await Promise.all(
      trips.map(async (way) => {
        const caseId = `c-${victim.toLowerCase()}-${way.name.replace(' ', '-')}`;
        const workflowId = `${way.kind}/${caseId}`;
        const bought = await stack
          .desk()
          .patiently(workflowId, (_, database) => buyMachine(database, caseId, Date.now() - day));
        const trip = { ...bought, workflowId };
        for (const step of way.before) {
          await step(trip);
          await atRest(trip);
        }
        return { ...way, trip };
      }),
    );
    const stepping = Promise.all(ready.map(({ step, trip }) => step(trip)));
    await new Promise((resume) => setTimeout(resume, below(1_500)));
    await stack.killAndRevive(victim);
    await stepping;
    await Promise.all(
      ready.map(async ({ name, after, trip, end }) => {
        await atRest(trip);
        for (const step of after) {
          await step(trip);
          await atRest(trip);
        }
        const { state, receipts } = await atRest(trip);
        const left = await stack
          .desk()
          .patiently(trip.workflowId, (_, database) => leftBehind(database, trip));
        expect({ name, state, ...left }).toMatchObject({ name, ...end });
        expectArrived(
          mailbox,
          receipts.filter(({ effect, status }) => effect === 'sendMail' && status !== 'superseded'),
        );
      }),
    );
  },
  300_000,
);
