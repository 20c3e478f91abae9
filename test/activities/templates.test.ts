import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compose } from '../../activities/mail/compose.ts';
import { messageParams } from '../../activities/mail/params.ts';
import { asHtml } from '../../activities/mail/templates/html.ts';
import { templates } from '../../activities/mail/templates/templates.ts';
import { asText } from '../../activities/mail/templates/text.ts';
import { facts, type SampleName, sampleNames, sampleOf } from './support/sample.ts';

const written = (
  name: SampleName,
  change: {
    facts?: object;
    words?: Readonly<Record<string, string>>;
    name?: string;
    channel?: 'mail' | 'letter';
  } = {},
) => {
  const sample = sampleOf(name);
  const words = { ...sample.words, ...change.words };
  const refs = Object.fromEntries(Object.keys(words).map((field) => [field, `words/c1/e1/${field}`]));
  const params = messageParams.parse({
    ...sample.params,
    facts: { ...sample.params.facts, ...change.facts },
    words: refs,
  });
  const { channel = 'mail' } = change;
  const caseUrl = 'https://redress.example/cases/c1';
  const document = compose(params, {
    caseId: 'c1',
    channel,
    name: change.name ?? 'Jane Doe',
    words,
    caseUrl,
  });
  return { document, html: asHtml(document), text: asText(document) };
};
const due = 'Thursday, December 3, 2026, 5:00 PM EST';

