import { randomUUID } from 'node:crypto';
import type { Activities } from '../../../../activities/create.ts';
import type { EffectCall } from '../../../../machines/case/receipt.ts';
import { labelCallOn, voidCall } from '../label-calls.ts';
import { returnsDock } from '../labels.ts';
import { call, full, stored } from '../payment-calls.ts';
import { replacementCallOn } from '../replacement-calls.ts';
import { sampleCall } from '../sample.ts';
import { orderPaidWith } from '../stripe-order.ts';
import type { Left, Line, Vendors } from './vendors.ts';
import { workerOn } from './worker-on.ts';

/** An effect on the world: one of a new case, and all that it leaves behind, however often it is tried. */
export interface Act {
  /** Which it speaks on beside the database's; on any other it finds nobody. */
  readonly lines: readonly Line[];
  readonly prepare: (vendors: Vendors) => Promise<EffectCall>;
  readonly left: Partial<Left>;
}

/** Nobody but the mail server knows whether it took a mail: one that comes twice says so. */
export const mayComeTwice: ReadonlySet<string> = new Set(['sendMail']);

const asked = { name: 'Jane Doe' };

/** Every activity that claims its effect: one that is missing here does not compile. */
export const acts: Readonly<Record<Exclude<keyof Activities, 'writeRecord'>, Act>> = {
  sendMail: {
    lines: ['smtp', 's3'],
    prepare: ({ stage }) => stage.stored('acknowledgement'),
    left: { mails: 1, files: 1 },
  },
  printLetter: {
    lines: ['s3'],
    prepare: async ({ stage }) => {
      const { caseId } = await stage.stored('delay-notice');
      return sampleCall('delay-notice', caseId, 'printLetter');
    },
    left: { files: 1 },
  },
  issueLabel: {
    lines: ['easypost', 's3'],
    prepare: ({ stage }) => labelCallOn(stage, {}, asked),
    left: { labels: ['valid'], sold: 1, files: 1 },
  },
  voidLabel: {
    lines: ['easypost'],
    prepare: async ({ stage, lines }) => {
      const label = await labelCallOn(stage, {}, asked);
      const worker = workerOn(lines, new Set());
      await worker.activities.issueLabel(label);
      await worker.close();
      return voidCall(label);
    },
    left: { labels: ['void'], files: 1 },
  },
  sendBack: {
    lines: ['easypost', 's3'],
    prepare: async ({ stage }) => {
      const label = await labelCallOn(stage, {}, asked);
      const { orderId, units, customer } = label.params as Record<string, unknown>;
      return { ...label, name: 'sendBack', params: { orderId, units, customer, from: returnsDock } };
    },
    left: { labels: ['valid'], sold: 1, files: 1 },
  },
  refund: {
    lines: ['stripe'],
    prepare: async ({ stage, payment }) => (await orderPaidWith(stage, payment())).call,
    left: { paid: [10_000], refunds: 1, held: 1 },
  },
  giveCredit: {
    lines: [],
    prepare: async ({ stage, payment }) => {
      const { call: refund } = await orderPaidWith(stage, payment());
      return { ...refund, name: 'giveCredit' };
    },
    left: { refunds: 1, credits: 1, held: 1 },
  },
  compensate: {
    lines: ['stripe'],
    prepare: async ({ stage, payment }) => {
      const { call: refund } = await orderPaidWith(stage, payment());
      const { orderId, units } = refund.params as { orderId: string; units: object };
      return full(orderId, refund.caseId, units, 10_000);
    },
    left: { paid: [10_000], refunds: 1, held: 1 },
  },
  sendReplacement: {
    lines: ['shop'],
    prepare: ({ stage }) => replacementCallOn(stage),
    left: { replacements: 1, shipped: 1, held: 1 },
  },
  releaseUnits: {
    lines: [],
    prepare: async ({ stage }) => {
      const { orderId } = await stored(stage);
      const caseId = `c-${randomUUID()}`;
      await stage.orders.reserve(caseId, orderId, [{ lineId: '1', unit: 0 }]);
      return call('releaseUnits', caseId, {});
    },
    left: {},
  },
};
