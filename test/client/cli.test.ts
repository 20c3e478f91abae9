import { describe, expect, test } from '@jest/globals';
import { ClientError } from '../../client/client-error.ts';
import type { KeyStore } from '../../client/api/keys/key-store.ts';
import type { CaseClient } from '../../client/case-client.ts';
import type { Outages } from '../../client/outages/outages.ts';
import type { Reports } from '../../client/reports/reports.ts';
import type { Io } from '../../client/cli/io.ts';
import { run } from '../../client/cli/run.ts';
import { fake } from './support/fake.ts';

async function redress(argv: readonly string[], client: Partial<CaseClient> = {}, stdin = '') {
  const out: string[] = [];
  const errors: string[] = [];
  const io: Io = {
    env: {},
    terminal: false,
    columns: 100,
    now: () => Date.UTC(2026, 10, 22, 15),
    out: (text) => void out.push(text),
    error: (text) => void errors.push(text),
    readStdin: () => Promise.resolve(stdin),
    readFile: (path) => Promise.reject(new Error(path)),
    interrupted: new AbortController().signal,
  };
  const close = () => Promise.resolve();
  const code = await run(argv, io, () =>
    Promise.resolve({
      client: fake<CaseClient>(client),
      keys: () => fake<KeyStore>({}),
      reports: () => fake<Reports>({}),
      outages: () => fake<Outages>({}),
      pageOf: () => undefined,
      close,
    }),
  );
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const openByPhone = ['open', '--policy', 'asivado', '--channel', 'phone', '--phone', '1', '--text', 'x'];
const told = ['--analysis', 'a', '--via', 'verbal'];

describe('the command line', () => {
  test('every command has help with an example, and --json', async () => {
    const seen: string[] = [];
    const look = async (path: readonly string[], above = ''): Promise<void> => {
      const { code, out } = await redress([...path, '--help']);
      expect([path.join(' '), code]).toEqual([path.join(' '), 0]);
      const inside = [
        ...(out.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z]+)/gm),
      ].map(([, name = '']) => name);
      for (const name of inside.filter((each) => each !== 'help'))
        await look([...path, name], path.length > 0 ? out : '');
      if (inside.length > 0) return;
      seen.push(path.join(' '));
      // Commands of a group may share the examples of the group.
      const help = `${out}\n${above}`;
      expect([path.join(' '), help]).toEqual([path.join(' '), expect.stringMatching(/--json[^]*Example/)]);
    };
    await look([]);
    expect(seen).toEqual(
      expect.arrayContaining(['open', 'send', 'show', 'list', 'explain', 'advance', 'watch']),
    );
    expect(seen).toEqual(expect.arrayContaining(['report response', 'policy check', 'orders import']));
  });

  test('the help of open tells which channels and topics each policy takes', async () => {
    const { out } = await redress(['open', '--help']);
    expect(out).toMatch(/asivado\n +channels: phone, inPerson, email, post\n +topics: +billing, delivery/);
  });

  test('the help of an event is made from its schema', async () => {
    const { code, out } = await redress(['send', 'c-1', 'answer', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/--decision +accommodated\|refused +needed/);
    expect(out).toMatch(/--reasons .*with --decision refused/);
  });

  test('typed fields become the payload', async () => {
    const sent: unknown[] = [];
    const send: CaseClient['send'] = async (name, request) => {
      sent.push(name, request);
      return { eventId: 'e-1', type: 'refer', state: 'acknowledged', revision: 3 };
    };
    const typed = [
      '--department',
      'delivery',
      '--reason',
      '-',
      '--as',
      'agent:ana',
      '--at',
      '2026-11-22T09:00-05:00',
    ];
    const { code, out } = await redress(['send', 'c-1', 'refer', ...typed], { send }, 'their words');
    expect([code, out]).toEqual([0, 'Accepted refer (event e-1). State: acknowledged']);
    const payload = { department: 'delivery', reason: 'their words' };
    const actor = { id: 'ana', role: 'agent' };
    expect(sent).toEqual(['c-1', { type: 'refer', payload, actor, occurredAt: Date.UTC(2026, 10, 22, 14) }]);
  });

  test('a claim is typed by line, number of pieces and serial numbers', async () => {
    const asked: unknown[] = [];
    const openWarrantyClaim: CaseClient['openWarrantyClaim'] = async (request) => {
      asked.push(request);
      const ids = { caseId: 'c-1', workflowId: 'warranty/c-1', runId: 'r-1', eventId: 'e-1' };
      return { kind: 'warranty', ...ids, existed: false };
    };
    const goods = ['--item', '2 x3', '--item', '1 serial SN-1 SN-2', '--fault', 'software'];
    const who = ['--as', 'customer:jane', '--email', 'jane@example.net', '--at', '2026-11-22T09:00-05:00'];
    const { code, out } = await redress(['claim', '--order', 'S-1', ...goods, ...who, '--from', 'c-0'], {
      openWarrantyClaim,
    });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Opened c-1']);
    const lines = [
      { lineId: '2', quantity: 3, serials: [] },
      { lineId: '1', serials: ['SN-1', 'SN-2'] },
    ];
    const asAt = { actor: { id: 'jane', role: 'customer' }, occurredAt: Date.UTC(2026, 10, 22, 14) };
    const rest = { policy: 'support-procedures', email: 'jane@example.net', channel: 'web', from: 'c-0' };
    expect(asked).toEqual([{ orderId: 'S-1', fault: 'software', lines, ...asAt, ...rest }]);
  });

  test.each<[string[], RegExp]>([
    [['claim', '--order', 'S-1'], /required option '--item/],
    [['claim', '--order', 'S-1', '--item', '1 very broken'], /--item expects a line.*not '1 very broken'/],
    [['claim', '--order', 'S-1', '--item', '1', '--fault', 'gremlins'], /Allowed choices are manufacturing/],
    [['claim', '--order', 'S-1', '--item', '1 x0'], /lines\[0\]\.quantity|lines\.0\.quantity/],
    [['frobnicate'], /unknown command/],
    [['show'], /missing required argument/],
    [['send', 'c-1', 'explode'], /UnknownEvent.*refer/],
    [['send', 'c-1', 'note', '--txet', 'x'], /--txet.*Its fields: --text/],
    [['send', 'c-1', 'note', '--text'], /--text needs a value/],
    [['send', 'c-1', 'note', '--text', 'x', '--as', 'boss'], /is no actor/],
    [['send', 'c-1', 'note', '--text', 'x', '--as', 'agent:'], /agent:<account>/],
    [['send', 'c-1', 'note', '--text', 'x', '--as', 'system'], /system:<name>/],
    [['send', 'complain/c-1', 'note', '--text', 'x'], /UnknownKind: 'complain'.*complaint, return, warranty/],
    [['list', '--kind', 'complain'], /UnknownKind: 'complain'.*complaint, return, warranty/],
    [['send', 'c-1', 'note', '--text', 'x', '--at', 'yesterday'], /with its offset/],
    [['send', 'c-1', 'note', '--text-file', '/nowhere'], /cannot be read/],
    [['open', '--policy', 'asivado', '--channel', 'email'], /words once/],
    [['open', '--policy', 'asivado', '--channel', 'fax', '--text', 'x'], /expected one of/],
    [[...openByPhone, '--answer', 'refused'], /--answer refused needs --analysis, --reasons, --via too/],
    [[...openByPhone, ...told, '--answer', 'accommodated'], /--answer accommodated needs --proposal too/],
    [['advance', 'c-1'], /--hours/],
    [['list', '--limit', '0'], /1 to 1000/],
    [['list', '--state', 'nonsense'], /received, .*referredOut/],
  ])('bad input %j ends with 2 and says what to do', async (argv, says) => {
    const { code, errors } = await redress(argv);
    expect(errors).toMatch(says);
    expect(code).toBe(2);
  });

  test.each([
    ['EventNotAccepted', 1],
    ['CaseClosed', 1],
    ['InvalidPayload', 2],
    ['ServiceUnavailable', 3],
    ['UnknownCase', 4],
  ])('%s ends with %i, as JSON when asked', async (type, expected) => {
    const events: CaseClient['events'] = () =>
      Promise.reject(new ClientError(type, 'No.', { possible: ['note'] }));
    const { code, errors, out } = await redress(['events', 'c-1', '--json'], { events });
    expect([code, out]).toEqual([expected, '']);
    expect(JSON.parse(errors)).toEqual({ error: { type, message: 'No.', possible: ['note'] } });
  });

  test.each<[string[], RegExp]>([
    [['show', '--json'], /^missing required argument 'case'\. Add --help/],
    [['list', '--frobnicate', '--json'], /^unknown option '--frobnicate'\. Add/],
    [['frobnicate', '--json'], /^unknown command 'frobnicate'\. Add/],
    [['--json'], /--help/],
  ])('what the parser refuses in %j is JSON too', async (argv, says) => {
    const { code, errors, out } = await redress(argv);
    expect([code, out]).toEqual([2, '']);
    expect(JSON.parse(errors)).toEqual({
      error: { type: 'InvalidInput', message: expect.stringMatching(says) },
    });
  });

  test.each([
    [[], /^No cases. Open one/],
    [['--all'], /^No cases. Open one/],
    [['--state', 'closed'], /^No case matches\.$/],
    [['--owner', 'Ana', '--all'], /^No case matches\.$/],
  ])('a list with %j that finds nothing says so', async (argv, says) => {
    const list: CaseClient['list'] = () => Promise.resolve({ cases: [], more: false });
    expect((await redress(['list', ...argv], { list })).out).toMatch(says);
  });

  test('a bug is no refusal', async () => {
    const list: CaseClient['list'] = () => Promise.reject(new TypeError('x is undefined'));
    expect((await redress(['list'], { list })).code).toBe(70);
  });
});
