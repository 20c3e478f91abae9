/** Whether an escalation runs; it outranks the step that the case is in. */
export function isEscalated(context: unknown): boolean {
  return (
    typeof context === 'object' &&
    context !== null &&
    'escalation' in context &&
    context.escalation !== null &&
    context.escalation !== undefined
  );
}
