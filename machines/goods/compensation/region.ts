/** What is said of compensation as long as the case is open. */
export const compensationSaid = {
  offerCompensation: { guard: 'allowed', actions: ['requestCompensation', 'dispatch'] },
  approveCompensation: { guard: 'allowed', actions: ['approveCompensation', 'dispatch'] },
  declineCompensation: { guard: 'allowed', actions: ['declineCompensation', 'dispatch'] },
  chooseCompensation: { guard: 'allowed', actions: ['chooseCompensation', 'dispatch'] },
} as const;
