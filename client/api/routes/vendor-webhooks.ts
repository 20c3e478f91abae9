import { addCarrierWebhook, type CarriersDoor } from './carrier-webhook.ts';
import type { Api, RouteContext } from './context.ts';
import { addPaymentsWebhook, type PaymentsDoor } from './payments-webhook.ts';
import { addShopWebhook, type ShopDoor } from './shop-webhook.ts';

/** Doors for what vendors tell. */
export interface VendorDoors {
  readonly carriers?: CarriersDoor;
  readonly payments?: PaymentsDoor;
  readonly shop?: ShopDoor;
}

/** `/v1/webhooks/...`, those that have what they need. */
export async function addVendorWebhooks(
  app: Api,
  context: RouteContext,
  { carriers, payments, shop }: VendorDoors = {},
): Promise<void> {
  const heard = carriers?.ownSecret !== undefined || carriers?.easypostSecret !== undefined;
  if (carriers && heard) await addCarrierWebhook(app, context, carriers);
  if (payments) await addPaymentsWebhook(app, context, payments);
  if (shop) await addShopWebhook(app, shop);
}
