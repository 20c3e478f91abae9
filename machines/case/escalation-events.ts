import { z } from 'zod';
import { trigger } from '../../policies/sections/escalation.ts';
import { anyone, type EventDefinition } from './event-definition.ts';
import { incidentPayload } from './incident.ts';
import type { Message } from './message.ts';
import { safetyCallPayload } from './safety-call.ts';
import { words } from './words.ts';

const ours = ['agent'] as const;

/** Taking a level. Whoever is neither its contact nor holds its position says why they do. */
export const takeEscalation = z.strictObject({
  onBehalf: words("Why you take it on the contact's behalf, if you do", 2000).optional(),
});

/** Payloads of what is said of an escalation and of a safety concern, in kinds of cases that are about goods. */
export const escalationPayloads = {
  escalate: z.strictObject({
    trigger: trigger.exclude(['unresolved', 'high-value']).meta({ title: 'Why it escalates' }),
    text: words('What the customer said').optional(),
  }),
  acknowledgeEscalation: takeEscalation,
  checkIn: z.strictObject({ progress: words('Progress') }),
  standDown: z.strictObject({ reason: words('Reason') }),
  documentIncident: incidentPayload,
  safetyCall: safetyCallPayload,
} as const;

type EscalationPayloads = {
  readonly [K in keyof typeof escalationPayloads]: z.infer<(typeof escalationPayloads)[K]>;
};

export type EscalationEvent = Message<EscalationPayloads, keyof EscalationPayloads>;

/** What these events are called and who may send them. */
export const escalationEvents: { readonly [K in keyof EscalationPayloads]: EventDefinition } = {
  escalate: { title: 'Escalate', by: anyone, payload: escalationPayloads.escalate },
  acknowledgeEscalation: {
    title: 'Take the escalation',
    by: ours,
    payload: escalationPayloads.acknowledgeEscalation,
  },
  checkIn: {
    title: 'Record the progress of the escalation',
    by: ours,
    payload: escalationPayloads.checkIn,
  },
  standDown: { title: 'Stand the escalation down', by: ours, payload: escalationPayloads.standDown },
  documentIncident: {
    title: 'Document the safety incident',
    by: ours,
    payload: escalationPayloads.documentIncident,
  },
  safetyCall: {
    title: 'Log the safety call to the customer',
    by: ours,
    payload: escalationPayloads.safetyCall,
  },
};
