import type { StepItem } from './stepped.ts';

/** What a step comes of, as far as it names it. */
export type Cause =
  | { readonly kind: 'start' }
  | Pick<Extract<StepItem, { kind: 'external' }>, 'kind' | 'id'>
  | Pick<Extract<StepItem, { kind: 'timer' }>, 'kind' | 'generation'>
  | Pick<Extract<StepItem, { kind: 'result' }>, 'kind' | 'generation'>
  | Pick<Extract<StepItem, { kind: 'receipt' }>, 'kind' | 'effectId'>;

/** Longest name of a cause: what a chain of receipts makes longer is told by its digest. */
const longest = 60;

/**
 * The name of what a step comes of, the first half of the ids of its effects. It does not count steps: a host that lost
 * what it did since its last record may do it again in another order, and an effect must have the id that it had then.
 * An event from outside has its own id; the names of what the case does by itself begin with `_`, which no such id does.
 */
export function causeOf(cause: Cause): string {
  const name = nameOf(cause);
  return name.length <= longest ? name : `_${digest(name)}`;
}

function nameOf(cause: Cause): string {
  switch (cause.kind) {
    case 'start':
      return '_start';
    case 'external':
      return cause.id;
    case 'timer':
      return `_timer${cause.generation}`;
    case 'result':
      return `_result${cause.generation}`;
    case 'receipt':
      return `_${cause.effectId}`;
    default:
      return cause satisfies never;
  }
}

/** 64 bits of FNV-1a: enough to tell the causes of one case apart, and pure. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(36);
}
