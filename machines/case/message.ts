import type { Actor } from './interaction.ts';

/** A message of a person or a machine, as the interpreter delivers it, of the types `K` with their payloads. */
export type Message<Payloads, K extends keyof Payloads> = {
  readonly [Type in K]: {
    readonly type: Type;
    readonly payload: Payloads[Type];
    readonly id: string;
    readonly actor: Actor;
    /** When it happened, epoch ms: deadlines are met by this. */
    readonly occurredAt: number;
    /** When it is processed. */
    readonly at: number;
  };
}[K];
