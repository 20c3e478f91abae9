/** What a case about goods hears as long as it is not over. */
export const anyTime = {
  note: { guard: 'allowed', actions: 'recordNote' },
  customerSaid: { guard: 'allowed', actions: 'recordSaid' },
  correctContact: { guard: 'allowed', actions: 'correctContact' },
  refundFailed: { guard: 'allowed', actions: 'failRefund' },
  retry: { guard: 'allowed', actions: ['retry', 'dispatch'] },
  fulfil: { guard: 'allowed', actions: ['fulfil', 'dispatch'] },
  doneOtherwise: { guard: 'allowed', actions: ['doneOtherwise', 'dispatch'] },
} as const;
