import { carePurposes, careStateWords } from '../../goods/care/words.ts';
import { chasingPurpose, goodsStateWords } from '../../goods/words.ts';

/** What the states of the claim's chart are called, by path. */
export const stateWords: Readonly<Record<string, string>> = {
  ...goodsStateWords,
  ...careStateWords,
  'open.course': 'The claim',
  'open.course.checking': 'Is it in the order?',
  'open.course.describing': 'What is wrong?',
  'open.course.describing.asked': 'The customer was asked',
  'open.course.describing.reminded': 'The customer was reminded',
  'open.course.judging': 'Is it covered?',
  'open.course.trying': 'The customer tries the steps of the guide',
  'open.course.trying.asked': 'The customer has the steps',
  'open.course.trying.reminded': 'The customer was reminded',
  'open.course.approving': 'Is it approved?',
  'open.course.approving.asked': 'A supervisor was asked',
  'open.course.approving.late': 'The supervisors were told again',
  'open.course.preparing': 'The prepaid label is being made',
  'open.course.inspected': 'Inspected: a person decides on what did not come as described',
  'open.course.settling': 'Being replaced or paid back',
  'open.course.outOfStock': 'Out of stock: the customer chooses',
  'open.course.outOfStock.asked': 'The customer was asked',
  'open.course.outOfStock.reminded': 'The customer was reminded',
  'open.course.waiting': 'The customer waits until the date that was told',
  'open.course.waiting.quiet': 'The date is ahead',
  'open.course.waiting.pressed': 'It was tried again: a person gets it, or tells another date',
  'open.replacing': "The replacement's clock",
  'open.replacing.resting': 'No replacement is owed',
  'open.replacing.aiming': 'Running',
  'open.replacing.pressing': 'The aim is over: a person was told',
  'open.replacing.late': 'Late: the customer has an apology',
  'open.watching': 'Undecided too long',
  'open.watching.resting': 'It waits, or it is decided',
  'open.watching.watching': 'Running',
};

/** What each part of the chart is there for, by path. */
export const purposeWords: Readonly<Record<string, string>> = {
  'open.course':
    'Looked up in the order, described, judged, tried by the guide, approved, sent with a prepaid label, inspected, made good; or solved, declined, expired.',
  'open.replacing': 'After the arrival the replacement goes out by the aim; a late one is apologised for.',
  'open.watching': "A claim that nobody has decided in the policy's time escalates by itself.",
  ...carePurposes,
  'open.chasing': chasingPurpose,
};
