import type { Position } from '../../policies/sections/position.ts';

/** Who did something; the shape of a message's actor. */
export interface Actor {
  readonly id: string;
  readonly role: 'agent' | 'customer' | 'system';
  readonly position?: Position | undefined;
}

/** Anything said between the customer and us, or noted about it: who, when, channel, what. Words stay references. */
export interface Interaction {
  /** When it happened, epoch ms. */
  readonly at: number;
  readonly who: Actor;
  readonly direction: 'in' | 'out' | 'internal';
  /** 'phone', 'email', 'post', ..., or 'note'. */
  readonly channel: string;
  /** In plain words, without personal data: 'Answered: accommodated'. */
  readonly what: string;
  /** References to what was said. */
  readonly words: readonly string[];
  /** Key of the letter that carried it. */
  readonly letter?: string;
}
