import { z } from 'zod';

/** What a key may do; its role says as whom. */
export const scope = z.enum(['cases:open', 'cases:read', 'events:send']);

export type Scope = z.infer<typeof scope>;

/** What each scope is for, for help and documentation. */
export const scopeTitles: Readonly<Record<Scope, string>> = {
  'cases:open': 'open cases and ask for quotes',
  'cases:read': 'read cases and what can be sent to them',
  'events:send': "send the events that its role may send, as the case's own chart says",
};
