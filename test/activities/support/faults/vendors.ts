import type { EffectCall } from '../../../../machines/case/receipt.ts';
import { startEasypostServer } from '../easypost-server.ts';
import { type EffectStage, startEffectStage } from '../effect-stage.ts';
import { startS3Server } from '../s3-server.ts';
import { startShopServer } from '../shop-server.ts';
import { startStripeServer } from '../stripe-server.ts';

export const bucket = 'redress-files';

/** What a case has left behind in the world: at the vendors and in our own tables. */
export interface Left {
  readonly labels: readonly ('valid' | 'void')[];
  /** Labels that EasyPost sold and has not taken back. */
  readonly sold: number;
  /** What Stripe paid back, as it counts it. */
  readonly paid: readonly number[];
  readonly refunds: number;
  readonly credits: number;
  readonly replacements: number;
  /** Shipments of the shop. */
  readonly shipped: number;
  readonly files: number;
  /** Mails by their Message-ID. */
  readonly mails: number;
  /** Units that the case holds. */
  readonly held: number;
}

export const nothingLeft: Left = {
  labels: [],
  sold: 0,
  paid: [],
  refunds: 0,
  credits: 0,
  replacements: 0,
  shipped: 0,
  files: 0,
  mails: 0,
  held: 0,
};

export type Vendors = Awaited<ReturnType<typeof startVendors>>;
export type Line = keyof Vendors['lines'];

/** Every vendor on this machine, a database, and what each of them has of a case. */
export async function startVendors() {
  const payments: Record<string, { amount: number }> = {};
  const stage = await startEffectStage();
  const [easypost, stripe, shop, s3] = await Promise.all([
    startEasypostServer(),
    startStripeServer(payments),
    startShopServer(),
    startS3Server(bucket),
  ]);
  shop.stock.set('KT-17', 10_000);
  let paid = 0;

  const rowsOf = async (table: 'refunds' | 'store_credits' | 'replacements' | 'reserved_units', of: string) =>
    (await stage.database.selectFrom(table).select('case_id').where('case_id', '=', of).execute()).length;
  const shippedFor = (caseId: string) => {
    const asked = shop.requests.filter(({ body }) => body.includes(`"case":"${caseId}"`));
    const ids = new Set(asked.map(({ headers }) => String(headers['webhook-id'])));
    return [...ids].filter((id) => shop.sent.has(id)).length;
  };
  const soldTo = (caseId: string) =>
    easypost.shipments.filter(
      ({ asked, bought, refund }) =>
        bought !== undefined && refund === null && JSON.stringify(asked).includes(`"${caseId}"`),
    ).length;

  return {
    stage,
    lines: {
      easypost: easypost.url,
      stripe: stripe.url,
      shop: shop.url,
      s3: s3.url,
      smtp: stage.server.url,
      postgres: stage.databaseUrl,
    },
    /** A payment that Stripe took, by its id. */
    payment: () => {
      const id = `pi_fault_${++paid}`;
      payments[id] = { amount: 26_390 };
      return id;
    },
    /** Lays a file into the bucket. */
    put: (key: string, bytes: Buffer) => void s3.objects.set(key, bytes),
    /** Whoever holds a claim counts as dead from now on. */
    leasesRunOut: () =>
      stage.database
        .updateTable('effect_claims')
        .set({ lease_until: new Date(0) })
        .execute(),
    /** Every arrival of a mail of the case, by its Message-ID. */
    mailsOf: (caseId: string) => mailsOf(stage, caseId),
    left: async ({ caseId }: Pick<EffectCall, 'caseId'>): Promise<Left> => {
      const labels = await stage.labels.register.ofCase(caseId);
      return {
        labels: labels.map(({ voided }) => (voided ? 'void' : 'valid')),
        sold: soldTo(caseId),
        paid: stripe.refunds
          .filter(({ metadata }) => metadata['redress_case'] === caseId)
          .map(({ amount }) => amount),
        refunds: await rowsOf('refunds', caseId),
        credits: await rowsOf('store_credits', caseId),
        replacements: await rowsOf('replacements', caseId),
        shipped: shippedFor(caseId),
        files: [...s3.objects.keys()].filter((key) => key.split('/')[1] === caseId).length,
        mails: new Set(mailsOf(stage, caseId)).size,
        held: await rowsOf('reserved_units', caseId),
      };
    },
    stop: async () => {
      await Promise.all([easypost.close(), stripe.close(), shop.close(), s3.close()]);
      await stage.stop();
    },
  };
}

function mailsOf(stage: EffectStage, caseId: string): readonly string[] {
  return stage.server.mails.flatMap(({ headers, messageId }) =>
    headers.some(({ key, value }) => key === 'x-redress-case' && value === caseId) ? [messageId ?? ''] : [],
  );
}