describe('what the templates say', () => {
  test('[ASI-ACK-2] [ASI-ACK-5] the acknowledgement names the person and the date, in standard language', () => {
    for (const body of [
      written('acknowledgement').html,
      written('acknowledgement').text.replaceAll('\n', ' '),
    ]) {
      expect(body).toContain('Thank you for taking the time to write to us about a wrong invoice.');
      expect(body).toContain('Maria Lopez');
      expect(body).toContain('Billing');
      expect(body).toContain(`by ${due}`);
    }
  });

  test('[ASI-RES-1] an answer carries analysis and proposal; a refusal carries its reasons', () => {
    expect(written('answer').text).toMatch(/charged the delivery twice[^]*refund 14\.90/);
    const refused = written('answer', {
      facts: { outcome: 'refusal' },
      words: { reasons: 'The order was used for two years.' },
    });
    expect(refused.text).toMatch(/What we found[^]*We are sorry[^]*Our reasons:\n {2}The order was used/);
    expect(refused.text).not.toContain('refund 14.90');
  });

  test.each([
    ['proposal', { outcome: 'proposal' }, /words\.proposal/],
    ['refusal', { outcome: 'refusal' }, /words\.reasons/],
  ])('[ASI-RES-1] a %s without its words is refused', (_, outcome, message) => {
    const params = messageParams.parse({
      ...sampleOf('answer').params,
      facts: { ...facts, ...outcome },
      words: { analysis: 'words/c1/e1/analysis' },
    });
    expect(() =>
      compose(params, { caseId: 'c1', channel: 'mail', name: 'J', words: { analysis: 'a' } }),
    ).toThrow(message);
  });

  test('[HAW-STEP-3] step-by-step guidance stands below the proposal as it was written', () => {
    const words = { guidance: '1. Switch it off.\n2. Hold the button.' };
    expect(written('answer', { words }).text).toMatch(
      /What we propose[^]*Step by step:\n {2}1\. Switch it off\.\n {2}2\. Hold the button\./,
    );
    expect(written('answer').text).not.toContain('Step by step');
  });

  test.each(['acknowledgement', 'answer', 'closing'] as const)(
    '[HAW-CHAN-2] %s points to the knowledge base where there is one',
    (name) => {
      const knowledgeBase = 'https://hawaree.example/help';
      for (const channel of ['mail', 'letter'] as const) {
        const { text } = written(name, { facts: { knowledgeBase }, channel });
        expect(text.replaceAll(/\s+/g, ' ')).toContain('at any hour: https://hawaree.example/help');
      }
      expect(written(name).text).not.toContain('at any hour');
    },
  );

  test('[SUP-COMP-1] the acknowledgement, or the answer in its place, carries the apology', () => {
    for (const name of ['acknowledgement', 'resolved-at-once'] as const)
      expect(written(name).text).toMatch(/[Ww]e\s+are\s+sorry/);
  });

  test('[ASI-RES-2] the delay notice gives the new date and the reason', () => {
    const { text } = written('delay-notice');
    expect(text).toMatch(/New date: Monday, December 7, 2026, 5:00 PM EST/);
    expect(text).toContain('waiting for the bank');
  });

  test('[ASI-PROC-3] the department is told the call-back number', () => {
    expect(written('referral').text).toMatch(/Call back:\n {2}734 555 0100/);
    expect(written('referral').html).toContain('href="https://redress.example/cases/c1"');
  });

  test('[CSP-PROM-2] a broken promise: apology and offer', () => {
    expect(written('apology').text).toMatch(
      /we are sorry[^]*To make up for it we offer you:\n {2}free delivery/,
    );
  });

  test.each(sampleNames.filter((name) => templates[name].audience === 'customer'))(
    '[CSP-TONE-1] %s thanks or is sorry',
    (name) => {
      for (const channel of ['mail', 'letter'] as const) {
        expect(written(name, { channel }).text).toMatch(/thank you|sorry/i);
      }
    },
  );

  test.each(sampleNames)(
    '%s is whole: subject with the case, no empty place, and a letter asks for no reply',
    (name) => {
      const mail = written(name);
      expect(mail.document.subject).toContain('c1');
      const letter = written(name, { channel: 'letter' });
      for (const body of [mail.html, mail.text, letter.text])
        expect(body).not.toMatch(/[{}]|undefined|NaN|null/);
      expect(letter.text).not.toMatch(/\breply/i);
      expect(Math.max(...mail.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    },
  );
});

describe('dates', () => {
  test.each([
    ['America/Detroit', Date.UTC(2026, 6, 1, 21), 'Wednesday, July 1, 2026, 5:00 PM EDT'],
    ['America/Detroit', Date.UTC(2026, 10, 1, 5, 30), 'Sunday, November 1, 2026, 1:30 AM EDT'],
    ['America/Detroit', Date.UTC(2026, 10, 1, 6, 30), 'Sunday, November 1, 2026, 1:30 AM EST'],
    ['Africa/Lagos', Date.UTC(2026, 11, 31, 23), 'Friday, January 1, 2027, 12:00 AM GMT+1'],
  ])('are written in the policy’s zone, with its name: %s', (timeZone, expectedBy, said) => {
    expect(
      written('acknowledgement', { facts: { timeZone, expectedBy } }).text.replaceAll('\n', ' '),
    ).toContain(said);
  });

  test('a locale without its own texts has English ones and its own dates', () => {
    const params = messageParams.parse({ ...sampleOf('acknowledgement').params, locale: 'en-GB' });
    const document = compose(params, { caseId: 'c1', channel: 'mail', name: 'J', words: {} });
    expect(asText(document).replaceAll('\n', ' ')).toMatch(/Thursday,? 3 December 2026, 17:00 GMT-5/);
  });
});

describe('what people write stays text', () => {
  const evil = '<img src=x onerror=alert(1)>"\'& {topic} <b>\n\n<script>';

  test('is escaped in every place of the HTML, and ICU places in it are left alone', () => {
    const { html, text } = written('delay-notice', {
      name: evil,
      facts: { topic: evil, owner: evil },
      words: { reason: evil },
    });
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('{topic}');
    expect(text).toContain(evil.split('\n')[0]);
  });

  test('any text: the HTML has the same tags, the subject is one line', () => {
    const tags = (html: string) => html.replaceAll('<br>', '').match(/<\/?[a-z!][^>]*>/g)?.length;
    const plain = tags(written('delay-notice').html);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (any) => {
        const { html, document } = written('delay-notice', {
          name: `J${any}`,
          facts: { topic: `t${any}`, owner: `o${any}` },
          words: { reason: `r${any}` },
        });
        expect(tags(html)).toBe(plain);
        expect(document.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
      }),
      { numRuns: 200 },
    );
  });
});
