import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { KeyStore } from '../../client/api/keys/key-store.ts';
import type { CaseClient } from '../../client/case-client.ts';
import type { Outages } from '../../client/outages/outages.ts';
import type { Reports } from '../../client/reports/reports.ts';
import type { Io } from '../../client/cli/io.ts';
import { run } from '../../client/cli/run.ts';
import { loadPolicyFiles } from '../../client/policies/load-policy-files.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { fake } from './support/fake.ts';

let folder = '';
let example = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
  const page = await readFile(new URL('../../docs/policies.md', import.meta.url), 'utf8');
  example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function redress(argv: readonly string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const errors: string[] = [];
  const io: Io = {
    env,
    terminal: false,
    columns: 100,
    now: () => Date.UTC(2026, 10, 22, 15),
    out: (text) => void out.push(text),
    error: (text) => void errors.push(text),
    readStdin: () => Promise.resolve(''),
    readFile: (path) => readFile(path, 'utf8'),
    interrupted: new AbortController().signal,
  };
  const client = fake<CaseClient>({
    open: async () => {
      return {
        caseId: 'c-1',
        workflowId: 'complaint/c-1',
        kind: 'complaint',
        eventId: 'e-1',
        existed: false,
      };
    },
  });
  const close = () => Promise.resolve();
  const code = await run(argv, io, () =>
    Promise.resolve({
      client,
      keys: () => fake<KeyStore>({}),
      reports: () => fake<Reports>({}),
      outages: () => fake<Outages>({}),
      pageOf: () => undefined,
      close,
    }),
  );
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe("a company's own policy", () => {
  test('the example of docs/policies.md is complete and passes the check', async () => {
    const path = await write('acme.yaml', example);
    const { code, out, errors } = await redress(['policy', 'check', path]);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/acme-bikes, version 2026-01; cases: complaint; \d+ rules, \d+ of them inherited$/);
    expect(policyIds()).not.toContain('acme-bikes');
  });

  test('a file is known to the command that names it', async () => {
    const path = await write('own.yaml', example.replace('acme-bikes', 'acme-file'));
    const said = ['--channel', 'phone', '--name', 'Ana', '--phone', '555-0100', '--text', 'Where is it?'];
    const { code } = await redress(['open', '--policy', 'acme-file', '--policy-file', path, ...said]);
    expect(code).toBe(0);
    const office = policyOf('acme-file').calendars['office'];
    expect(office?.timeZone).toBe('America/Chicago');
    expect(office?.holidays).toMatchObject({ '2026-12-25': 'Christmas Day', '2026-12-31': 'Stocktaking' });
  });

  test('a folder is loaded at start; a file beside it wins', async () => {
    const many = await mkdtemp(join(folder, 'many-'));
    await writeFile(join(many, 'one.yaml'), example.replace('acme-bikes', 'acme-one'));
    await writeFile(join(many, 'two.yml'), 'extends: asivado\nid: asivado\nversion: "2"\n');
    await writeFile(join(many, 'notes.txt'), 'no policy');
    const file = await write('three.yaml', 'extends: acme\nid: x');
    const { code, out } = await redress(['policy', 'show'], { REDRESS_POLICIES: many });
    expect(code).toBe(0);
    expect(out).toMatch(/^acme-one, version 2026-01/m);
    expect(out).toMatch(/^asivado, version 2;/m);
    const failed = await redress(['policy', 'show', '--policy-file', file], { REDRESS_POLICIES: many });
    expect(failed.code).toBe(2);
    await writeFile(join(many, 'again.yaml'), example.replace('acme-bikes', 'acme-one'));
    await expect(loadPolicyFiles({ folder: many })).rejects.toThrow(/are both the policy 'acme-one'/);
  });

  test('every rule says whose value it is', async () => {
    const { out } = await redress(['policy', 'show', 'hawaree', '--json']);
    const rules = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rules.find(({ path }) => path === 'answer.within')).toMatchObject({
      inherited: 'customer-service',
      clauses: expect.arrayContaining(['HAW-STEP-1']),
    });
    expect(rules.find(({ path }) => path === 'response.email')).not.toHaveProperty('inherited');
    expect((await redress(['policy', 'show', 'acme'])).errors).toMatch(/There is no policy 'acme'/);
  });

  test.each([
    [
      'a wrong unit',
      (text: string) => text.replace('unit: business-days', 'unit: weeks'),
      /line \d+: answer.within.value.budget.unit: expected a unit, for example { amount: 7, unit: 'business-days' }/,
    ],
    [
      'a missing field',
      (text: string) => text.replace(/^company: .*\n/m, ''),
      /line 1: company: expected string, received undefined; for example "Our Company"/,
    ],
    [
      'a field that there is not',
      (text: string) => `${text}\ncolour: red\n`,
      /policy: expected no other fields here; got 'colour'/,
    ],
    [
      'two times the same field',
      (text: string) => `${text}\nid: twice\n`,
      /line \d+: Map keys must be unique/,
    ],
    [
      'a control character',
      (text: string) =>
        text.replace('sender: Acme', 'sender: "Acme\\u0007').replace(/^(sender: ".*)$/m, '$1"'),
      /line 4: expected text without control characters; got "Acme\\u0007 Bikes Service"/,
    ],
    [
      'a second policy in the file',
      (text: string) => `${text}---\nid: second\n`,
      /line \d+: expected one policy in a file/,
    ],
    ['no YAML', () => 'id: [acme', /line \d+: .*\]/],
    ['nothing', () => '', /line 1: policy: expected object/],
    [
      'a contradiction',
      (text: string) => text.replace('amount: 24, unit: hours', 'amount: 240, unit: hours'),
      /line \d+: escalation.checkInEvery.value: expected at most 48 hours, the limit of level 1/,
    ],
    [
      'an alias that grows without end',
      () => `a: &a [1, 1]\nb: &b [${'*a, '.repeat(60)}1]\nc: [${'*b, '.repeat(60)}1]\n`,
      /alias/i,
    ],
  ])('%s is refused with its line', async (_, change, expected) => {
    const path = await write('wrong.yaml', change(example));
    const { code, errors } = await redress(['policy', 'check', path]);
    expect(errors).toMatch(expected);
    expect(code).toBe(2);
  });

  test('a path that cannot be read names the ways to give one', async () => {
    const { code, errors } = await redress(['policy', 'show'], { REDRESS_POLICIES: join(folder, 'none') });
    expect(code).toBe(2);
    expect(errors).toMatch(/cannot be read. Check --policy-file and REDRESS_POLICIES/);
  });
});
