import type { ActionWords } from '../../case/chart-words.ts';

export const compensationGuardWords = {
  keptOpen: 'an escalation or an approval is not over, or compensation is owed',
  nothingKeepsOpen: 'no escalation and no approval is open any more, and no compensation is owed',
} as const;

/** Actions of compensation beside what becomes of the goods, in words. */
export const compensationActionWords: Readonly<Record<string, ActionWords>> = {
  requestCompensation: {
    sends: ['offer to the customer, or the money or credit, or above the limit: request to the supervisors'],
  },
  approveCompensation: { sends: ['offer to the customer, or the money or credit'] },
  declineCompensation: { does: 'nothing is given' },
  fulfil: { does: 'what was promised is done' },
  chooseCompensation: { sends: ['the money or credit, or word to who gives it'] },
};
