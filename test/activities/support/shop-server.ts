import { Webhook } from 'standardwebhooks';
import { startVendorServer, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

export const shopSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A shop that sends replacements as docs/ports.md asks of it: once for each webhook-id, from its own stock. */
export async function startShopServer() {
  const sent = new Map<string, string>();
  const stock = new Map<string, number>();
  /** Serial numbers of what goes out next. */
  const serials: string[] = [];

  function carryOut({ headers, body }: VendorRequest): VendorAnswer {
    const id = String(headers['webhook-id']);
    let message: { type: string; data: { items: { sku: string; quantity: number }[] } };
    try {
      message = new Webhook(shopSecret).verify(body, headers as Record<string, string>) as typeof message;
    } catch {
      return json(401, { error: 'bad-signature' });
    }
    const before = sent.get(id);
    if (before !== undefined) return json(200, { shipment: before });
    const { items } = message.data;
    const skus = items.filter(({ sku, quantity }) => (stock.get(sku) ?? 0) < quantity).map(({ sku }) => sku);
    if (skus.length > 0) return json(409, { error: 'out-of-stock', skus });
    for (const { sku, quantity } of items) stock.set(sku, (stock.get(sku) ?? 0) - quantity);
    sent.set(id, `SHIP-${sent.size + 1}`);
    return json(202, { shipment: sent.get(id), ...(serials.length > 0 && { serials }) });
  }

  const server = await startVendorServer(carryOut);
  return { ...server, sent, stock, serials };
}

function json(status: number, body: object): VendorAnswer {
  return { status, body: JSON.stringify(body) };
}
