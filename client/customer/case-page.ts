import type { CaseView } from '../../machines/case/view.ts';
import type { Policy } from '../../policies/schema.ts';
import type { Choice } from './choices.ts';
import type { Said } from './conversation.ts';
import type { Voice } from './language.ts';

/** Everything that the page of a case is made from. */
export interface CasePage {
  readonly voice: Voice;
  readonly view: CaseView;
  /** The policy as it is now: names and articles, nothing that decides. */
  readonly policy: Policy | undefined;
  readonly choices: readonly Choice[];
  /** Newest first. */
  readonly said: readonly Said[];
  /** How many of them were shown on the pages before. */
  readonly skip: number;
  /** Address of the page, without a query. */
  readonly here: string;
  /** Whether a label or packing slip can be fetched. */
  readonly label: boolean;
  /** The case's own time, epoch ms: ahead of this machine's in a rehearsal. */
  readonly now: number;
  /** What was just done; `done.<type>` says it. */
  readonly done?: string | undefined;
  /** Why the last thing could not be done (`problem.<key>`), with what was typed. */
  readonly problem?: { readonly key: string; readonly form: Readonly<Record<string, string>> } | undefined;
  /** An event's id, new for each form: a form that is sent twice counts once. */
  readonly newId: () => string;
}
