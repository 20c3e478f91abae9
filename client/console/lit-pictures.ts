import { caseKindOf } from '../../machines/registry.ts';
import type { Box } from '../charts/picture.ts';
import { picturesOf } from '../charts/pictures-of.ts';
import type { CaseBody } from './bodies.ts';

/**
 * The pictures of a kind's chart with the states to light in each: those where the case stands, and not what is only
 * around them or drawn in a picture of its own.
 *
 * @param active paths of the active states
 */
export function litPictures(kind: string, active: readonly string[]): CaseBody['charts'] {
  return picturesOf(caseKindOf(kind)).map(({ name, title, boxes }) => ({
    name,
    title,
    lit: [...standing(boxes)].filter((path) => active.includes(path)),
  }));
}

function* standing(boxes: readonly Box[]): Generator<string> {
  for (const { id, kind, children } of boxes) {
    if (kind !== 'group' && kind !== 'part' && kind !== 'elsewhere') yield id;
    yield* standing(children);
  }
}
