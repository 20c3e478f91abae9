import { join } from 'node:path';
import { cloneRoot, defaultHome } from '../../dev/kit/paths.ts';
import { readClauses } from './clauses.ts';
import { coverageOf, unknownIds } from './coverage.ts';
import { pageOf, summaryOf } from './page.ts';
import { readReport, readTitles } from './proofs.ts';
import { usesInCode, usesInPolicies } from './uses.ts';

// npm run policy:coverage: each clause of the five policies, what it became and the tests that prove it. Exits 1 when an
// enforced clause that is promised now has no passing test.
const clauses = readClauses(cloneRoot);
const reported = readReport(join(defaultHome, 'test-report.json'), cloneRoot);
const proofs = reported ?? readTitles(cloneRoot);
const uses = [...usesInPolicies(), ...usesInCode(cloneRoot)];
const covered = coverageOf(clauses, proofs, uses);
const unknown = unknownIds(clauses, [...proofs, ...uses]);

for (const policy of new Set(clauses.map((clause) => clause.policy))) {
  process.stdout.write(`${pageOf(policy, covered)}\n\n`);
}
if (reported === undefined) {
  process.stdout.write('Nothing was run: these are the titles in the sources. Run `npm test` first.\n');
}
if (unknown.length > 0) process.stdout.write(`Ids that no policy has: ${unknown.join(', ')}\n`);
process.stdout.write(`${summaryOf(covered)}\n`);
const failed = unknown.length > 0 || covered.some(({ verdict }) => verdict === 'missing');
process.exit(failed ? 1 : 0);
