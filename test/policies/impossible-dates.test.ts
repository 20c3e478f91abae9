import { describe, expect, test } from '@jest/globals';
import { customerService } from '../../policies/customer-service.ts';
import { hawaree } from '../../policies/hawaree.ts';
import { supportProcedures } from '../../policies/support-procedures.ts';
import { days, issuesOf, rule } from './support/issues-of.ts';

const own = supportProcedures;

describe('a policy whose dates nobody could keep is refused', () => {
  test('[HAW-CHAN-1] on the calendar of a channel alone, as on its own', () => {
    const hour = [{ from: '08:00', to: '09:00' }];
    const weekly = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hour]),
    );
    const followUp = {
      ...hawaree.followUp,
      reminder: rule('Again', { amount: 3, unit: 'business-hours' }),
      closeAfter: rule('Close', days(2)),
    };
    expect(issuesOf({ ...hawaree, followUp })).toBe('');
    const calendars = { ...hawaree.calendars, helpline: { ...hawaree.calendars['helpline'], weekly } };
    expect(issuesOf({ ...hawaree, followUp, calendars })).toMatch(
      /channelCalendars.value.phone: by the channel 'phone', followUp.reminder.value: expected less than 2 business days/,
    );
  });

  test('a calendar that makes a deadline impossible', () => {
    const hours = [{ from: '09:00', to: '09:30' }];
    const calendars = {
      office: { extends: 'us-detroit', weekly: { mon: hours }, id: 'rare', title: 'Half an hour a week' },
    };
    const answer = {
      within: rule('Answered', { budget: { amount: 40, unit: 'business-hours' }, calendar: 'office' }),
      noticeLead: rule('Notice', { amount: 1, unit: 'business-minutes' }),
    };
    expect(issuesOf({ ...own, calendars, answer })).toMatch(
      /answer.within.value: expected a deadline that the calendar 'office' can meet, for example .*40 business hours from 2026-01-01 take more than a year/,
    );
    const never = { office: { ...calendars.office, weekly: {} } };
    expect(issuesOf({ ...own, calendars: never })).toMatch(
      /calendars.office.weekly: expected hours on at least one weekday/,
    );
  });

  test('a compensation that people give, and no time for it', () => {
    const byCause = {
      ...customerService.compensation?.byCause,
      'shipping-delay': rule('Late', { offers: ['expedited-shipping'], choice: 'company', apology: false }),
    };
    expect(issuesOf({ ...customerService, compensation: { byCause } })).toMatch(
      /^compensation.givenWithin: expected this because .* without a date it can wait for ever; for example/,
    );
  });
});
