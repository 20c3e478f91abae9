import type { AnyStateMachine } from 'xstate';
import { placeholderOf, type InvocationClass } from '../../machines/kit/activity.ts';
import type { Address } from './commands.ts';
import type { Envelope, InvocationRecord } from './envelope.ts';
import { InterpreterError } from './failure.ts';
import { fieldsOf } from './shapes.ts';

/** True when an actor logic is a chart, which runs in process inside the same envelope. */
export function isChart(logic: unknown): logic is AnyStateMachine {
  return (
    typeof logic === 'object' && logic !== null && 'getStateNodeById' in logic && 'implementations' in logic
  );
}

/** The actor logic behind a name under the chart's `setup({ actors })`. */
export function logicOf(chart: AnyStateMachine, src: string): unknown {
  return fieldsOf(chart.implementations.actors)[src];
}

/** '' for the root's child 'a' is 'a'; for its child 'b' it is 'a/b'. */
export function childAddress(parent: Address, id: string): Address {
  return parent === '' ? id : `${parent}/${id}`;
}

/** The address of the actor that started the one at this address; undefined for the root. */
export function parentOf(address: Address): Address | undefined {
  if (address === '') return undefined;
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

/** The id by which its parent knows the actor at this address. */
export function idOf(address: Address): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/**
 * The chart that the actor at this address runs.
 *
 * @throws InterpreterError of type RestoreFailed when the chart no longer has that child
 */
export function chartAt(
  root: AnyStateMachine,
  envelope: Pick<Envelope, 'actors'>,
  address: Address,
): AnyStateMachine {
  const parent = parentOf(address);
  if (parent === undefined) return root;
  const src = envelope.actors[address]?.src ?? '';
  const logic = logicOf(chartAt(root, envelope, parent), src);
  if (isChart(logic)) return logic;
  throw new InterpreterError(
    'RestoreFailed',
    `'${address}' runs '${src}', which is no chart here; deploy the version it began under.`,
  );
}

/** How an invocation of the root or of a child chart may be retried and interrupted. */
export function invocationClassOf(
  root: AnyStateMachine,
  envelope: Envelope,
  invocation: InvocationRecord,
): InvocationClass {
  const placeholder = placeholderOf(logicOf(chartAt(root, envelope, invocation.owner), invocation.src));
  return placeholder ?? { retry: 'quick', cancellation: 'irreversible' };
}
