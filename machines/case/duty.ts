/** Something that a person of ours must do, and when they are told of it; epoch ms. */
export interface Duty {
  readonly what: string;
  readonly dueAt: number;
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
  const due = duties.map((duty) =>
    remindedAt !== null && duty.dueAt <= remindedAt ? again(remindedAt) : duty.dueAt,
  );
  return due.length > 0 ? Math.min(...due) : null;
}
