import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { claimRequest } from '../../client/claim-request.ts';
import { openRequest } from '../../client/open-request.ts';
import { returnRequest } from '../../client/return-request.ts';
import { open as openReturn, kettle } from '../machines/return/support/clerk.ts';
import { open as openClaim } from '../machines/warranty/support/clerk.ts';
import { kettle as kettleClaimed, laptop } from '../machines/warranty/support/shelf.ts';

/** What must be given: each required field with its path. */
function* required(schema: unknown, path = ''): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  const {
    required: names,
    properties,
    items,
  } = schema as {
    required?: readonly string[];
    properties?: Readonly<Record<string, unknown>>;
    items?: unknown;
  };
  for (const name of names ?? []) {
    yield `${path}${name}`;
    yield* required(properties?.[name], `${path}${name}.`);
  }
  yield* required(items, path);
}

const asked = (schema: z.ZodType) =>
  [...required(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))].filter(
    (field) => !field.startsWith('actor'),
  );

describe('no proof is demanded before a case is taken in', () => {
  test('[CSP-TRUST-1] a complaint needs what was said and by whom, goods their order and line, a return its reason', () => {
    expect(asked(openRequest)).toEqual(['policy', 'channel', 'customer', 'text']);
    expect(asked(claimRequest)).toEqual(['policy', 'orderId', 'lines', 'lines.lineId']);
    expect(asked(returnRequest)).toEqual(['policy', 'orderId', 'lines', 'lines.lineId', 'lines.reason']);
  });

  test('[CSP-TRUST-1] a defect that the customer states is taken as true: our label goes out before anybody has looked', async () => {
    const clerk = await openReturn('2026-11-16 10:00', { lines: [{ ...kettle, reason: 'defective' }] });
    expect(clerk.of('issueLabel')).toMatchObject([{ params: { prepaid: true } }]);
    expect(clerk.told()).toEqual(['return-approved']);
  });

  test.each([
    ['without its serial number', laptop],
    ['with the number that the order has', { ...laptop, serials: ['SN-1'] }],
    ['with a number where the order has none', { ...kettleClaimed, serials: ['K-7'] }],
  ])('[CSP-TRUST-1] a claim %s and without a fault named, is covered', async (_, line) => {
    const clerk = await openClaim('2026-11-23 10:00', { lines: [line] });
    expect(clerk.told()).toEqual(['claim-steps']);
    expect(clerk.view().claim?.coverage).toMatchObject({ covered: true });
  });

  test('[CSP-TRUST-1] steps that the customer says they tried are tried: nobody asks how', async () => {
    const clerk = await openClaim('2026-11-23 10:00');
    await clerk.tryAll();
    expect(clerk.course()).toBe('awaiting');
  });
});
