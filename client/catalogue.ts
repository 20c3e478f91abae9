import type { CaseKind } from '../machines/case/kind.ts';
import { caseKindOf, caseKinds } from '../machines/registry.ts';

/** What the client must know of a kind of case before it opens one or sends anything. */
export type CatalogueKind = Pick<CaseKind, 'kind' | 'input' | 'events'>;

/** The kinds of cases by their names. */
export type Catalogue = Readonly<Record<string, CatalogueKind>>;

/** The kinds that this version serves. */
export const catalogue: Catalogue = Object.fromEntries(caseKinds().map((kind) => [kind, caseKindOf(kind)]));

export function kindsOf(known: Catalogue): readonly string[] {
  return Object.keys(known);
}

/** The kind of that name, or undefined. */
export function kindOf(known: Catalogue, kind: string): CatalogueKind | undefined {
  return Object.hasOwn(known, kind) ? known[kind] : undefined;
}
