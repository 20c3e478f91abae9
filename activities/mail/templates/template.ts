import type { Facts } from '../params.ts';
import type { Block } from './document.ts';

/** What a template may draw on. */
export interface Draft {
  readonly facts: Facts;
  /** A text of the catalogue; facts, case number and channel are filled in. */
  readonly t: (key: string) => string;
  /** A fact as it is written, dates in the policy's zone; undefined when it was not given. */
  readonly fact: (name: keyof Facts) => string | undefined;
  /** Link to the case for the company's own people, when one is configured. */
  readonly caseUrl: string | undefined;
  /** Words by field; undefined when the effect did not give them. */
  readonly words: (field: string) => string | undefined;
  /** The communication so far, oldest first; empty when the effect did not give it. */
  readonly history: readonly Block[];
}

/** A message in standard language: all copy is in the locale's catalogue under the template's name. */
export interface Template {
  readonly audience: 'customer' | 'department';
  /** RFC 3834: `auto-replied` answers a message of the customer's, `auto-generated` comes by itself. */
  readonly auto: 'auto-replied' | 'auto-generated';
  /** Facts and words without which the message would be untrue. */
  needs(facts: Facts): { readonly facts: readonly (keyof Facts)[]; readonly words: readonly string[] };
  heading(draft: Draft): string;
  blocks(draft: Draft): readonly Block[];
}
