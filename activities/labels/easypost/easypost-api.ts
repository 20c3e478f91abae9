import type { IEasyPostOptions, IShipment } from '@easypost/api';

/** A shipment as it comes over the wire: what is not there yet is null, which the package's own types leave out. */
export type Shipment = Pick<IShipment, 'id' | 'rates' | 'created_at' | 'selected_rate'> & {
  readonly tracking_code: string | null;
  readonly refund_status: 'submitted' | 'refunded' | 'rejected' | 'not_applicable' | null;
  readonly postage_label: { readonly label_url: string | null; readonly label_pdf_url: string | null } | null;
};

/** The part of EasyPost's client that labels need. */
export interface EasypostApi {
  readonly Shipment: {
    create(parameters: object): Promise<Shipment>;
    retrieve(id: string): Promise<Shipment>;
    regenerateRates(id: string): Promise<Pick<Shipment, 'rates'>>;
    buy(id: string, rate: string): Promise<Shipment>;
    refund(id: string): Promise<Shipment>;
  };
}

type Client = new (key: string, options: IEasyPostOptions) => EasypostApi;

/** Loads the client, whose class its types do not export. */
export async function openEasypost(apiKey: string, options: IEasyPostOptions): Promise<EasypostApi> {
  const loaded: unknown = await import('@easypost/api');
  if (!hasClient(loaded)) throw new TypeError('@easypost/api exports no client');
  return new loaded.default(apiKey, options);
}

function hasClient(loaded: unknown): loaded is { readonly default: Client } {
  return (
    typeof loaded === 'object' &&
    loaded !== null &&
    'default' in loaded &&
    typeof loaded.default === 'function'
  );
}
