import type { z } from 'zod';
import type { EventDefinition } from '../machines/case/event-definition.ts';
import { events as complaintEvents } from '../machines/complaint/events.ts';
import { complaintInput } from '../machines/complaint/input.ts';
import { caseKind, type KindOfCase } from '../policies/sections/common.ts';

/** What the client must know of a kind of case before it opens one or sends anything. */
export interface CatalogueKind {
  readonly kind: KindOfCase;
  /** The chart's input: what a case is opened with. */
  readonly input: z.ZodType;
  readonly events: Readonly<Record<string, EventDefinition>>;
}

export type Catalogue = Readonly<Partial<Record<KindOfCase, CatalogueKind>>>;

/** The kinds of cases that this version serves. */
export const catalogue: Catalogue = {
  complaint: { kind: 'complaint', input: complaintInput, events: complaintEvents },
};

export function kindsOf(known: Catalogue): readonly string[] {
  return Object.keys(known);
}

/** The kind of that name, or undefined. */
export function kindOf(known: Catalogue, kind: string): CatalogueKind | undefined {
  const parsed = caseKind.safeParse(kind);
  return parsed.success ? known[parsed.data] : undefined;
}
