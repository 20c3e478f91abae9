import type { Client } from '@temporalio/client';
import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import { shopItself } from '../activities/orders/settled-by-shop.ts';
import { UnitTaken } from '../activities/orders/unit-taken.ts';
import type { UnitRef } from '../machines/money/paid.ts';
import { addressOf, runStatus } from './case-address.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';

/** A case that has held units for so long and never began was given up by whoever wanted to open it, ms. */
const givenUp = 120_000;

export interface HoldSetup {
  readonly temporal: Client;
  readonly orders: OrdersPort;
  /** The kinds of cases that hold units. */
  readonly kinds: readonly string[];
}

/**
 * Holds units for a case, all or none.
 *
 * @throws ClientError `UnitTaken` naming the units, ServiceUnavailable
 */
export async function holdUnits(
  { orders }: HoldSetup,
  caseId: string,
  orderId: string,
  units: readonly UnitRef[],
): Promise<void> {
  await orFail(`order ${orderId}`, async () => {
    try {
      await orders.reserve(caseId, orderId, units);
    } catch (error) {
      if (error instanceof UnitTaken) throw new ClientError('UnitTaken', error.message, { cause: error });
      throw error;
    }
  });
}

/**
 * Holds units for a case that never held any of the order; false when it did, or when they are not all known and free.
 *
 * @throws ClientError ServiceUnavailable
 */
export async function holdFirst(
  { orders }: HoldSetup,
  caseId: string,
  orderId: string,
  units: readonly UnitRef[],
): Promise<boolean> {
  return orFail(`order ${orderId}`, () => orders.reserveFirst(caseId, orderId, units));
}

/** Lets go of what a case holds, if it never began. Gives true when it did. */
export async function letGoUnlessBegun(
  { temporal, orders, kinds }: HoldSetup,
  caseId: string,
): Promise<boolean> {
  for (const kind of kinds) if (await runStatus(temporal, addressOf(kind, caseId))) return false;
  await orFail(`units of case ${caseId}`, () => orders.release(caseId));
  return true;
}

/** Lets go of what is held of an order by cases that never began: whoever opened them died in between. */
export async function letGoOfOrphans(
  setup: HoldSetup,
  { taken }: Pick<FoundOrder, 'taken'>,
): Promise<boolean> {
  let some = false;
  const cases = new Set(taken.map((each) => each.caseId).filter((holder) => holder !== shopItself));
  for (const caseId of cases) {
    const held = await orFail(`units of case ${caseId}`, () => setup.orders.heldFor(caseId));
    if (held !== undefined && held > givenUp && (await letGoUnlessBegun(setup, caseId))) some = true;
  }
  return some;
}
