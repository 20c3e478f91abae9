/** Purposes of the letters that must reach their reader even after the customer's last word. */
export const lasting: readonly string[] = ['handover', 'safety-report'];
