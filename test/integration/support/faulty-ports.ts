import type { ActivityPorts } from '../../../activities/create.ts';
import { EffectError } from '../../../activities/effect-error.ts';

/** Longer than the first, local try of an effect may take (workflows/effect-policy.ts), ms. */
const overlong = 5_000;

/** The acts of the ports that a case with goods lives on. */
export const acts = [
  'buying the label',
  'filing the label',
  'registering the label',
  'voiding the label',
  'paying back',
  'giving credit',
  'sending the replacement',
  'freeing the units',
] as const;
export type Act = (typeof acts)[number];

/**
 * before: the port cannot be reached; during: it does not answer in time and acts then, when another try may be under way;
 * after: it acted and its answer is lost; for good: it will not do it, so a person is asked.
 */
export const moments = ['before', 'during', 'after', 'for good'] as const;
export type Moment = (typeof moments)[number];

export interface Fault {
  readonly act: Act;
  readonly moment: Moment;
}

/** Ports that fail once for each case of a plan, as planned. */
export interface FaultyPorts {
  plan(caseId: string, fault: Fault): void;
  /** The fault of the case has happened. */
  met(caseId: string): boolean;
  of(real: ActivityPorts): ActivityPorts;
}

export function faultyPorts(): FaultyPorts {
  const plans = new Map<string, Fault>();
  const met = new Set<string>();

  const once = async <T>(act: Act, caseId: string, work: () => Promise<T>): Promise<T> => {
    const fault = plans.get(caseId);
    if (fault?.act !== act || met.has(caseId)) return work();
    met.add(caseId);
    if (fault.moment === 'for good')
      throw new EffectError('Refused', 'Not today. Ask the vendor, then try again.', { retryable: false });
    if (fault.moment === 'before') throw lost(false);
    if (fault.moment === 'during') await new Promise((resume) => setTimeout(resume, overlong));
    const answer = await work();
    if (fault.moment === 'after') throw lost(true);
    return answer;
  };

  return {
    plan: (caseId, fault) => void plans.set(caseId, fault),
    met: (caseId) => met.has(caseId),
    of: (real) => {
      const { labels, payments, fulfilment, files, orders } = real;
      const { carrier, register } = labels;
      return {
        ...real,
        labels: {
          carrier: {
            issue: (order) => once('buying the label', order.caseId, () => carrier.issue(order)),
            cancel: async (label) => {
              const found = 'tracking' in label ? await register.find(label.tracking) : undefined;
              return once('voiding the label', found?.caseId ?? '', () => carrier.cancel(label));
            },
          },
          register: {
            ...register,
            add: (label) => once('registering the label', label.caseId, () => register.add(label)),
          },
        },
        payments: {
          refund: (order) => once('paying back', order.caseId, () => payments.refund(order)),
          credit: (order) => once('giving credit', order.caseId, () => payments.credit(order)),
        },
        fulfilment: {
          ...fulfilment,
          send: (order) => once('sending the replacement', order.caseId, () => fulfilment.send(order)),
        },
        files: {
          get: (key) => files.get(key),
          removeFolder: (folder) => files.removeFolder(folder),
          put: (key, bytes) => once('filing the label', key.split('/')[1] ?? '', () => files.put(key, bytes)),
        },
        orders: {
          put: (order) => orders.put(order),
          settledElsewhere: (orderId, settled) => orders.settledElsewhere(orderId, settled),
          find: (orderId) => orders.find(orderId),
          findBySerial: (serial) => orders.findBySerial(serial),
          reserveFirst: (caseId, orderId, units) => orders.reserveFirst(caseId, orderId, units),
          reserve: (caseId, orderId, units) => orders.reserve(caseId, orderId, units),
          heldFor: (caseId) => orders.heldFor(caseId),
          release: (caseId, only) => once('freeing the units', caseId, () => orders.release(caseId, only)),
        },
      };
    },
  };
}

function lost(uncertain: boolean): EffectError {
  return new EffectError('Unreachable', 'The line broke.', { retryable: true, uncertain });
}
