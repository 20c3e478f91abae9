import { expect, test } from '@jest/globals';
import { compose } from '../../activities/mail/compose.ts';
import { messageParams } from '../../activities/mail/params.ts';
import { asText } from '../../activities/mail/templates/text.ts';
import { facts, type SampleName, sampleOf } from './support/sample.ts';

const textOf = (name: SampleName, change: object = {}) => {
  const { params, words } = sampleOf(name);
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, `words/c1/e1/${field}`]));
  const parsed = messageParams.parse({ ...params, facts: { ...params.facts, ...change }, words: refs });
  return asText(compose(parsed, { caseId: 'c1', channel: 'mail', name: 'Jane Doe', words }));
};

test('[SUP-ESC-8] the escalation contact gets summary, reason, link and the whole communication in one mail', () => {
  const params = messageParams.parse({
    ...sampleOf('escalation').params,
    history: [
      { at: facts.received, who: 'customer kim', channel: 'phone', what: 'Said', words: ['words/c1/e1/a'] },
      { at: facts.expectedBy, who: 'agent ann', channel: 'note', what: 'Note', words: ['words/c1/e2/b'] },
    ],
    words: { description: 'words/c1/e1/description' },
  });
  const document = compose(params, {
    caseId: 'c1',
    channel: 'mail',
    name: undefined,
    words: { description: 'You charged me twice!' },
    history: { 'words/c1/e1/a': 'I want to speak to your supervisor.' },
    caseUrl: 'https://redress.example/cases/c1',
  });
  const text = asText(document);
  expect(text).toContain('Open the case: https://redress.example/cases/c1');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    [
      'Why it is escalated: the customer asks for a supervisor; the customer threatens legal action',
      'Level: 2',
      'To be taken by: Monday, November 23, 2026, 10:15 AM EST',
      'About: a wrong invoice',
      'Received: Monday, November 23, 2026, 10:00 AM EST',
      'Came by: phone',
      'Named to the customer: Maria Lopez',
      'Answer due by: Thursday, December 3, 2026, 5:00 PM EST',
    ].join(' '),
  );
  expect(text).toMatch(/What the customer says:\n {2}You charged me twice!\n/);
  expect(text).toContain('The whole communication so far, oldest first:');
  expect(text).toMatch(
    /10:00 AM EST: customer kim, phone:\n {2}Said\n {2}I want to speak to your supervisor\./,
  );
  // Erased words are left out; that something was said stays.
  expect(text).toMatch(/agent ann, note:\n {2}Note\n/);
});

test('[SUP-ESC-8] a mail that cannot carry all that was said says how much it leaves out and leads to it', () => {
  const params = messageParams.parse({
    ...sampleOf('escalation').params,
    facts: { ...sampleOf('escalation').params.facts, leftOut: '57 earlier ones' },
    words: {},
  });
  const document = compose(params, {
    caseId: 'c1',
    channel: 'mail',
    name: undefined,
    words: {},
    caseUrl: 'https://redress.example/cases/c1',
  });
  const text = asText(document).replaceAll(/\s+/g, ' ');
  expect(text).not.toContain('The whole communication so far');
  expect(text).toContain(
    'This mail leaves out 57 earlier ones between them; the case shows every one of them. ' +
      'Read the whole communication in the case: https://redress.example/cases/c1',
  );
});

test('[SUP-SAFE-3] the safety instructions are said in the policy’s own words', () => {
  expect(textOf('safety-instructions')).toMatch(/What to do now:\n {2}Stop using the device/);
});

test('[PRO-SCOPE-3] the customer is sent to the carrier with what is needed to claim', () => {
  const text = textOf('referred-out').replaceAll('\n', ' ');
  expect(text).toContain('Please turn to the mail carrier (their claims page).');
  expect(text).toMatch(/- the tracking number - photographs of the damage/);
});

test('[PRO-SCOPE-2] the customer is told who takes a complaint about an employee', () => {
  const change = { outside: 'employee', contact: 'Human Resources and the President' };
  expect(textOf('referred-out', change).replaceAll('\n', ' ')).toContain(
    'by Human Resources and the President together',
  );
});

test.each([
  ['contact', 'Sam Whitaker (Team Lead) has personally taken up your case'],
  ['position', 'Our Team Lead has taken up your case'],
  [
    'behalf',
    'A colleague has taken up your case c1 (a wrong invoice) on behalf of Sam Whitaker (Team Lead).',
  ],
])('[SUP-ESC-10] taken as %s: the customer hears who really has it', (takenAs, sentence) => {
  const taken = { status: 'taken', contactName: 'Sam Whitaker', takenAs };
  const text = textOf('escalation-status', taken).replaceAll(/\s+/g, ' ');
  expect(text).toContain(sentence);
  expect(text.includes('personally')).toBe(takenAs === 'contact');
});

test('[SUP-SAFE-1] a call for what somebody’s safety hangs on reads otherwise than a reminder', () => {
  expect(textOf('task', { urgent: 'yes' })).toContain('Please act now: somebody may be in danger');
  expect(textOf('task')).toContain('Something waits for you');
});

test('[SUP-SAFE-2] product safety reads each detail of the incident under its own name', () => {
  const words = { what: 'It melted.', product: 'Kettle, K-2047.', hurt: 'Nobody.', whereNow: 'The garage.' };
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, `words/c1/e1/${field}`]));
  const { params } = sampleOf('safety-report');
  const facts = { ...params.facts, documented: 'yes' };
  const parsed = messageParams.parse({ ...params, facts, words: refs });
  const document = compose(parsed, { caseId: 'c1', channel: 'mail', name: undefined, words });
  expect(document.subject).toContain('Safety incident documented in case c1');
  const text = asText(document);
  expect(text).toMatch(/What happened:\n {2}It melted\./);
  expect(text).toMatch(/The product, with its serial number:\n {2}Kettle, K-2047\./);
  expect(text).toMatch(/Who was hurt, and how:\n {2}Nobody\./);
  expect(text).toMatch(/Where the product is now:\n {2}The garage\./);
});

test.each(['compensation-offer', 'compensation-granted'] as const)(
  '[SUP-COMP-2] %s says the sincere apology that the policy has go with it',
  (name) => {
    expect(textOf(name, { apology: 'yes' }).replaceAll(/\s+/g, ' ')).toContain('We sincerely apologise');
    expect(textOf(name)).not.toContain('apologise');
  },
);

test('[SUP-COMP-3] whoever approves in the place of the only approver reads in whose place', () => {
  const inPlaceOf = { inPlaceOf: 'Ada Obi' };
  const said = 'You decide in place of Ada Obi, who requested it';
  expect(textOf('approval-request', inPlaceOf).replaceAll(/\s+/g, ' ')).toContain(said);
  expect(textOf('approval-request')).not.toContain('in place of');
  expect(textOf('approval-request', { ...inPlaceOf, over: 'yes' })).not.toContain('in place of');
});
