import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { idsIn } from './clauses.ts';
import { filesUnder } from './files.ts';

/** A test whose title carries a clause. */
export interface Proof {
  readonly clause: string;
  readonly title: string;
  readonly file: string;
  readonly status: 'passed' | 'failed' | 'not run';
}

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** What `npm test` wrote, or nothing. */
export function readReport(path: string, root: string): readonly Proof[] | undefined {
  if (!existsSync(path)) return undefined;
  const { testResults } = report.parse(JSON.parse(readFileSync(path, 'utf8')));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, status }) =>
      idsIn(fullName).map((clause): Proof => ({
        clause,
        title: fullName,
        file: relative(root, name),
        status: status === 'passed' || status === 'failed' ? status : 'not run',
      })),
    ),
  );
}

/** The titles as they stand in the sources, when nothing was run. */
export function readTitles(root: string): readonly Proof[] {
  return filesUnder(root, 'test', '.test.ts').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const titles = [
      ...text.matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*\[[A-Z]{3}-[A-Z]+(?:\\.|(?!\1)[^\\\n])*)\1/g),
    ];
    return titles.flatMap(([, , title = '']) =>
      idsIn(title).map((clause): Proof => ({ clause, title, file, status: 'not run' })),
    );
  });
}
