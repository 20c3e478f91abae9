/** Timers of an escalation and of a safety concern, in words. */
export const careTimers = {
  escalationDue: 'escalation to be taken, or it climbs',
  escalationRepeat: 'reminder of the last level of the escalation',
  checkInDue: 'escalation check-in, or it climbs',
  safetyFollowUp: 'safety follow-up to the customer',
} as const;

/** `meta` of a state that owns such a timer. */
export function timedCare(name: keyof typeof careTimers) {
  const timers: Partial<Record<string, string>> = { [name]: careTimers[name] };
  return { timers };
}
