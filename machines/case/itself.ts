import type { Actor } from './interaction.ts';

/** Who did what nobody did: the product. */
export const itself: Actor = { id: 'redress', role: 'system' };
