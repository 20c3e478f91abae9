/** Something that a person of ours must do, and when they are told of it; epoch ms. */
export interface Duty {
  readonly what: string;
  readonly dueAt: number;
  /** Somebody's safety hangs on it: when they are told again who were told at `calledAt`, at any hour; epoch ms. */
  readonly urgentAgain?: (calledAt: number) => number;
}

/**
 * When somebody is told next what waits for them: when a duty is due, then again in every period; null: nothing waits.
 * Epoch ms.
 *
 * @param again the end of the period that begins at an instant
 */
export function nextOfDuties(
  duties: readonly Duty[],
  remindedAt: number | null,
  again: (from: number) => number,
): number | null {
  const due = duties.map(({ dueAt, urgentAgain = again }) =>
    remindedAt !== null && dueAt <= remindedAt ? urgentAgain(remindedAt) : dueAt,
  );
  return due.length > 0 ? Math.min(...due) : null;
}
