import { type Course, customer, type Deed, staff } from './course.ts';

const { agent, senior, lead } = staff;
const look: Deed = { day: 0, hour: 16, type: 'investigate', as: agent };

const answered = (day: number, proposal: string, via = 'email'): Deed => ({
  day,
  hour: 17,
  type: 'answer',
  payload: {
    decision: 'accommodated',
    analysis: 'We looked at the order, at what was promised and at what was done.',
    proposal,
    via,
    ...(via === 'verbal' && { understood: true }),
  },
  as: agent,
});
const solved = (day: number): Deed => ({ day, hour: 18, type: 'confirmSolved', as: customer });

/** Answered in good time, and solved. */
export const answeredInTime: Course = {
  deeds: [look, answered(1, 'We send it again today by express, free of charge.'), solved(3)],
  mark: [5, 'Quick and friendly, thank you.'],
};

/** Answered in the first conversation. */
export const atOnce: Course = {
  atOnce: {
    decision: 'accommodated',
    analysis: 'We looked at it together.',
    proposal: 'It is put right, and shows on the next statement.',
    via: 'verbal',
    understood: true,
  },
  deeds: [solved(2)],
  mark: [5],
};

/** Called back on the same day. */
export const sameDay: Course = {
  deeds: [look, { ...answered(0, 'The rider comes again tonight.', 'verbal'), hour: 18 }, solved(2)],
  mark: [5],
};

/** Refused, with reasons. */
export const refused: Course = {
  deeds: [
    look,
    {
      day: 2,
      hour: 16,
      type: 'answer',
      payload: {
        decision: 'refused',
        analysis: 'The order was delivered to the address that was given, and signed for.',
        reasons: 'We cannot take back what was made to measure; the order said so before it was placed.',
        via: 'email',
      },
      as: agent,
    },
  ],
  mark: [2, 'I understand the reasons, but I am not happy.'],
};

/** Not solved at first, taken up again. */
export const reopened: Course = {
  deeds: [
    look,
    answered(2, 'We have written to the carrier and expect the parcel tomorrow.'),
    { day: 4, hour: 15, type: 'notSolved', payload: { text: 'It still has not come.' }, as: customer },
    answered(5, 'We do not wait for the carrier any longer: a new one is on its way.'),
    solved(8),
  ],
  mark: [3, 'It took two tries.'],
};

/** Handed to another department, and answered there. */
export const referred = (department: string): Course => ({
  deeds: [
    {
      day: 0,
      hour: 15,
      type: 'refer',
      payload: { department, reason: 'They know the matter.', callBack: '+1 313 555 0188' },
      as: agent,
    },
    { ...look, day: 1 },
    { ...answered(3, 'Your account is corrected, and the difference is paid back.'), as: senior },
  ],
  mark: [4],
});

/** The customer asks for more than the agent can give. */
export const escalated = (trigger: string): Course => ({
  deeds: [
    look,
    {
      day: 1,
      hour: 15,
      type: 'escalate',
      payload: { trigger, text: 'I have asked three times. I want to speak to somebody in charge.' },
      as: customer,
    },
    {
      day: 1,
      hour: 15,
      type: 'acknowledgeEscalation',
      payload: { onBehalf: 'Their shift is over, and the customer waits.' },
      as: lead,
    },
    {
      day: 2,
      hour: 15,
      type: 'checkIn',
      payload: { progress: 'The carrier has confirmed the loss.' },
      as: lead,
    },
    { ...answered(2, 'A new one leaves today, and the shipping is on us.'), as: lead },
    solved(4),
  ],
  mark: [4, 'The team lead saved it.'],
});

/** Escalated and not yet done. */
export const stillEscalated = (trigger: string): Course => ({ deeds: escalated(trigger).deeds.slice(0, 3) });

/** A call-back is promised and kept. */
export const calledBack: Course = {
  deeds: [
    look,
    { day: 0, hour: 17, type: 'promiseCallBack', payload: { number: '+1 313 555 0170' }, as: agent },
    {
      day: 1,
      hour: 15,
      type: 'calledBack',
      payload: { text: 'Explained what happens next.', understood: true },
      as: agent,
    },
    answered(3, 'The repair is booked for next week; the technician calls before coming.'),
  ],
};

/** We need something from the customer, who gives it. */
export const asked: Course = {
  deeds: [
    look,
    {
      day: 1,
      hour: 15,
      type: 'waitForCustomer',
      payload: { question: 'Which of the two orders is it?' },
      as: agent,
    },
    {
      day: 2,
      hour: 18,
      type: 'customerSaid',
      payload: { text: 'The second one.', channel: 'email' },
      as: customer,
    },
    answered(4, 'The second order is corrected, and the invoice is on its way.'),
    solved(6),
  ],
  mark: [4],
};

/** We need something from the customer, and nothing comes. */
export const waiting: Course = { deeds: asked.deeds.slice(0, 2) };

/** More than an agent may give by themselves: a supervisor decides. */
export const compensated: Course = {
  deeds: [
    look,
    {
      day: 1,
      hour: 16,
      type: 'offerCompensation',
      payload: { cause: 'service-failure', amount: { minor: 14_000, currency: 'USD' } },
      as: agent,
    },
  ],
};

/** Nobody gets to it: the customer is told a new date before the old one passes. */
export const late: Course = {
  deeds: [answered(9, 'We are sorry that it took so long: the price is paid back.')],
};

/** It has solved itself. */
export const withdrawn: Course = {
  deeds: [{ day: 2, hour: 16, type: 'withdraw', payload: { reason: 'It came after all.' }, as: customer }],
};

/** Nobody has done anything yet. */
export const untouched: Course = { deeds: [] };
