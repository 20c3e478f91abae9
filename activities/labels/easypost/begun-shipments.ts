import type { Database } from '../../database/connect.ts';
import { guarded } from '../../database/guarded.ts';

/** Which shipment was begun for which effect: table `shipments`. */
export class BegunShipments {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The id of the one that counts: of two that were begun at once, the first that was written. */
  async begin(effectId: string, shipment: string): Promise<string> {
    await guarded('record a shipment', () =>
      this.#database
        .insertInto('shipments')
        .values({ effect_id: effectId, vendor_shipment: shipment, tracking: null })
        .onConflict((oc) => oc.column('effect_id').doNothing())
        .execute(),
    );
    return (await this.of('effect_id', effectId)) ?? shipment;
  }

  of(column: 'effect_id' | 'tracking', value: string): Promise<string | undefined> {
    return guarded('look for a shipment', async () => {
      const row = await this.#database
        .selectFrom('shipments')
        .select('vendor_shipment')
        .where(column, '=', value)
        .executeTakeFirst();
      return row?.vendor_shipment;
    });
  }

  async bought(shipment: string, tracking: string): Promise<void> {
    await guarded('record a shipment', () =>
      this.#database
        .updateTable('shipments')
        .set({ tracking })
        .where('vendor_shipment', '=', shipment)
        .execute(),
    );
  }
}
