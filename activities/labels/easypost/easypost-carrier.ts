import { minorUnits } from '../../../machines/money/minor-units.ts';
import type { Database } from '../../database/connect.ts';
import { EffectError } from '../../effect-error.ts';
import type { LabelAnswer, LabelMeant, LabelOrder, LabelsPort, VoidAnswer } from '../labels-port.ts';
import { BegunShipments } from './begun-shipments.ts';
import { openEasypost, type EasypostApi, type Shipment } from './easypost-api.ts';
import { easypostVerdict } from './easypost-verdict.ts';
import { downloadLabel } from './download-label.ts';
import { postalParts } from './postal-parts.ts';

export interface EasypostSettings {
  readonly apiKey: string;
  /** Where EasyPost's API is; default https://api.easypost.com/v2/. */
  readonly apiBase?: string | undefined;
  /** What a parcel weighs, ounces: EasyPost wants to know before anybody has packed it. */
  readonly ounces: number;
  /** Which carriers may be chosen, by EasyPost's names (USPS, UPS, ...); empty: every one of the account. */
  readonly carriers: readonly string[];
  /** How long it may take to answer, ms; default 20 s. */
  readonly timeout?: number;
}

/**
 * Labels bought through EasyPost, the cheapest of what is offered. EasyPost knows no idempotency key: the shipment is
 * written down between `create`, which costs nothing, and `buy`, and a retry looks at it before it buys.
 */
export function easypostCarrier(database: Database, settings: EasypostSettings): LabelsPort {
  const begun = new BegunShipments(database);
  const api = lazily(settings);

  async function issue(order: LabelOrder): Promise<LabelAnswer> {
    const { Shipment } = await api();
    const before = await begun.of('effect_id', order.effectId);
    if (before !== undefined) return buy(await Shipment.retrieve(before));
    const from = postalParts(order.from);
    const to = postalParts(order.to);
    if (!from || !to) return { accepted: false, reason: unreadable(from ? 'the warehouse' : 'the sender') };
    const made = await Shipment.create({
      reference: order.effectId,
      from_address: from,
      to_address: to,
      parcel: { weight: settings.ounces },
      options: { label_format: 'PDF', label_size: '4x6', print_custom_1: order.caseId },
    });
    const id = await begun.begin(order.effectId, made.id);
    return buy(id === made.id ? made : await Shipment.retrieve(id));
  }

  async function buy(shipment: Shipment): Promise<LabelAnswer> {
    const { Shipment } = await api();
    if (shipment.postage_label) return bought(shipment);
    // What was offered some time ago may be no more.
    const old = Date.now() - Date.parse(shipment.created_at) > 10 * 60_000;
    const { rates } = old ? await Shipment.regenerateRates(shipment.id) : shipment;
    const [cheapest] = rates
      .filter(({ carrier }) => settings.carriers.length === 0 || settings.carriers.includes(carrier))
      .toSorted((a, b) => Number(a.rate) - Number(b.rate));
    if (!cheapest) {
      const reason =
        'No carrier of the EasyPost account takes this parcel. Look at the messages of the shipment there, at EASYPOST_CARRIERS, or make the label out by hand.';
      return { accepted: false, reason };
    }
    return bought(await Shipment.buy(shipment.id, cheapest.id));
  }

  async function bought(shipment: Shipment): Promise<LabelAnswer> {
    const { tracking_code: tracking, postage_label: label, selected_rate: rate } = shipment;
    if (tracking === null) throw new TypeError('a label without a number');
    await begun.bought(shipment.id, tracking);
    const url = label?.label_pdf_url ?? label?.label_url;
    const { carrier, currency } = rate;
    // A price that is none holds no label up: nobody pays for it then.
    const price = /^\d{1,9}(\.\d+)?$/.test(rate.rate) &&
      /^[A-Z]{3}$/.test(currency) && { price: { minor: minorUnits(rate.rate, currency), currency } };
    return { accepted: true, carrier, tracking, pdf: await downloadLabel(url, settings), ...price };
  }

  async function cancel(label: LabelMeant): Promise<VoidAnswer> {
    const id =
      'tracking' in label
        ? await begun.of('tracking', label.tracking)
        : await begun.of('effect_id', label.effectId);
    // A label of the specimen carrier, from before there was an account, or a shipment never begun: it costs nobody anything.
    if (id === undefined) return { accepted: true };
    const { Shipment } = await api();
    const {
      refund_status: before,
      postage_label: sold,
      tracking_code: tracking,
    } = await Shipment.retrieve(id);
    if (!sold) return { accepted: true };
    const asked = before === 'submitted' || before === 'refunded';
    const status = asked ? before : (await Shipment.refund(id)).refund_status;
    if (status !== 'rejected') return { accepted: true };
    const reason = `EasyPost does not take label ${tracking ?? id} back: it was used, or is too old. Look at its page there.`;
    return { accepted: false, reason };
  }

  return {
    issue: (order) => judged(() => issue(order)),
    cancel: (label) => judged(() => cancel(label)),
  };
}

function unreadable(whose: string): string {
  return `The address of ${whose} does not end with a place and a postal code, as 'Ann Arbor, MI 48104' or '10115 Berlin' and the country. Correct it, or make the label out by hand.`;
}

async function judged<T>(act: () => Promise<T>): Promise<T | { accepted: false; reason: string }> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof EffectError) throw error;
    const verdict = easypostVerdict(error);
    if (verdict instanceof Error) throw verdict;
    return { accepted: false, reason: verdict.reason };
  }
}

function lazily({ apiKey, apiBase, timeout = 20_000 }: EasypostSettings): () => Promise<EasypostApi> {
  let made: Promise<EasypostApi> | undefined;
  const options = {
    // The client takes a `timeout` and does not use it (8.9.0), so a request is told its own.
    requestMiddleware: (request: { timeout(ms: number): unknown }) => request.timeout(timeout),
    ...(apiBase !== undefined && { baseUrl: apiBase }),
  };
  // Not before it is needed: whoever has no account does not pay for it.
  return () => (made ??= openEasypost(apiKey, options));
}
