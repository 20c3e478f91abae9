import { fromPromise, type PromiseActorLogic } from 'xstate';
import type { z } from 'zod';

/** What may happen to an invocation while it is in flight. */
export interface InvocationClass {
  /** `quick`: seconds, a few retries. `patient`: retried for days with back-off. `once`: never retried. */
  readonly retry: 'quick' | 'patient' | 'once';
  /**
   * `interruptible`: may be cancelled and started again under the same key, for example across continue-as-new.
   * `irreversible`: once begun it is waited for (a refund, a label bought).
   */
  readonly cancellation: 'interruptible' | 'irreversible';
}

/** The marker that makes an XState actor logic durable: the host runs the activity of that name. */
export interface ActivityPlaceholder<I = unknown, O = unknown> extends InvocationClass {
  readonly kind: 'activity';
  readonly input: z.ZodType<I>;
  readonly output: z.ZodType<O>;
}

export type DurableActivity<I, O> = PromiseActorLogic<O, I & object> & {
  readonly durable: ActivityPlaceholder<I, O>;
};

/**
 * A typed placeholder for an activity: machines name what is done to the world and never import it. The activity's
 * name is the key under `setup({ actors })`. Run by a live XState actor it rejects, on purpose.
 */
export function activity<I, O>(
  spec: { input: z.ZodType<I>; output: z.ZodType<O> } & Partial<InvocationClass>,
): DurableActivity<I, O> {
  const logic = fromPromise<O, I & object>(() =>
    Promise.reject(new Error('This actor is a placeholder: only a durable host can run it.')),
  );
  const durable: ActivityPlaceholder<I, O> = {
    kind: 'activity',
    retry: 'quick',
    cancellation: 'irreversible',
    ...spec,
  };
  return Object.assign(logic, { durable });
}

/** The placeholder's marker, or undefined when the logic is not one. */
export function placeholderOf(logic: unknown): ActivityPlaceholder | undefined {
  return isActivity(logic) ? logic.durable : undefined;
}

function isActivity(logic: unknown): logic is { readonly durable: ActivityPlaceholder } {
  if (typeof logic !== 'object' || logic === null || !('durable' in logic)) return false;
  const { durable } = logic;
  return typeof durable === 'object' && durable !== null && 'kind' in durable && durable.kind === 'activity';
}
