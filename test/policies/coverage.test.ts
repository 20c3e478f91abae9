import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cloneRoot } from '../../dev/kit/paths.ts';
import { type Clause, idsIn, isPromised, readClauses } from '../policy-coverage/clauses.ts';
import { coverageOf, unknownIds } from '../policy-coverage/coverage.ts';
import { pageOf, summaryOf } from '../policy-coverage/page.ts';
import { type Proof, readReport, readTitles } from '../policy-coverage/proofs.ts';
import { usesInCode, usesInPolicies } from '../policy-coverage/uses.ts';

const clause = (id: string, how: Clause['how'] = 'enforced'): Clause => ({
  policy: 'p',
  id,
  how,
  text: 'said',
});
const proof = (id: string, status: Proof['status']): Proof => ({
  clause: id,
  title: `[${id}] it is so`,
  file: 'test/a.test.ts',
  status,
});
// Made up of parts, so that this file's own source names no clause in brackets.
const mark = (...ids: string[]) => `[${ids.join(', ')}]`;

describe('policy coverage', () => {
  test('knows every clause of the five policies', () => {
    const clauses = readClauses(cloneRoot);
    const policies = [...new Set(clauses.map(({ policy }) => policy))];
    expect(policies).toEqual([
      'pro-4-tactical',
      'asivado',
      'customer-service',
      'support-procedures',
      'hawaree',
    ]);
    expect(clauses.length).toBe(112);
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(112);
  });

  test.each([
    ['PRO-ACK-1', true],
    ['PRO-PRIV-1', false],
    ['CSP-TONE-2', true],
    ['CSP-TRUST-1', true],
    ['CSP-KNOW-1', true],
    ['CSP-KNOW-2', false],
    ['SUP-COMM-1', true],
    ['SUP-COMM-2', true],
    ['SUP-SAFE-5', true],
    ['SUP-WAR-1', true],
    ['SUP-DATA-2', false],
    ['HAW-FEED-1', true],
  ])('%s is promised now: %s', (id, expected) => {
    expect(isPromised({ id })).toBe(expected);
  });

  test('finds ids in titles, one or several in brackets', () => {
    expect(idsIn(`${mark('ASI-ACK-1', 'PRO-ACK-1')} both, ${mark('HAW-ESC-1')} and a[0] [x]`)).toEqual([
      'ASI-ACK-1',
      'PRO-ACK-1',
      'HAW-ESC-1',
    ]);
  });

  test('a clause is proved by a passing test and by no failing one; an enforced one must be', () => {
    const clauses = ['PRO-ACK-1', 'PRO-ACK-2', 'PRO-ACK-3', 'PRO-PRIV-1'].map((id) => clause(id));
    const all = [...clauses, clause('PRO-RES-4', 'supported')];
    const proofs = [
      proof('PRO-ACK-1', 'passed'),
      proof('PRO-ACK-2', 'passed'),
      proof('PRO-ACK-2', 'failed'),
      proof('PRO-ACK-3', 'not run'),
    ];
    const covered = coverageOf(all, proofs, []);
    expect(covered.map(({ verdict }) => verdict)).toEqual(['proved', 'missing', 'missing', 'open', 'open']);
    expect(summaryOf(covered)).toBe(
      'Supported, without a passing test: PRO-RES-4\n' +
        'Enforced, without a passing test: PRO-ACK-2, PRO-ACK-3\n' +
        '1 of 5 clauses proved, 2 enforced ones missing',
    );
    expect(pageOf('p', covered)).toContain('✗ PRO-ACK-2 (enforced): said\n      proved   test/a.test.ts');
    expect(unknownIds(all, [proof('PRO-ACK-9', 'passed')])).toEqual(['PRO-ACK-9']);
  });

  test("reads jest's report, and the titles in the sources where nothing was run", async () => {
    const root = await mkdtemp(join(tmpdir(), 'coverage-'));
    const title = `${mark('ASI-ACK-1')} a day`;
    await mkdir(join(root, 'test'));
    await writeFile(join(root, 'test', 'x.test.ts'), `test('${title}', () => {});\n`);
    expect(readReport(join(root, 'report.json'), root)).toBeUndefined();
    const found = { clause: 'ASI-ACK-1', title, file: join('test', 'x.test.ts') };
    expect(readTitles(root)).toEqual([{ ...found, status: 'not run' }]);
    const assertionResults = [
      { fullName: title, status: 'passed' },
      { fullName: 'without an id', status: 'passed' },
    ];
    const report = { testResults: [{ name: join(root, 'test', 'x.test.ts'), assertionResults }] };
    await writeFile(join(root, 'report.json'), JSON.stringify(report));
    expect(readReport(join(root, 'report.json'), root)).toEqual([{ ...found, status: 'passed' }]);
    await rm(root, { recursive: true });
  });

  test('finds what a clause became: the value of a policy, the declaration that a comment stands at', () => {
    expect(usesInPolicies()).toContainEqual({
      clause: 'SUP-RESP-2',
      what: 'value',
      where: 'support-procedures: response.email',
      name: 'An e-mail is answered within',
    });
    expect(usesInCode(cloneRoot)).toContainEqual({
      clause: 'HAW-CHAN-1',
      what: 'clock',
      where: join('policies', 'calendar', 'lagos-helpline.ts'),
      name: 'lagosHelpline',
    });
  });

  test('no value and no comment names a clause that there is not', () => {
    expect(unknownIds(readClauses(cloneRoot), [...usesInPolicies(), ...usesInCode(cloneRoot)])).toEqual([]);
  });
});
