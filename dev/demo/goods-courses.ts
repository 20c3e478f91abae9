import { type Course, customer, type Deed, staff } from './course.ts';

const { supervisor, warehouse } = staff;

const sent: Deed = { day: 2, hour: 15, type: 'handedOver', as: warehouse };
const arrived: Deed = { day: 5, hour: 15, type: 'arrived', as: warehouse };
const inspected = (finding: Readonly<Record<string, unknown>>): Deed => ({
  day: 6,
  hour: 16,
  type: 'inspect',
  payload: { units: [{ lineId: '1', unit: 0, ...finding }] },
  as: warehouse,
});

const asSold = { condition: 'original', accessories: true, opened: false, defective: false, missing: false };

/** Sent with our label, looked at, paid back. */
export const returned: Course = {
  deeds: [sent, arrived, inspected({ ...asSold, opened: true, defective: true, condition: 'used' })],
  mark: [5, 'The label came at once and the money within days.'],
};

/** It came damaged: somebody has to decide. */
export const doubtful: Course = {
  deeds: [sent, arrived, inspected({ ...asSold, opened: true, condition: 'damaged' })],
};

/** On its way. */
export const travelling: Course = { deeds: [sent] };

/** It lies in the warehouse and waits to be looked at. */
export const uninspected: Course = { deeds: [sent, arrived] };

/** The label is out, and nothing comes. */
export const unsent: Course = { deeds: [] };

const described: Deed = {
  day: 0,
  hour: 18,
  type: 'describe',
  payload: { text: 'It switches itself off after a few minutes, whatever I do.' },
  as: customer,
};
/** Every step of the product guide, in vain. */
const tried: Deed = { day: 1, hour: 18, type: 'tryStep', payload: { outcome: 'not-solved' }, as: customer };
const approved: Deed = { day: 2, hour: 15, type: 'approve', as: supervisor };
const later = (deed: Deed): Deed => ({ ...deed, day: deed.day + 2 });

/** Described, tried by the guide, approved, sent, replaced. */
export const replaced: Course = {
  deeds: [
    described,
    tried,
    approved,
    later(sent),
    later(arrived),
    later(inspected({ found: 'as-described' })),
  ],
  mark: [4, 'The new one works.'],
};

/** Waits for a supervisor. */
export const unapproved: Course = { deeds: [described, tried] };

/** Waits for the customer to try the steps. */
export const trying: Course = { deeds: [described] };

/** Waits in the warehouse. */
export const claimUninspected: Course = { deeds: replaced.deeds.slice(0, 5) };
