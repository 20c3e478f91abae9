import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const test = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).default([]),
});

const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        message: z.string().default(''),
        assertionResults: z.array(test),
      }),
    )
    .default([]),
});

/** How a run ended: what failed, a line each; the plain line that closes it; and the exit code. */
export interface Outcome {
  readonly failures: readonly string[];
  readonly line: string;
  readonly exitCode: number;
}

/** The first lines of a message that say something, in one line of at most 300 characters. */
function gist(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  const said = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  return said.slice(0, 6).join(' | ').slice(0, 300);
}

function failuresOf({ testResults }: z.infer<typeof results>, root: string): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`failed: ${file}: ${gist(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `failed: ${file}: ${fullName}: ${gist(failureMessages.join('\n'))}`,
    );
  });
}

/**
 * Judges a run by jest's JSON. A file that could not be loaded counts as one failure; a run without a passed test, or
 * without a report, is a failure whatever jest's exit code says. Files are named as they stand below `root`.
 */
export function outcomeOf(report: string | undefined, jestStatus: number | null, root: string): Outcome {
  const parsed = report === undefined ? undefined : results.safeParse(JSON.parse(report)).data;
  const passed = parsed?.numPassedTests ?? 0;
  const counted = parsed === undefined ? 0 : parsed.numFailedTests + parsed.numRuntimeErrorTestSuites;
  const broken = jestStatus !== 0 || passed === 0;
  const failures = parsed === undefined ? [] : failuresOf(parsed, root);
  if (counted === 0 && broken) {
    const ended = jestStatus === null ? 'was killed' : `ended with exit code ${jestStatus}`;
    failures.push(`failed: jest ${ended} after ${passed} passed tests and none that failed`);
  }
  const failed = counted === 0 && broken ? 1 : counted;
  return { failures, line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 ? 0 : 1 };
}
