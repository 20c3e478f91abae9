import type { CaseKind } from './case/kind.ts';
import { complaintKind } from './complaint/kind.ts';
import { returnKind } from './return/kind.ts';
import { warrantyKind } from './warranty/kind.ts';

const kinds: ReadonlyMap<string, CaseKind> = new Map(
  [complaintKind, returnKind, warrantyKind].map((kind) => [kind.kind, kind]),
);

/** Thrown for a kind of case that does not exist; names those that do. */
export class UnknownKind extends Error {
  readonly type = 'UnknownKind';

  constructor(kind: string) {
    super(`There is no kind of case '${kind}'. Choose one of: ${caseKinds().join(', ')}.`);
  }
}

export function caseKinds(): readonly string[] {
  return [...kinds.keys()];
}

/**
 * A kind of case by its name.
 *
 * @throws UnknownKind naming the known ones
 */
export function caseKindOf(kind: string): CaseKind {
  const known = kinds.get(kind);
  if (!known) throw new UnknownKind(kind);
  return known;
}
