import type { ActionWords } from '../case/chart-words.ts';

/** Guards of the charts of goods, in words. */
export const goodsGuardWords = {
  labelReady: 'the label or the packing slip is there',
  dutyOwed: 'something waits for a person',
  dutyDone: 'nothing waits for a person',
  dutyMoved: 'something was done, or more waits',
  mayEnd: 'the last word arrived and nothing is owed',
  endsWithdrawn: 'the last word arrived: withdrawn',
  endsExpired: 'everything is undone: no parcel came',
  lastWordStuck: 'everything was done that could be, and a person must act before it can end',
  owesNothing: 'nothing is owed',
  owesNothingWithdrawn: 'nothing is owed: withdrawn',
  owesNothingExpired: 'nothing is owed: no parcel came',
  comesLate: 'it was sent after the label had expired',
  allowed: '',
} as const;

const undo = ['label made void', 'goods set free'];

/** Actions of the charts of goods, in words. */
export const goodsActionWords = {
  handedOver: { does: 'the label can expire no more' },
  arrive: { does: 'the time to inspect runs', sends: ['word to the customer that it arrived'] },
  arriveLate: { does: 'a person decides' },
  takeLate: { does: 'the time to inspect runs', sends: ['word to the customer that it arrived'] },
  refuseLate: { does: 'it goes back to the customer' },
  withdraw: { sends: [...undo, 'confirmation to the customer'] },
  cancel: { sends: [...undo, 'word with the reason to the customer'] },
  failRefund: { does: 'a person has it paid again, or pays in another way' },
  retry: { sends: ['what could not be done, again'] },
  remindToSend: { sends: ['reminder to the customer'] },
  expire: { sends: ['label made void', 'word to the customer'] },
  missed: { does: 'a person looks for it', sends: ['word to the customer'] },
  loseParcel: { does: 'a person decides', sends: ['word to the customer'] },
  expired: { sends: ['goods set free'] },
  remindOwner: { sends: ['what waits, to the department'] },
} as const satisfies Readonly<Record<string, ActionWords>>;

/** States of the charts of goods, in words, by path. */
export const goodsStateWords = {
  open: 'Open',
  'open.course.awaiting': 'The customer sends it',
  'open.course.awaiting.asked': 'The customer has the label or the address',
  'open.course.awaiting.reminded': 'The customer was reminded',
  'open.course.inTransit': 'The carrier has it',
  'open.course.lost': 'It did not come: a person looks for it',
  'open.course.arrived': 'The warehouse has it',
  'open.course.resolved': 'Everything is said and done',
  'open.course.expired': 'The label expired',
  'open.course.late': 'It came too late: a person decides',
  'open.chasing': 'What waits for a person',
  'open.chasing.deciding': 'What is next?',
  'open.chasing.resting': 'Nothing waits for a person',
  'open.chasing.waiting': 'Somebody must act',
  ending: 'Ending: the last word is on its way',
  lastWordLost: 'The last word did not arrive, or something is not undone',
  'lastWordLost.resting': 'Something is on its way',
  'lastWordLost.chasing': 'A person must put it right',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
} as const;

/** What the region of duties is there for. */
export const chasingPurpose =
  'Whatever waits for a person has a time; the department is told, again and again, until it is done.';
