import { describe, expect, test } from '@jest/globals';
import { asivado } from '../../policies/asivado.ts';
import { customerService } from '../../policies/customer-service.ts';
import { InvalidPolicy } from '../../policies/invalid-policy.ts';
import { loadPolicy } from '../../policies/load-policy.ts';
import { policyIds, policyOf, UnknownPolicy } from '../../policies/registry.ts';
import { policySlice, policySliceSchema, sliceLimit } from '../../policies/slice.ts';

const at = Date.parse('2026-11-23T15:00:00Z');

function issuesOf(data: unknown): string[] {
  try {
    loadPolicy(data);
  } catch (error) {
    if (error instanceof InvalidPolicy) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe('a policy', () => {
  test('every known policy is loaded; an unknown one names the known', () => {
    expect(policyIds().map((id) => policyOf(id).id)).toEqual(policyIds());
    expect(() => policyOf('acme')).toThrow(UnknownPolicy);
    expect(() => policyOf('acme')).toThrow(
      "There is no policy 'acme'. Choose one of: pro-4-tactical, asivado",
    );
  });

  test('every value of Asivado is titled and names its clauses, or says why the source has none', () => {
    const silent: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('clauses' in value && 'title' in value) {
        const { clauses, note } = value as { clauses: readonly string[]; note?: string };
        if (clauses.length === 0 && note === undefined) silent.push(path);
      }
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look(asivado, 'asivado');
    expect(silent).toEqual([]);
  });

  test.each([
    ['an unknown field', { ...asivado, colour: 'red' }, 'colour'],
    [
      'a unit that does not exist',
      {
        ...asivado,
        answer: {
          ...asivado.answer,
          renewal: { title: 'x', value: { amount: 5, unit: 'weeks' }, clauses: [] },
        },
      },
      "answer.renewal.value.unit: expected a unit, for example { amount: 7, unit: 'business-days' }",
    ],
    [
      'a budget of nothing',
      {
        ...asivado,
        answer: {
          ...asivado.answer,
          renewal: { title: 'x', value: { amount: 0, unit: 'days' }, clauses: [] },
        },
      },
      'answer.renewal.value.amount: expected a positive number',
    ],
    [
      'a calendar that is not there',
      { ...asivado, calendars: { desk: asivado.calendars['office'] } },
      "acknowledgement.within.value.calendar: expected a calendar of this policy ('desk'); got 'office'",
    ],
    [
      'a department that is not there',
      { ...asivado, departments: asivado.departments.slice(1) },
      'routing.value.default.department: expected a department of this policy (billing, delivery, product-quality)',
    ],
    [
      'two departments of one id',
      { ...asivado, departments: [...asivado.departments, asivado.departments[0]] },
      "departments.4.id: expected an id of its own; 'customer-care' is used twice",
    ],
    [
      'a channel without acknowledgement',
      { ...asivado, channels: { ...asivado.channels, value: ['chat'] } },
      'acknowledgement.by.chat: expected how this channel is acknowledged',
    ],
    ['no answer clock', { ...customerService, answer: undefined }, 'answer: expected'],
    ['nothing at all', undefined, 'policy'],
  ])('with %s is refused with path, expectation and example', (_, data, expected) => {
    expect(issuesOf(data).join('\n')).toContain(expected);
  });

  test('names itself and every issue in its message', () => {
    expect(() => loadPolicy({ id: 'acme' })).toThrow("The policy 'acme' cannot be used:");
  });
});

describe('the slice that a case carries', () => {
  test.each(policyIds())('%s: plain JSON of at most 16 KB, which its own schema takes back', (id) => {
    const slice = policySlice(policyOf(id), 'complaint', at);
    const json = JSON.stringify(slice);
    expect(json.length).toBeLessThanOrEqual(sliceLimit);
    expect(policySliceSchema.parse(JSON.parse(json))).toEqual(slice);
  });

  test('holds the holidays of its years only, and the offsets of its zone', () => {
    const office = policySlice(policyOf('asivado'), 'complaint', at).calendars['office'];
    const years = new Set(Object.keys(office?.holidays ?? {}).map((date) => date.slice(0, 4)));
    expect([...years].toSorted()).toEqual(['2026', '2027', '2028', '2029']);
    expect(office?.offsets?.length).toBeGreaterThan(5);
  });

  test('is the same at every instant of a day, so that cases of one day can share it', () => {
    const cut = (hours: number) => policySlice(policyOf('asivado'), 'complaint', at + hours * 3_600_000);
    expect(cut(3)).toEqual(cut(0));
    expect(cut(24)).not.toEqual(cut(0));
  });

  test('a kind that the policy does not offer is refused', () => {
    expect(() => policySlice(policyOf('asivado'), 'return', at)).toThrow(
      expect.objectContaining({
        type: 'KindNotOffered',
        message: expect.stringContaining('only: complaint'),
      }),
    );
  });

  test('one that is too large to carry is refused', () => {
    const policy = policyOf('asivado');
    const notes = { ...policy.channels, note: 'x'.repeat(sliceLimit) };
    expect(() => policySlice({ ...policy, channels: notes }, 'complaint', at)).toThrow(
      expect.objectContaining({ type: 'PolicyTooLarge' }),
    );
  });
});
