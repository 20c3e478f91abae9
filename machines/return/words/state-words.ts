import { carePurposes, careStateWords } from '../../goods/care/words.ts';
import { chasingPurpose, goodsStateWords } from '../../goods/words.ts';

/** What the states of the return's chart are called, by path. */
export const stateWords: Readonly<Record<string, string>> = {
  ...goodsStateWords,
  ...careStateWords,
  'open.course': 'The way of the goods',
  'open.course.deciding': 'May anything come back?',
  'open.course.preparing': 'The label is being made',
  'open.course.inspected': 'Inspected: a person decides on what did not come as agreed',
  'open.course.settling': 'Being paid back, credited or sent',
  'open.refunding': "The refund's clock",
  'open.refunding.resting': 'No refund is owed',
  'open.refunding.aiming': 'Running',
  'open.refunding.pressing': 'The aim is over: a person was told',
  'open.refunding.late': 'Late: the customer has an apology',
  'open.stocking': 'Waiting for what is out of stock',
  'open.stocking.resting': 'Nobody waits',
  'open.stocking.waiting': 'The customer waits until it is tried again',
  'open.stocking.trying': 'Tried again: the promised day is still to come',
};

/** What each part of the chart is there for, by path. */
export const purposeWords: Readonly<Record<string, string>> = {
  'open.course':
    'Decided when it is opened, sent by the customer, inspected, paid back; or declined, expired, lost or too late.',
  'open.refunding':
    'After the inspection the money is paid back by the aim; a late refund is apologised for.',
  'open.stocking':
    'A customer who waits for what is out of stock has a date; it is tried again before, and the customer is asked anew.',
  'open.chasing': chasingPurpose,
  ...carePurposes,
};
