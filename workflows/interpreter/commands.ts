/** An XState event as plain data. The interpreter stamps `at` (epoch ms) on every event it delivers. */
export interface PlainEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Where an actor of the case lives: '' is the root chart, 'child' and 'child/grandchild' are child charts. */
export type Address = string;

/**
 * What one XState action object means, closed: the decoder returns nothing else and throws for anything it does not
 * know. `send.to`: an address relative to the sender.
 */
export type Command =
  | {
      readonly kind: 'timer.set';
      readonly id: string;
      readonly event: PlainEvent;
      readonly delay: number;
      readonly to: SendTarget;
    }
  | { readonly kind: 'timer.clear'; readonly id: string }
  | { readonly kind: 'invoke.start'; readonly id: string; readonly src: string; readonly input: unknown }
  | { readonly kind: 'invoke.stop'; readonly id: string }
  | { readonly kind: 'send'; readonly to: SendTarget; readonly event: PlainEvent }
  | { readonly kind: 'emit'; readonly event: PlainEvent }
  | { readonly kind: 'effect'; readonly name: string; readonly params: unknown }
  | { readonly kind: 'log'; readonly label: string | undefined; readonly value: unknown };

export type SendTarget =
  { readonly kind: 'self' } | { readonly kind: 'parent' } | { readonly kind: 'child'; readonly id: string };
