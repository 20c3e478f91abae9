import type { Policy } from './schema.ts';

/** Emergency procedures of Customer Support Policies and Procedures, section 8.1. */
export const supportSafety: NonNullable<Policy['safety']> = {
  reportWithin: {
    title: 'Reported to the product safety team within',
    value: { amount: 1, unit: 'hours' },
    clauses: ['SUP-SAFE-5'],
  },
  team: {
    title: 'The product safety team',
    value: 'product-safety@support.example',
    clauses: ['SUP-SAFE-5'],
  },
  instructions: {
    title: 'Safety instructions to the customer',
    value:
      'Please stop using the product now. If it is safe to do so, switch it off and unplug it or take out its battery, and keep people and pets away from it. If somebody is hurt, or if you see smoke or fire, leave and call your local emergency number (911 in the United States). Please keep the product and its packaging as they are, and do not send it back before we ask you to.',
    clauses: ['SUP-SAFE-3'],
    note: 'The source asks for clear instructions; these hold for any product.',
  },
  details: {
    title: 'What must be documented of an incident before the case can close',
    value: [
      'what happened',
      'when and where it happened',
      'which product, with its serial number',
      'who was hurt, and how',
      'what was damaged',
      'where the product is now',
    ],
    clauses: ['SUP-SAFE-2'],
    note: "The source says 'all details'.",
  },
  followUpAfter: {
    title: 'The customer is asked whether they are safe after',
    value: { amount: 24, unit: 'hours' },
    clauses: ['SUP-SAFE-4'],
    note: 'The source names no figure.',
  },
  callAgainAfter: {
    title: 'Whoever must act is called again, at any hour, after',
    value: { amount: 1, unit: 'hours' },
    clauses: ['SUP-SAFE-1', 'SUP-SAFE-5'],
    note: 'The source names no figure. At first so often, then after twice as long each time, at most as long as the follow-up takes.',
  },
  calledAtOnce: {
    title:
      'The customer is called at once, at any hour, until they were reached and are safe, when the instructions',
    value: ['letter', 'undelivered'],
    clauses: ['SUP-SAFE-1', 'SUP-SAFE-3', 'SUP-SAFE-4'],
    note: 'The source says at once: a letter takes days, and what cannot be delivered tells nobody anything.',
  },
};
