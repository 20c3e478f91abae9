import type { EffectCall } from '../machines/case/receipt.ts';
import type { CaseRecord } from '../machines/case/record.ts';
import type { ContentStore } from './content/content-store.ts';
import type { Database } from './database/connect.ts';
import { durable, type EffectActivity } from './durable.ts';
import { checkedParams } from './effects/checked-params.ts';
import { claiming, type ClaimOptions } from './effects/claim.ts';
import type { FilePort } from './files/file-port.ts';
import { compensateParams } from '../machines/case/payment.ts';
import type { FulfilmentPort } from './fulfilment/fulfilment-port.ts';
import { sendReplacementParams } from './fulfilment/replacement-params.ts';
import { sendReplacement } from './fulfilment/send-replacement.ts';
import { issueLabel, type LabelDeps } from './labels/issue-label.ts';
import { issueLabelParams, sendBackParams, voidLabelParams } from './labels/label-params.ts';
import { sendBack } from './labels/send-back.ts';
import { voidLabel } from './labels/void-label.ts';
import { printLetter } from './letters/print-letter.ts';
import type { MailPort } from './mail/mail-port.ts';
import { messageOrder } from './mail/message-order.ts';
import { type MailSettings, sendMail } from './mail/send-mail.ts';
import type { OrdersPort } from './orders/orders-port.ts';
import { releaseParams, releaseUnits } from './orders/release-units.ts';
import type { PaymentsPort } from './payments/payments-port.ts';
import { compensate } from './payments/compensate.ts';
import { giveCredit } from './payments/give-credit.ts';
import { refund } from './payments/refund.ts';
import { writeRecord, type Announce } from './records/write-record.ts';
import { refundParams } from './payments/refund-params.ts';

export interface ActivityPorts {
  readonly database: Database;
  readonly content: ContentStore;
  readonly mail: MailPort;
  readonly mailSettings: MailSettings;
  readonly files: FilePort;
  readonly orders: OrdersPort;
  readonly payments: PaymentsPort;
  readonly fulfilment: FulfilmentPort;
  readonly labels: Pick<LabelDeps, 'carrier' | 'register'>;
  readonly claims?: ClaimOptions;
  /** What else is written when a case changed, in the transaction of its record. */
  readonly announce?: Announce;
}

/** The effects that a case can have on the world, by the names that machines use. */
export interface Activities {
  readonly sendMail: EffectActivity;
  readonly printLetter: EffectActivity;
  readonly issueLabel: EffectActivity;
  readonly voidLabel: EffectActivity;
  readonly refund: EffectActivity;
  readonly giveCredit: EffectActivity;
  readonly compensate: EffectActivity;
  readonly sendBack: EffectActivity;
  readonly releaseUnits: EffectActivity;
  readonly sendReplacement: EffectActivity;
  /** Tells the read model of a case: no effect, so it is repeated without a claim. */
  readonly writeRecord: (call: EffectCall<CaseRecord>) => Promise<void>;
}

/** The activities on the given ports. Each claims its effect, acts and answers with the receipt. */
export function createActivities(ports: ActivityPorts): Activities {
  const performOnce = claiming(ports.database, ports.claims);
  const { content, mail, files, mailSettings: settings, orders, payments, fulfilment } = ports;
  return {
    sendMail: durable((call) => {
      const order = messageOrder(call);
      return performOnce(
        order,
        (attempt, first) => sendMail({ mail, content, files, settings }, first, attempt),
        'letter',
      );
    }),
    printLetter: durable((call) => {
      const order = messageOrder(call);
      return performOnce(order, (_, first) => printLetter({ content, files }, first), 'letter');
    }),
    issueLabel: durable((call) => {
      const checked = checkedParams(issueLabelParams, call);
      return performOnce(call, () => issueLabel({ ...ports.labels, content, files, orders }, checked));
    }),
    voidLabel: durable((call) => {
      const checked = checkedParams(voidLabelParams, call);
      return performOnce(call, () => voidLabel(ports.labels, checked));
    }),
    refund: durable((call) => {
      const checked = checkedParams(refundParams, call);
      return performOnce(call, () => refund(payments, checked));
    }),
    giveCredit: durable((call) => {
      const checked = checkedParams(refundParams, call);
      return performOnce(call, () => giveCredit({ payments, content }, checked));
    }),
    compensate: durable((call) => {
      const checked = checkedParams(compensateParams, call);
      return performOnce(call, () => compensate({ payments, content }, checked));
    }),
    sendBack: durable((call) => {
      const checked = checkedParams(sendBackParams, call);
      return performOnce(call, () => sendBack({ ...ports.labels, content, files }, checked));
    }),
    releaseUnits: durable((call) => {
      const checked = checkedParams(releaseParams, call);
      return performOnce(call, () => releaseUnits(orders, checked));
    }),
    sendReplacement: durable((call) => {
      const checked = checkedParams(sendReplacementParams, call);
      return performOnce(call, () => sendReplacement({ content, fulfilment }, checked));
    }),
    writeRecord: durable(async ({ params }: EffectCall<CaseRecord>) => {
      await writeRecord(ports.database, params, { announce: ports.announce });
    }),
  };
}
