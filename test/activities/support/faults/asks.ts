import { randomUUID } from 'node:crypto';
import type { FilePort } from '../../../../activities/files/file-port.ts';
import type { OrdersPort } from '../../../../activities/orders/orders-port.ts';
import { sampleOrder } from '../shop-order.ts';
import type { Vendors } from './vendors.ts';
import type { Ports } from './worker-on.ts';

/** What is asked of a port by others than activities, again until it answers; and what there is to see of it in the end. */
interface Ask {
  readonly ask: (ports: Ports) => Promise<unknown>;
  readonly seen: () => unknown;
  readonly expected: unknown;
}

type Asks<Port> = Readonly<Record<keyof Port & string, (vendors: Vendors) => Promise<Ask>>>;

/** An order with a unit that a case of its own means. */
async function unitOf({ stage }: Vendors) {
  const given = sampleOrder();
  await stage.orders.put(given);
  const { orderId } = given.order;
  const caseId = `c-${randomUUID()}`;
  const units = [{ lineId: '1', unit: 0 }];
  const held = async () => (await stage.orders.find(orderId))?.taken;
  return { caseId, orderId, units, held, taken: [{ lineId: '1', unit: 0, caseId }] };
}

/** Every method of the orders: one that is missing here does not compile. */
const orders: Asks<OrdersPort> = {
  put: async ({ stage }) => {
    const given = sampleOrder();
    const seen = async () => (await stage.orders.find(given.order.orderId))?.order;
    return { ask: (ports) => ports.orders.put(given), seen, expected: given.order };
  },
  find: async (vendors) => {
    const { orderId } = await unitOf(vendors);
    let answer: unknown;
    return {
      ask: async (ports) => void (answer = (await ports.orders.find(orderId))?.order.orderId),
      seen: () => answer,
      expected: orderId,
    };
  },
  findBySerial: async (vendors) => {
    const { orderId } = await unitOf(vendors);
    let answer: unknown;
    return {
      ask: async (ports) => {
        const found = await ports.orders.findBySerial(`${orderId}-b`);
        answer = found.map(({ order, lineId, unit }) => [order.orderId, lineId, unit]);
      },
      seen: () => answer,
      expected: [[orderId, '1', 1]],
    };
  },
  settledElsewhere: async (vendors) => {
    const { orderId } = await unitOf(vendors);
    const told = { refunded: [{ tenderId: 't2', minor: 16_794 }], gone: [{ lineId: '1', quantity: 1 }] };
    const seen = async () => (await vendors.stage.orders.find(orderId))?.order.tenders[1]?.refunded;
    return { ask: ({ orders: port }) => port.settledElsewhere(orderId, told), seen, expected: 16_794 };
  },
  // As whoever opens a case does it: what was not held by the first is asked for in full.
  reserveFirst: async (vendors) => {
    const { caseId, orderId, units, held, taken } = await unitOf(vendors);
    return {
      ask: async ({ orders: port }) =>
        (await port.reserveFirst(caseId, orderId, units)) || (await port.reserve(caseId, orderId, units)),
      seen: held,
      expected: taken,
    };
  },
  reserve: async (vendors) => {
    const { caseId, orderId, units, held, taken } = await unitOf(vendors);
    return { ask: ({ orders: port }) => port.reserve(caseId, orderId, units), seen: held, expected: taken };
  },
  heldFor: async (vendors) => {
    const { caseId, orderId, units } = await unitOf(vendors);
    await vendors.stage.orders.reserve(caseId, orderId, units);
    let answer: unknown;
    return {
      ask: async (ports) => void (answer = typeof (await ports.orders.heldFor(caseId))),
      seen: () => answer,
      expected: 'number',
    };
  },
  release: async (vendors) => {
    const { caseId, orderId, units, held } = await unitOf(vendors);
    await vendors.stage.orders.reserve(caseId, orderId, units);
    return { ask: ({ orders: port }) => port.release(caseId), seen: held, expected: [] };
  },
};

const bytes = Buffer.from('a label');

/** Every method of the files. */
const files: Asks<FilePort> = {
  put: async ({ left }) => {
    const caseId = `c-${randomUUID()}`;
    return {
      ask: (ports) => ports.files.put(`labels/${caseId}/1.pdf`, bytes),
      seen: async () => (await left({ caseId })).files,
      expected: 1,
    };
  },
  get: async ({ put }) => {
    const key = `labels/c-${randomUUID()}/1.pdf`;
    put(key, bytes);
    let answer: unknown;
    return {
      ask: async (ports) => void (answer = String(Buffer.from((await ports.files.get(key)) ?? []))),
      seen: () => answer,
      expected: 'a label',
    };
  },
  removeFolder: async ({ put, left }) => {
    const caseId = `c-${randomUUID()}`;
    for (const name of ['1', '2', '3']) put(`labels/${caseId}/${name}.pdf`, bytes);
    return {
      ask: (ports) => ports.files.removeFolder(`labels/${caseId}`),
      seen: async () => (await left({ caseId })).files,
      expected: 0,
    };
  },
};

/** By port and method. */
export const asks = { orders, files };
