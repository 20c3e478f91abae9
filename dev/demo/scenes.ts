import * as complaints from './complaint-courses.ts';
import type { Course } from './course.ts';
import * as goods from './goods-courses.ts';

/** How a case begins, and its course. */
export interface Scene {
  readonly kind: 'complaint' | 'return' | 'warranty';
  readonly policy: string;
  readonly channel: 'phone' | 'email' | 'chat' | 'social' | 'post' | 'inPerson';
  readonly topic?: string;
  readonly text: string;
  readonly course: Course;
  /** How many of it, at different times and from different customers. */
  readonly times: number;
  /** So many days before the end of the month it began at the earliest and the latest; left out: at any time. */
  readonly ago?: readonly [earliest: number, latest: number];
}

const { answeredInTime, atOnce, sameDay, refused, reopened, referred, escalated, stillEscalated } =
  complaints;
const { calledBack, asked, waiting, compensated, late, withdrawn, untouched } = complaints;

type Row = readonly [Scene['channel'], string | undefined, string, Course, number, Scene['ago']?];

const complaintsOf = (policy: string, rows: readonly Row[]): readonly Scene[] =>
  rows.map(([channel, topic, text, course, times, ago]) => ({
    kind: 'complaint',
    policy,
    channel,
    ...(topic !== undefined && { topic }),
    text,
    course,
    times,
    ...(ago && { ago }),
  }));

const goodsOf = (
  kind: 'return' | 'warranty',
  rows: readonly (readonly [string, Course, number, Scene['ago']?])[],
): readonly Scene[] =>
  rows.map(([text, course, times, ago]) => ({
    kind,
    policy: 'support-procedures',
    channel: 'email',
    text,
    course,
    times,
    ...(ago && { ago }),
  }));

const fresh = [1, 0] as const;
const thisWeek = [5, 1] as const;

/** A month of cases of all kinds under all five policies. */
export const scenes: readonly Scene[] = [
  ...complaintsOf('asivado', [
    ['email', 'delivery', 'My parcel was promised for Monday and never came.', answeredInTime, 4],
    ['phone', 'billing', 'I was charged twice for the same order.', atOnce, 3],
    ['email', 'product', 'The blender leaks at the bottom after two weeks.', reopened, 2],
    ['post', 'service', 'Nobody in your shop on Main Street could tell me the price.', answeredInTime, 2],
    ['email', 'delivery', 'The box was open, and two glasses are missing.', referred('product-quality'), 2],
    ['email', 'account', 'I cannot change my address any more.', late, 2],
    ['email', undefined, 'I would like to speak about my last three orders.', untouched, 2, fresh],
    ['phone', 'delivery', 'The driver left the parcel in the rain.', calledBack, 2, thisWeek],
  ]),
  ...complaintsOf('pro-4-tactical', [
    ['email', 'product', 'The vest is a size smaller than the chart says.', answeredInTime, 4],
    ['phone', 'order', 'The pouch I ordered is back-ordered for the third time.', late, 2],
    ['email', 'product', 'The engraving is not what I wrote.', refused, 2],
    ['post', 'payment', 'Please send me a copy of the invoice of last year.', untouched, 1, fresh],
  ]),
  ...complaintsOf('customer-service', [
    ['email', 'repair', 'The repair took three weeks, and it still squeaks.', reopened, 2],
    ['phone', 'repair', 'When can I pick my bicycle up?', atOnce, 2],
    ['inPerson', undefined, 'I waited forty minutes at the counter.', answeredInTime, 2],
    ['email', undefined, 'The voucher is not accepted in the shop.', asked, 2],
    ['email', undefined, 'You promised me a call and nobody called.', waiting, 1, thisWeek],
  ]),
  ...complaintsOf('support-procedures', [
    ['email', 'shipping', 'The tracking has said "label created" for six days.', answeredInTime, 4],
    ['chat', 'software', 'The licence key is refused.', answeredInTime, 3],
    ['phone', 'service', 'I was cut off twice while I was being transferred.', escalated('supervisor'), 1],
    ['social', 'product', 'Third speaker in a row that hums. Anyone there?', answeredInTime, 2],
    [
      'email',
      'product',
      'The charger gets so hot that it smells.',
      stillEscalated('dissatisfied'),
      1,
      thisWeek,
    ],
    [
      'email',
      'service',
      'The technician did not come, and I took a day off for it.',
      compensated,
      2,
      thisWeek,
    ],
    ['email', 'account', 'Please correct the spelling of my name.', untouched, 2, fresh],
  ]),
  ...complaintsOf('hawaree', [
    ['email', 'order', 'My order has been "in preparation" for two weeks.', answeredInTime, 3],
    ['phone', 'delivery', 'The rider says that he was here. He was not.', sameDay, 2],
    ['chat', 'account', 'I do not get the code to sign in.', asked, 2],
    [
      'email',
      'product',
      'The phone case does not fit the model that it is sold for.',
      escalated('on-request'),
      1,
    ],
    ['email', 'delivery', 'Half of what I ordered is missing.', withdrawn, 1],
    ['chat', 'order', 'Can I still change the colour?', untouched, 1, fresh],
  ]),
  ...goodsOf('return', [
    ['It does not switch on.', goods.returned, 4, [28, 12]],
    ['It came with a crack.', goods.doubtful, 1, [12, 8]],
    ['It is not what I expected.', goods.travelling, 2, [6, 3]],
    ['The sound is distorted.', goods.uninspected, 2, [8, 6]],
    ['I ordered the wrong one.', goods.unsent, 2, [4, 1]],
  ]),
  ...goodsOf('warranty', [
    ['It switches itself off.', goods.replaced, 3, [28, 14]],
    ['The screen stays dark.', goods.claimUninspected, 1, [10, 8]],
    ['One key does nothing.', goods.unapproved, 1, [4, 2]],
    ['It does not charge any more.', goods.trying, 1, [3, 1]],
  ]),
];
