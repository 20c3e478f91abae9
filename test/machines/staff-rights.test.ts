import { describe, expect, test } from '@jest/globals';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';
import { position } from '../../policies/sections/position.ts';
import { duties, mayReadConfined, maySend } from '../../machines/staff/rights.ts';

/** Rights to what is no event of a case: to begin something, and to review what was done. */
const beginnings = ['open', 'declareOutage', 'reviewCase'];
const known = new Set(caseKinds().flatMap((kind) => Object.keys(caseKindOf(kind).events)));

describe('who may send what', () => {
  test('names only events that some kind of case knows', () => {
    const unknown = Object.values(duties)
      .flat()
      .filter((type) => !beginnings.includes(type) && !known.has(type));
    expect(unknown).toEqual([]);
  });

  test('lets a manager do everything, an auditor nothing, and leaves no event to nobody', () => {
    for (const type of known) {
      expect([type, maySend('manager', type)]).toEqual([type, true]);
      expect([type, maySend('auditor', type)]).toEqual([type, false]);
    }
  });

  test('[PRO-SCOPE-2] what was said about an employee is for those who lead the company, not the desk', () => {
    expect(position.options.filter(mayReadConfined)).toEqual(['manager', 'director', 'admin']);
  });

  test('leaves approvals and escalations to whoever leads, goods to the warehouse, and unknown events to managers', () => {
    const who = (type: string) => position.options.filter((each) => maySend(each, type));
    expect(who('approveCompensation')).toEqual(['team-lead', 'manager', 'director', 'admin']);
    expect(who('acknowledgeEscalation')).toEqual([
      'senior-agent',
      'team-lead',
      'manager',
      'director',
      'product-safety',
      'admin',
    ]);
    expect(who('inspect')).toEqual(['team-lead', 'manager', 'director', 'warehouse', 'admin']);
    expect(who('of a later version')).toEqual(['manager', 'director', 'admin']);
  });
});
