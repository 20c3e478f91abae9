import { describe, expect, test } from '@jest/globals';
import { left } from '../../client/cli/format/clock-rows.ts';
import { columns } from '../../client/cli/format/columns.ts';
import { fromNow, instantIn } from '../../client/cli/format/instant.ts';
import { paintFor } from '../../client/cli/format/paint.ts';
import { interactionLines } from '../../client/cli/format/interaction-lines.ts';
import { safe } from '../../client/cli/format/safe.ts';
import type { ClockView, LetterView } from '../../machines/case/view.ts';

const zone = 'America/Detroit';
const hour = 3_600_000;
const monday = Date.UTC(2026, 10, 23, 5);

describe('what a person reads', () => {
  test('instants are in the zone of the policy, with the year when it is another', () => {
    const now = Date.UTC(2026, 11, 30);
    expect(instantIn(Date.UTC(2026, 10, 24, 22), zone, now)).toBe('Tue 24 Nov 17:00 (Detroit)');
    expect(instantIn(Date.UTC(2027, 0, 4, 22), zone, now)).toBe('Mon 4 Jan 2027 17:00 (Detroit)');
  });

  test('lengths of time are said in two units', () => {
    expect(fromNow(26 * hour, 0)).toBe('in 1 day 2 hours');
    expect(fromNow(0, 90 * 60_000)).toBe('1 hour 30 minutes ago');
    expect(fromNow(1000, 0)).toBe('in less than a minute');
  });

  test('business days are counted in business days', () => {
    const day = (n: number) => ({
      from: monday + n * 24 * hour,
      to: monday + (n + 1) * 24 * hour,
      counted: true,
      reason: 'open',
    });
    const clock: ClockView = {
      name: 'answer',
      title: 'Answer',
      status: 'running',
      startedAt: monday,
      dueAt: monday + 2 * 24 * hour + 17 * hour,
      budget: { amount: 2, unit: 'business-days' },
      because: '',
      stretches: [day(0), { ...day(1), counted: false }, { ...day(2), to: monday + 65 * hour }],
    };
    expect(left(clock, zone, monday + 9 * hour)).toBe('in 1 business day');
    expect(left(clock, zone, monday + 50 * hour)).toBe('today');
  });

  test('columns are aligned whatever their colour', () => {
    expect(
      columns([
        ['\u001b[31mred\u001b[39m', 'x'],
        ['longer', 'y'],
      ]),
    ).toBe('\u001b[31mred\u001b[39m     x\nlonger  y');
  });

  test('colour is for terminals and NO_COLOR is obeyed', () => {
    expect(paintFor({ terminal: true, env: {} }).red('x')).not.toBe('x');
    expect(paintFor({ terminal: false, env: {} }).red('x')).toBe('x');
    expect(paintFor({ terminal: true, env: { NO_COLOR: '1' } }).red('x')).toBe('x');
  });

  test('stored words cannot command the terminal', () => {
    expect(safe('a\u001b]0;title\u0007b\u202ec\nd')).toBe('a]0;titlebc\nd');
  });

  test.each<[LetterView['status'], string]>([
    ['written', 'Sending: closing by e-mail'],
    ['under-way', 'Sending: closing by e-mail'],
    ['needs-person', 'Not delivered: closing by e-mail'],
    ['skipped', 'Not sent: closing by e-mail'],
    ['superseded', 'Replaced: closing by e-mail'],
    ['delivered', 'Sent: closing by e-mail'],
    ['deduplicated', 'Sent: closing by e-mail'],
  ])('a letter that is %s reads "%s"', (status, line) => {
    const letter: LetterView = {
      key: 'closing-1',
      purpose: 'closing',
      title: 'closing by e-mail',
      effect: 'sendMail',
      writtenAt: monday,
      status,
    };
    const sent = {
      at: monday,
      who: { id: 'redress', role: 'system' },
      direction: 'out',
      channel: 'email',
      what: 'Sent: closing by e-mail',
      words: [],
      letter: 'closing-1',
    } as const;
    const view = { interactions: [sent], earlierInteractions: 0, receipts: [letter] };
    const plain = paintFor({ terminal: false, env: {} });
    expect(interactionLines(view, new Map(), String, plain)).toContain(`-> ${line} `);
  });

  test('those that are left out are counted after the first', () => {
    const noted = (what: string) =>
      ({
        at: monday,
        who: { id: 'ann', role: 'agent' },
        direction: 'internal',
        channel: 'note',
        what,
        words: [],
      }) as const;
    const interactions = [noted('Received: complaint'), noted('Note')];
    const plain = paintFor({ terminal: false, env: {} });
    const lines = (earlierInteractions: number) =>
      interactionLines({ interactions, earlierInteractions, receipts: [] }, new Map(), () => 'Mon', plain);
    expect(lines(7)).toMatch(/Received: complaint.*\n {2}\.\.\. 7 earlier ones\n.*Note/);
    expect(lines(1)).toContain('... 1 earlier one\n');
    expect(lines(0)).not.toContain('earlier');
  });
});
