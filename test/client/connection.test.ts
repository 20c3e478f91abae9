import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseUrlOf } from '../../client/stack-file.ts';
import { connect } from '../../client/connection.ts';

let folder: string;
let noFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-connection-'));
  noFile = join(folder, 'none.toml');
  await writeFile(noFile, '[profile.default]\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const env = (more: NodeJS.ProcessEnv = {}) => ({ TEMPORAL_CONFIG_FILE: noFile, ...more });

describe('connecting', () => {
  test('without a stack and without configuration it says what to do', async () => {
    const failure = connect({ env: env(), stackFile: join(folder, 'absent.json') });
    await expect(failure).rejects.toMatchObject({
      type: 'NoTemporal',
      message: expect.stringContaining('npm start'),
    });
  });

  test('a damaged stack file is told', async () => {
    const stackFile = join(folder, 'damaged.json');
    await writeFile(stackFile, '{"temporalAddress":');
    await expect(connect({ env: env(), stackFile })).rejects.toMatchObject({ type: 'BadConfiguration' });
  });

  test('the console of the stack is where a case is looked at, unless CASE_URL says otherwise', () => {
    const stack = { temporalAddress: 'x', namespace: 'redress', consoleUrl: 'http://127.0.0.1:8482' };
    expect(caseUrlOf({}, stack)).toBe('http://127.0.0.1:8482/cases/{case}');
    expect(caseUrlOf({ CASE_URL: 'https://desk.example/{case}' }, stack)).toBe('https://desk.example/{case}');
    expect(caseUrlOf({}, undefined)).toBeUndefined();
  });

  test('a stack that does not answer is told, with where it was looked for', async () => {
    const stackFile = join(folder, 'stack.json');
    await writeFile(stackFile, JSON.stringify({ temporalAddress: '127.0.0.1:1', namespace: 'redress' }));
    await expect(connect({ env: env(), stackFile, timeout: 300 })).rejects.toMatchObject({
      type: 'ServiceUnavailable',
      message: expect.stringContaining('127.0.0.1:1'),
    });
  });

  test('a temporal.toml that cannot be read is told', async () => {
    const broken = join(folder, 'broken.toml');
    await writeFile(broken, '[profile.default\naddress=');
    await expect(connect({ env: { TEMPORAL_CONFIG_FILE: broken }, stackFile: noFile })).rejects.toMatchObject(
      {
        type: 'BadConfiguration',
      },
    );
  });
});
