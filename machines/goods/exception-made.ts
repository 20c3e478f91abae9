import type { Actor, Interaction } from '../case/interaction.ts';

/**
 * Who opened it against the rules, and why, stands on the case.
 *
 * @param what 'Taken back as an exception, where the rules are against it'
 */
export function exceptionMade(
  {
    exception,
    openedAt: at,
    openedBy: who,
  }: { readonly exception?: string | undefined; readonly openedAt: number; readonly openedBy: Actor },
  what: string,
): readonly Interaction[] {
  if (exception === undefined) return [];
  return [{ at, who, direction: 'internal', channel: 'note', what, words: [exception] }];
}
