import type { Policy } from './schema.ts';

/** What customers of Customer Support ask most, answered by its own rules. */
export const supportKnowledge: NonNullable<Policy['knowledge']> = {
  title: 'Answers that customers find by themselves',
  value: [
    {
      id: 'send-something-back',
      title: 'How do I send something back?',
      topics: ['product', 'service'],
      kinds: ['return'],
      text: [
        'Within 30 days of the purchase, with the receipt or the number of the order, in its original condition with its packaging and accessories.',
        'Ask us for the return first: you get a label or a packing slip with its number. Put it on or into the parcel. Where the goods are defective, came damaged or are not what you ordered, we pay the way back.',
        'When we have looked at the parcel we pay you back to where the money came from. Of electronics that were opened we keep 15 %, unless they are defective.',
      ].join('\n\n'),
    },
    {
      id: 'what-the-warranty-covers',
      title: 'What does the warranty cover?',
      topics: ['product', 'software'],
      kinds: ['warranty'],
      text: [
        'Manufacturing defects and hardware failures, for one year from the purchase; with an extended warranty for up to three. A premium warranty covers accidental damage too. Software issues are covered for 90 days.',
        'Have the number of the order and, where there is one, the serial number at hand. We look the warranty up before we ask anything else of you.',
      ].join('\n\n'),
    },
    {
      id: 'it-does-not-work',
      title: 'It does not work any more. What can I try first?',
      topics: ['product', 'software'],
      kinds: ['warranty'],
      text: [
        'Unplug it or take its battery out, wait a minute, and switch it on again. Try another cable and another socket. Then set it back to how it came, as its manual says.',
        'Software: install the newest version. If that does not help, remove it, restart the computer and install it again.',
        'If it gets hot, smells or has hurt somebody, do not use it any more and call us.',
      ].join('\n\n'),
    },
    {
      id: 'where-is-my-parcel',
      title: 'Where is my parcel?',
      topics: ['shipping'],
      text: [
        'The mail in which we told you that it is on its way has the number with which the carrier shows where it is. It can take a day until the carrier knows it.',
        'If it says that the parcel was delivered and you do not have it, look with your neighbours first, then tell us.',
      ].join('\n\n'),
    },
    {
      id: 'how-we-look-after-you',
      title: 'When do I hear from you, and what if I am not content?',
      text: [
        'The page of your case says until when you hear from us next. If that date cannot be kept we tell you a new one before it has passed.',
        'You can ask for somebody higher up at any time, on that page or by answering any of our mails.',
      ].join('\n\n'),
    },
  ],
  clauses: ['CSP-KNOW-2', 'SUP-RET-1', 'SUP-RET-2', 'SUP-RET-3', 'SUP-RET-5', 'SUP-WAR-1', 'SUP-WAR-2'],
  note: 'The words are ours; whoever runs it writes their own.',
};
