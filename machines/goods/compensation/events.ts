import { z } from 'zod';
import { compensationEvents, compensationPayloads } from '../../case/compensation-events.ts';
import { agentOrSystem, type EventDefinition } from '../../case/event-definition.ts';
import { words } from '../../case/words.ts';

const fulfil = z.strictObject({
  text: words('What was done'),
  commitment: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ title: 'Id of the promise; the one due first when left out' }),
});

export type FulfilPayload = z.infer<typeof fulfil>;

/** Payloads of what is said of compensation beside what becomes of the goods. */
export const besidePayloads = { ...compensationPayloads, fulfil } as const;

export type BesidePayloads = {
  readonly [K in keyof typeof besidePayloads]: z.infer<(typeof besidePayloads)[K]>;
};

/** What these events are called and who may send them. */
export const besideEvents: { readonly [K in keyof BesidePayloads]: EventDefinition } = {
  ...compensationEvents,
  fulfil: { title: 'Log that what was promised is done', by: agentOrSystem, payload: fulfil },
};
