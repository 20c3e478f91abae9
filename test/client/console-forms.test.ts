import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { payloadSchema } from '../../client/api/schemas/payload-schema.ts';
import { clockLeft } from '../../client/console/clock-left.ts';
import { formFields } from '../../client/console/form-fields.ts';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';

const fieldsOf = (kind: string, type: string) =>
  formFields(
    payloadSchema(
      z.toJSONSchema(caseKindOf(kind).events[type]?.payload ?? z.never(), {
        io: 'input',
        unrepresentable: 'any',
      }),
    ),
  );

describe('a form out of a payload', () => {
  test('asks for what depends on a choice only with it', () => {
    const fields = fieldsOf('complaint', 'answer');
    expect(fields[0]).toMatchObject({
      name: 'decision',
      kind: 'choice',
      options: ['accommodated', 'refused'],
    });
    const about = (name: string) => fields.find((field) => field.name === name);
    expect(about('reasons')).toMatchObject({
      kind: 'words',
      required: true,
      onlyWith: { name: 'decision', values: ['refused'] },
    });
    expect(about('guidance')).toMatchObject({ kind: 'words', required: false });
    expect(about('analysis')?.onlyWith).toBeUndefined();
  });

  test('knows dates, instants, money, persons and goods', () => {
    const kinds = (kind: string, type: string) =>
      Object.fromEntries(fieldsOf(kind, type).map((field) => [field.name, field.kind]));
    expect(kinds('complaint', 'renew')).toMatchObject({ newDate: 'date', reason: 'words', via: 'choice' });
    expect(kinds('complaint', 'promiseCallBack')).toMatchObject({ by: 'instant', number: 'line' });
    expect(kinds('complaint', 'offerCompensation')).toMatchObject({ amount: 'money', cause: 'choice' });
    expect(kinds('complaint', 'correctContact')).toMatchObject({ customer: 'person' });
    expect(kinds('complaint', 'changePolicy')).toMatchObject({ policy: 'policy' });
    expect(kinds('return', 'inspect')).toMatchObject({ units: 'units' });
  });

  test('asks for an article by its number alone: title and price are those of the stock [SUP-COMP-3]', () => {
    for (const type of ['settle', 'choose'])
      expect(fieldsOf('return', type).find(({ name }) => name === 'article')).toMatchObject({
        kind: 'article',
        required: false,
      });
    expect(fieldsOf('warranty', 'chooseInstead').map(({ name }) => name)).toEqual(['instead', 'sku']);
    const schema = payloadSchema(
      z.toJSONSchema(caseKindOf('return').events['settle']?.payload ?? z.never(), { io: 'input' }),
    );
    expect(schema).toMatchObject({
      properties: { article: { properties: { sku: { title: 'Article number' } }, required: ['sku'] } },
    });
  });

  test('says of a reason that the customer reads it', () => {
    for (const [kind, type] of [
      ['return', 'settle'],
      ['warranty', 'settle'],
      ['warranty', 'decline'],
      ['return', 'cancel'],
    ] as const)
      expect(fieldsOf(kind, type).find(({ name }) => name === 'reason')?.title).toMatch(/customer reads/);
  });

  test('gives every event of every kind a form with a title for each field', () => {
    for (const kind of caseKinds()) {
      for (const type of Object.keys(caseKindOf(kind).events)) {
        for (const field of fieldsOf(kind, type)) expect(field.title).toMatch(/^[A-Z]/);
      }
    }
  });
});

describe('what is left of a clock', () => {
  const stretches = [
    { from: 0, to: 100, counted: true, reason: 'open' },
    { from: 100, to: 900, counted: false, reason: 'closed: night' },
    { from: 900, to: 1000, counted: true, reason: 'open' },
  ];

  test('empties in counted time and stands still between', () => {
    expect([0, 50, 100, 500, 900, 950, 1000, 2000].map((now) => clockLeft(stretches, now))).toEqual([
      1, 0.75, 0.5, 0.5, 0.5, 0.25, 0, 0,
    ]);
    expect(clockLeft([], 0)).toBe(0);
  });
});
