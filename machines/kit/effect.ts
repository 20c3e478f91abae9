import type { z } from 'zod';

/** The marker of a named action that the host performs as an effect: an activity with a stable id and a receipt. */
export interface EffectDeclaration<P = unknown> {
  readonly kind: 'effect';
  readonly params: z.ZodType<P>;
}

export type EffectAction<P> = ((_: unknown, params: P) => void) & { readonly durable: EffectDeclaration<P> };

/**
 * Declares an action as a durable effect. The action's name under `setup({ actions })` is the activity's name, its
 * params are plain data. Run by a live XState actor it does nothing.
 */
export function effect<P>(params: z.ZodType<P>): EffectAction<P> {
  const declaration: EffectDeclaration<P> = { kind: 'effect', params };
  return Object.assign((_: unknown, _params: P) => {}, { durable: declaration });
}

/** The effect's declaration, or undefined when the action is not one. */
export function effectOf(action: unknown): EffectDeclaration | undefined {
  return isEffect(action) ? action.durable : undefined;
}

function isEffect(action: unknown): action is EffectAction<unknown> {
  if (typeof action !== 'function' || !('durable' in action)) return false;
  const { durable } = action;
  return typeof durable === 'object' && durable !== null && 'kind' in durable && durable.kind === 'effect';
}
