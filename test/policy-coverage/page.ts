import type { Covered, Verdict } from './coverage.ts';
import { isPromised } from './clauses.ts';

const marks: Readonly<Record<Verdict, string>> = { proved: '✓', missing: '✗', open: '·' };

/** The coverage of one policy as text: each clause, what it became, the tests that prove it. */
export function pageOf(policy: string, all: readonly Covered[]): string {
  const covered = all.filter(({ clause }) => clause.policy === policy);
  const proved = covered.filter(({ verdict }) => verdict === 'proved').length;
  const lines = [`${policy}: ${proved} of ${covered.length} clauses proved`, ''];
  for (const each of covered) lines.push(...clauseLines(each));
  return lines.join('\n');
}

function clauseLines({ clause, verdict, uses, proofs }: Covered): readonly string[] {
  const state = isPromised(clause) ? clause.how : `${clause.how}, later`;
  return [
    `  ${marks[verdict]} ${clause.id} (${state}): ${clause.text}`,
    ...uses.map(({ what, where, name }) => `      ${what.padEnd(9)}${where}  ${name}`),
    ...proofs.map(
      ({ status, file, title }) =>
        `      ${(status === 'passed' ? 'proved' : status).padEnd(9)}${file}  ${title}`,
    ),
    ...(proofs.length === 0 ? ['      no test'] : []),
  ];
}

/** What is missing, policy by policy, and the line that CI shows last. */
export function summaryOf(all: readonly Covered[]): string {
  const missing = all.filter(({ verdict }) => verdict === 'missing').map(({ clause }) => clause.id);
  const waiting = all.filter(({ verdict, clause }) => verdict === 'open' && clause.how === 'supported');
  const promised = waiting.filter(({ clause }) => isPromised(clause)).map(({ clause }) => clause.id);
  const proved = all.filter(({ verdict }) => verdict === 'proved').length;
  return [
    ...(promised.length > 0 ? [`Supported, without a passing test: ${promised.join(', ')}`] : []),
    ...(missing.length > 0 ? [`Enforced, without a passing test: ${missing.join(', ')}`] : []),
    `${proved} of ${all.length} clauses proved, ${missing.length} enforced ones missing`,
  ].join('\n');
}
