import { z } from 'zod';

const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** How a run ended: the plain line that closes it, and the exit code. */
export interface Outcome {
  readonly line: string;
  readonly exitCode: number;
}

/**
 * Judges a run by jest's JSON. A file that could not be loaded counts as one failure; a run without a passed test, or
 * without a report, is a failure whatever jest's exit code says.
 */
export function outcomeOf(report: string | undefined, jestStatus: number | null): Outcome {
  const parsed = report === undefined ? undefined : results.safeParse(JSON.parse(report));
  const passed = parsed?.success === true ? parsed.data.numPassedTests : 0;
  const counted =
    parsed?.success === true ? parsed.data.numFailedTests + parsed.data.numRuntimeErrorTestSuites : 0;
  const broken = jestStatus !== 0 || passed === 0;
  const failed = counted === 0 && broken ? 1 : counted;
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 ? 0 : 1 };
}
