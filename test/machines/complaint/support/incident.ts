import type { SafetyCallPayload } from '../../../../machines/case/safety-call.ts';
import type { IncidentPayload } from '../../../../machines/case/incident.ts';

/** All that must be known of an incident, each as a reference. */
export const incident: IncidentPayload = {
  what: 'words/c-1/e-1/what',
  whenWhere: 'words/c-1/e-1/whenWhere',
  product: 'words/c-1/e-1/product',
  hurt: 'words/c-1/e-1/hurt',
  damage: 'words/c-1/e-1/damage',
  whereNow: 'words/c-1/e-1/whereNow',
};

/** The call that ends it: the customer is told and safe. */
export const reached = {
  outcome: 'reached',
  stopped: 'yes',
  hurt: 'nobody',
  safe: 'yes',
  text: 'words/c-1/e-1/text',
} as const satisfies SafetyCallPayload;

export const unreached: SafetyCallPayload = { outcome: 'notReached', text: 'words/c-1/e-1/text' };
