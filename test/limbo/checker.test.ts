import { describe, expect, test } from '@jest/globals';
import { counterExample } from './engine/counter-example.ts';
import { explore } from './engine/explore.ts';
import { findings } from './engine/findings.ts';
import { brokenCharts, smallSubject, soundChart } from './engine/small-charts.ts';

function check(chart: typeof soundChart) {
  const subject = smallSubject(chart);
  return findings(subject, explore(subject)).map((finding) => ({
    rule: finding.rule,
    example: counterExample(subject, finding),
  }));
}

describe('[CSP-LIMBO-1] the checker', () => {
  test('finds nothing in a chart in order', () => {
    expect(check(soundChart)).toEqual([]);
  });

  const expected: readonly (readonly [keyof typeof brokenCharts, readonly string[]])[] = [
    [
      'limbo',
      ['no timer is armed', '2026-11-23 10:00  ask\n       forgotten', 'timers: none', 'duties: none'],
    ],
    ['clocks', ["the clock 'reply', due 2026-11-23 11:00, has 0 timers armed", 'ask\n       asked']],
    ['end', ['no end can be reached', 'ask\n       kept', 'timers: hour at 2026-11-23 11:00']],
    ['promised', ["'withdraw' is not taken here", 'ask\n       busy']],
    [
      'time',
      ['and nobody hears anything: hour at 2026-11-23 11:00, then hour at 2026-11-23 12:00', '10:00  opened'],
    ],
  ];

  test.each(expected)('finds what breaks the rule %s and prints the way there', (rule, sentences) => {
    const examples = check(brokenCharts[rule]).filter((found) => found.rule === rule);
    const printed = examples.map(({ example }) => example).join('\n');
    for (const sentence of sentences) expect(printed).toContain(sentence);
  });

  test('finds an event that is taken in spite of a sentence, and one that is not taken without one', () => {
    const subject = smallSubject(soundChart);
    const wrong = { ...subject, refused: () => undefined };
    const right = explore(subject);
    const because = (one: typeof subject) =>
      findings(one, right).flatMap((finding) => (finding.rule === 'sentence' ? finding.because : []));
    expect(because(subject)).toEqual([]);
    expect(because(wrong)).toContain("'ask' is not taken, and nothing says why");
    expect(because({ ...subject, refused: () => 'no' })).toContain("'answer' is taken in spite of: no");
  });

  test('finds an event of which nobody knows who sent it', () => {
    const unsigned = { ...smallSubject(soundChart), signed: () => false };
    const found = findings(unsigned, explore(unsigned)).map(({ rule, because }) => [rule, because]);
    expect(found).toContainEqual(['signed', "nobody's name is kept with 'answer'"]);
  });

  test('finds a clock that is armed for another instant, twice, or for nothing', () => {
    const subject = smallSubject(brokenCharts.limbo);
    const other = {
      ...subject,
      purposes: {},
      clocks: () => [
        {
          name: 'reply',
          dueAt: Date.UTC(2026, 10, 23, 12),
          paused: false,
          pauseEnds: '',
          carriers: [{ timer: 'hour', exact: true }],
        },
      ],
    };
    const because = findings(other, explore(other)).map((finding) => finding.because);
    expect(because).toContain(
      "the timer 'hour' is armed for 2026-11-23 11:00, the clock 'reply' is due 2026-11-23 12:00",
    );
    const none = { ...other, clocks: () => [] };
    expect(findings(none, explore(none)).map((finding) => finding.because)).toContain(
      "the timer 'hour' is armed for no clock that runs",
    );
  });

  test('finds a clock that the case owes and that nobody started', () => {
    const subject = { ...smallSubject(soundChart), forgotten: () => ['reply'] };
    const because = findings(subject, explore(subject)).map((finding) => finding.because);
    expect(because).toContain("the clock 'reply' is owed and does not run");
  });
});
