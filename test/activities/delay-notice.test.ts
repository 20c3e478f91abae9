import { expect, test } from '@jest/globals';
import { compose } from '../../activities/mail/compose.ts';
import { messageParams } from '../../activities/mail/params.ts';
import { asText } from '../../activities/mail/templates/text.ts';
import { sampleOf } from './support/sample.ts';

test.each([
  ['undelivered', 'it could not be delivered to you'],
  ['escalated', 'passed on to a higher level'],
  ['approval', 'a decision on what we can offer you has not been made yet'],
  ['referred', 'was referred to Billing'],
  ['investigating', 'our investigation is not complete yet'],
  ['examining', 'Billing has not been able to examine your case fully yet'],
  ['lateWord', 'in which we told you Thursday, December 3, 2026, 5:00 PM EST reached you late'],
])(
  '[ASI-RES-2] a delay notice that goes out by itself says why, by how the case stands: %s',
  (because, said) => {
    for (const channel of ['mail', 'letter'] as const) {
      const { params } = sampleOf('delay-notice');
      const facts = { ...params.facts, because };
      const document = compose(messageParams.parse({ ...params, facts, words: {} }), {
        caseId: 'c1',
        channel,
        name: 'Jane Doe',
        words: {},
      });
      expect(asText(document).replaceAll(/\s+/g, ' ')).toContain(said);
    }
  },
);
