import { z } from 'zod';

/** What a key may do; its role says as whom. */
export const scope = z.enum(['cases:open', 'cases:read', 'events:send', 'orders:read', 'orders:write']);

export type Scope = z.infer<typeof scope>;

/** What a key may do that was made without naming any: a storefront works cases, and the shop's back end hands in the orders. */
export const usualScopes: readonly Scope[] = ['cases:open', 'cases:read', 'events:send'];

/** What each scope is for, for help and documentation. */
export const scopeTitles: Readonly<Record<Scope, string>> = {
  'cases:open': 'open cases and ask for quotes',
  'cases:read': 'read cases and what can be sent to them',
  'events:send': "send the events that its role may send, as the case's own chart says",
  'orders:read': 'read whole orders, with who bought them',
  'orders:write': 'hand in orders and what is new about them',
};
