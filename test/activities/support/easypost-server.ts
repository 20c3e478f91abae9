import { startVendorServer, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

interface Shipment {
  readonly id: string;
  readonly created_at: string;
  readonly asked: { readonly [field: string]: unknown };
  rates: readonly { id: string; carrier: string; rate: string }[];
  bought: string | undefined;
  refund: string | null;
}

/** Shipments as docs.easypost.com/docs/shipments and /docs/errors describe them. */
export async function startEasypostServer() {
  const shipments: Shipment[] = [];
  const set = { refundStatus: 'submitted', createdAt: new Date().toISOString(), pdf: '%PDF-1.7 label' };
  let purchases = 0;
  /** As whoever asks last has reached it: its files are there as well. */
  let reached = '';

  function carryOut({ method, path, headers, body }: VendorRequest): VendorAnswer {
    reached = `http://${headers.host}`;
    if (path === '/label.pdf')
      return { status: 200, headers: { 'content-type': 'application/pdf' }, body: set.pdf };
    if (headers.authorization !== `Basic ${Buffer.from('EZTK-test-key:').toString('base64')}`) {
      return easypostError(401, 'APIKEY.INACTIVE');
    }
    const given: unknown = body.length > 0 ? JSON.parse(body.toString()) : {};
    const [, , , id, act = method === 'POST' ? 'create' : 'retrieve'] = path.split('/');
    if (id === undefined) return create(given as { shipment: Shipment['asked'] });
    const found = shipments.find((each) => each.id === id);
    if (!found) return easypostError(404, 'NOT_FOUND');
    switch (act) {
      case 'retrieve':
        return json(200, shape(found));
      case 'rerate':
        found.rates = found.rates.map((rate) => ({ ...rate, id: `${rate.id}_new` }));
        return json(200, shape(found));
      case 'buy':
        return buy(found, (given as { rate: { id: string } }).rate.id);
      case 'refund':
        if (found.bought === undefined) return easypostError(422, 'SHIPMENT.POSTAGE.REQUIRED');
        found.refund = set.refundStatus;
        return json(200, shape(found));
      default:
        return easypostError(404, 'NOT_FOUND');
    }
  }

  function create({ shipment: asked }: { shipment: Shipment['asked'] }): VendorAnswer {
    const id = `shp_${shipments.length + 1}${Math.random().toString(36).slice(2)}`;
    const rates = [
      { id: `rate_${id}_a`, carrier: 'UPS', rate: '12.40' },
      { id: `rate_${id}_b`, carrier: 'USPS', rate: '9.90' },
    ];
    const made: Shipment = { id, created_at: set.createdAt, asked, rates, bought: undefined, refund: null };
    shipments.push(made);
    return json(201, shape(made));
  }

  function buy(shipment: Shipment, rate: string): VendorAnswer {
    if (shipment.bought !== undefined) return easypostError(422, 'SHIPMENT.POSTAGE.EXISTS');
    if (!shipment.rates.some(({ id }) => id === rate))
      return easypostError(422, 'SHIPMENT.RATES.UNAVAILABLE');
    purchases += 1;
    shipment.bought = rate;
    return json(200, shape(shipment));
  }

  function shape({ id, created_at, rates, bought, refund }: Shipment) {
    const offered = rates.map((rate) => ({ object: 'Rate', currency: 'USD', ...rate }));
    const label = { object: 'PostageLabel', label_url: `${reached}/label.pdf`, label_pdf_url: null };
    return {
      id,
      object: 'Shipment',
      created_at,
      rates: offered,
      selected_rate: offered.find((rate) => rate.id === bought) ?? null,
      postage_label: bought === undefined ? null : label,
      tracking_code: bought === undefined ? null : `9400-${id}`,
      refund_status: refund,
    };
  }

  const server = await startVendorServer(carryOut);
  return { ...server, shipments, set, purchases: () => purchases };
}

/** An error of EasyPost's; its message quotes what was asked. */
export function easypostError(status: number, code: string): VendorAnswer {
  return json(status, { error: { code, message: 'Of 12 Elm Street, Jane Doe', errors: [] } });
}

function json(status: number, body: object): VendorAnswer {
  return { status, body: JSON.stringify(body) };
}
