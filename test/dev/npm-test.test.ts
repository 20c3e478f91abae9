import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cloneRoot } from '../../dev/kit/paths.ts';
import { layers, jestArguments } from '../support/stack/jest-arguments.ts';
import { outcomeOf } from '../support/stack/outcome.ts';
import { testStack, testStackVariables } from '../support/stack/env.ts';

describe('npm test -- arguments', () => {
  test('names of layers choose them; everything else goes to jest', () => {
    expect(jestArguments(['machines', '-t', 'clock'])).toEqual({
      args: ['-t', 'clock', '--selectProjects', 'machines'],
      needsStack: false,
    });
    expect(jestArguments(['machines', 'integration'])).toMatchObject({ needsStack: true });
    expect(jestArguments([])).toEqual({ args: [], needsStack: true });
  });

  test('the layers are those that jest knows', () => {
    const config = readFileSync(join(cloneRoot, 'jest.config.mjs'), 'utf8');
    const known = [...config.matchAll(/^\s+layer\('(\w+)'/gm)].map(([, name]) => name);
    expect(known).toEqual([...layers]);
  });
});

describe('the closing line', () => {
  const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number) =>
    JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites });

  test.each([
    ['all passed', report(12, 0, 0), 0, '12 passed, 0 failed', 0],
    ['one failed', report(11, 1, 0), 1, '11 passed, 1 failed', 1],
    ['a file that could not be loaded', report(5, 0, 1), 1, '5 passed, 1 failed', 1],
    ['nothing ran', report(0, 0, 0), 0, '0 passed, 1 failed', 1],
    ['jest ended badly after good tests', report(5, 0, 0), 1, '5 passed, 1 failed', 1],
    ['jest was killed without a report', undefined, null, '0 passed, 1 failed', 1],
  ])('%s', (_title, json, status, line, exitCode) => {
    expect(outcomeOf(json, status, '/clone')).toMatchObject({ line, exitCode });
  });

  test('names what failed: each test with its file and the gist of its message', () => {
    const json = JSON.stringify({
      numPassedTests: 1,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        {
          name: '/clone/test/machines/a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'kept', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'a clock pauses',
              failureMessages: [
                'Error: \u001B[31mexpected 3\u001B[39m\n\n  got 4\n    at Object.test (a.test.ts:3:1)',
              ],
            },
          ],
        },
        {
          name: '/clone/test/b.test.ts',
          status: 'failed',
          message: 'Cannot find module',
          assertionResults: [],
        },
      ],
    });
    expect(outcomeOf(json, 1, '/clone').failures).toEqual([
      'failed: test/machines/a.test.ts: a clock pauses: Error: expected 3 | got 4',
      'failed: test/b.test.ts: Cannot find module',
    ]);
  });

  test('says when jest itself ended badly', () => {
    expect(outcomeOf(report(5, 0, 0), 1, '/clone').failures).toEqual([
      'failed: jest ended with exit code 1 after 5 passed tests and none that failed',
    ]);
  });
});

test('a test that needs the stack says how to run it when it is not there', () => {
  expect(() => testStack({})).toThrow(/REDRESS_TEST_TEMPORAL is not set.*npm test -- integration/);
  const all = Object.fromEntries(Object.values(testStackVariables).map((name) => [name, `value of ${name}`]));
  expect(testStack(all)).toMatchObject({ databaseUrl: 'value of REDRESS_TEST_DATABASE_URL' });
});
