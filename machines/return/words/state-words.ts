/** What the states of the return's chart are called, by path. */
export const stateWords: Readonly<Record<string, string>> = {
  open: 'Open',
  'open.course': 'The way of the goods',
  'open.course.deciding': 'May anything come back?',
  'open.course.preparing': 'The label is being made',
  'open.course.awaiting': 'The customer sends it',
  'open.course.awaiting.asked': 'The customer has the label or the address',
  'open.course.awaiting.reminded': 'The customer was reminded',
  'open.course.inTransit': 'The carrier has it',
  'open.course.lost': 'It did not come: a person looks for it',
  'open.course.arrived': 'The warehouse has it',
  'open.course.inspected': 'Inspected: a person decides on what did not come as agreed',
  'open.course.settling': 'Being paid back, credited or sent',
  'open.course.resolved': 'Everything is said and done',
  'open.course.expired': 'The label expired',
  'open.course.late': 'It came too late: a person decides',
  'open.refunding': "The refund's clock",
  'open.refunding.resting': 'No refund is owed',
  'open.refunding.aiming': 'Running',
  'open.refunding.pressing': 'The aim is over: a person was told',
  'open.refunding.late': 'Late: the customer has an apology',
  'open.stocking': 'Waiting for what is out of stock',
  'open.stocking.resting': 'Nobody waits',
  'open.stocking.waiting': 'The customer waits until it is tried again',
  'open.stocking.trying': 'Tried again: the promised day is still to come',
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
};

/** What each part of the chart is there for, by path. */
export const purposeWords: Readonly<Record<string, string>> = {
  'open.course':
    'Decided when it is opened, sent by the customer, inspected, paid back; or declined, expired, lost or too late.',
  'open.refunding':
    'After the inspection the money is paid back by the aim; a late refund is apologised for.',
  'open.stocking':
    'A customer who waits for what is out of stock has a date; it is tried again before, and the customer is asked anew.',
  'open.chasing':
    'Whatever waits for a person has a time; the department is told, again and again, until it is done.',
};
