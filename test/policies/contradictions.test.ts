import { describe, expect, test } from '@jest/globals';
import { customerService } from '../../policies/customer-service.ts';
import { sources } from '../../policies/sources.ts';
import { supportProcedures } from '../../policies/support-procedures.ts';
import { days, issuesOf, rule } from './support/issues-of.ts';

const own = supportProcedures;
const solo = { id: 'ada-obi', name: 'Ada Obi' };

describe('a policy that contradicts itself is refused', () => {
  test.each(Object.keys(sources))('%s does not', (id) => {
    expect(issuesOf(sources[id])).toBe('');
  });

  test.each([
    [
      "a check-in longer than the level's own limit",
      { escalation: { ...own.escalation, checkInEvery: rule('Check-in', { amount: 72, unit: 'hours' }) } },
      /^escalation.checkInEvery.value: expected at most 48 hours, the limit of level 1 \(Senior Support Agent\).* it would be due/,
    ],
    [
      'a delay notice that is due before a case of some priority arrives',
      {
        priorities: rule('How urgent', [
          { id: 'normal', title: 'Normal' },
          { id: 'urgent', title: 'Urgent', answer: { amount: 1, unit: 'business-hours' } },
        ]),
        answer: { noticeLead: rule('Notice', days(2)) },
      },
      /^priorities.value.1: with the priority 'urgent', answer.noticeLead.value: expected less than 1 business hour/,
    ],
    [
      'two priorities of one id, and one with a time for a channel that promises none',
      {
        priorities: rule('How urgent', [
          { id: 'normal', title: 'Normal' },
          { id: 'normal', title: 'Urgent', response: { post: days(1) } },
        ]),
      },
      /^priorities.value.1.id: expected an id of its own; 'normal' is used twice\npriorities.value.1.response.post: expected a channel of the policy's own response \(phone, email/,
    ],
    [
      '[SUP-COMP-3] a sole approver who is the only contact: whoever asks cannot approve',
      {
        compensation: {
          ...own.compensation,
          approvers: rule('Who approves', [{ contact: solo, email: 'ada@example.com' }]),
        },
        escalation: {
          ...own.escalation,
          levels: rule('Levels', [{ level: 1, title: 'Lead', contact: solo, email: 'ada@example.com' }]),
        },
      },
      /^compensation.approvers.value: expected a second person, because whoever asks .* 'ada-obi' is the only approver/,
    ],
    ...(['reportWithin', 'followUpAfter', 'callAgainAfter'] as const).map(
      (name) =>
        [
          `[SUP-SAFE-1] ${name} of a danger in business hours`,
          { safety: { ...own.safety, [name]: rule('Within', { amount: 2, unit: 'business-hours' }) } },
          new RegExp(
            String.raw`^safety\.${name}\.value\.unit: expected a time that runs at any hour .*for example \{ amount: \d+, unit: 'hours' \}; got 'business-hours' \(2 business hours\)$`,
          ),
        ] as const,
    ),
    [
      '[SUP-SAFE-5] a report of a danger in hours of working days',
      { safety: { ...own.safety, reportWithin: rule('Within', { amount: 1, unit: 'working-day-hours' }) } },
      /^safety.reportWithin.value.unit: expected a time that runs at any hour .* got 'working-day-hours'/,
    ],
    [
      'a single priority',
      { priorities: rule('How urgent', [{ id: 'normal', title: 'Normal' }]) },
      /^priorities.value: expected two or more, for example 'normal' and 'urgent'/,
    ],
    [
      'an average of days',
      {
        response: {
          email: rule('Answered', { budget: days(2), calendar: 'office', measure: 'average' }),
        },
      },
      /^response.email.value.budget.unit: expected seconds, minutes or hours for an average, for example/,
    ],
    [
      'an acknowledgement that comes after the level is over',
      { escalation: { ...own.escalation, acknowledgedWithin: rule('Taken', days(3)) } },
      /^escalation.acknowledgedWithin.value: expected at most 48 hours/,
    ],
    [
      'a delay notice that is due before the case arrives',
      { answer: { noticeLead: rule('Notice', days(9)) } },
      /^answer.noticeLead.value: expected less than 5 business days.* before the case arrives, for example for one of/,
    ],
    [
      'a delay notice by letter that is due before the case arrives',
      {
        channels: rule('Channels', ['email', 'post']),
        answer: { noticeLeadByPost: rule('Notice by letter', days(9)) },
      },
      /^answer.noticeLeadByPost.value: expected less than 5 business days.* the delay notice by letter would be due before/,
    ],
    [
      'a delay notice that is due after the deadline',
      { answer: { noticeLead: rule('Notice', days(-1)) } },
      /^answer.noticeLead.value.amount: expected a positive number, for example/,
    ],
    [
      'a default owner who would take the case before it arrives',
      { acknowledgement: { ...own.acknowledgement, lead: rule('Lead', days(4)) } },
      /^acknowledgement.lead.value: expected less than 1 business day/,
    ],
    [
      'a reminder after silence has closed the case',
      { followUp: { reminder: rule('Again', days(6)) } },
      /^followUp.reminder.value: expected less than 5 business days.*it would be due/,
    ],
    [
      'an escalation level without a contact',
      {
        escalation: {
          ...own.escalation,
          levels: rule('Levels', [{ level: 1, title: 'Lead', email: 'lead@support.example' }]),
        },
      },
      /^escalation.levels.value.0.contact: expected a person, for example { id: 'ada-obi', name: 'Ada Obi' }/,
    ],
    [
      'a gap in the levels',
      {
        escalation: {
          ...own.escalation,
          levels: rule('Levels', [
            { level: 2, title: 'Lead', contact: { id: 'a', name: 'A' }, email: 'lead@support.example' },
          ]),
        },
      },
      /^escalation.levels.value.0.level: expected level 1/,
    ],
    [
      'an amount without currency',
      { compensation: { ...own.compensation, approvalAbove: rule('Above', { minor: 100 }) } },
      /^compensation.approvalAbove.value.currency: expected the currency of the amount, for example/,
    ],
    [
      'a bare number as an amount',
      { compensation: { ...own.compensation, approvalAbove: rule('Above', 100) } },
      /^compensation.approvalAbove.value: expected an amount with its currency, for example/,
    ],
    [
      'two currencies',
      {
        compensation: { ...own.compensation, approvalAbove: rule('Above', { minor: 100, currency: 'EUR' }) },
      },
      /^compensation.approvalAbove.value.currency: expected one currency in a policy, for example 'USD'/,
    ],
    [
      'a trigger without its figure',
      { escalation: { ...own.escalation, unresolvedAfter: undefined } },
      /escalation.unresolvedAfter: expected/,
    ],
    ['safety as a trigger and nothing about safety', { safety: undefined }, /safety: expected/],
    [
      'a department that is not there',
      { departments: own.departments.slice(1) },
      /routing.value.default.department: expected a department of this policy/,
    ],
    [
      'a calendar that is not there',
      { response: { email: rule('Mail', { budget: days(1), calendar: 'night' }) } },
      /^response.email.value.calendar: expected a calendar of this policy \('office'\); got 'night'/,
    ],
  ])('%s', (_, change, expected) => {
    const { undefinedKeys, ...data } = JSON.parse(JSON.stringify({ undefinedKeys: 0, ...own, ...change }));
    expect(issuesOf(data)).toMatch(expected);
  });

  test('what it builds on must exist', () => {
    expect(issuesOf({ extends: 'acme' })).toMatch(
      /extends: expected a known policy \(pro-4-tactical, asivado, .*\), for example 'pro-4-tactical'; got "acme"/,
    );
    const calendars = { office: { extends: 'mars' } };
    expect(issuesOf({ ...customerService, calendars })).toMatch(
      /calendars.office.extends: expected a known calendar \(us-detroit, lagos, lagos-helpline\)/,
    );
  });
});
