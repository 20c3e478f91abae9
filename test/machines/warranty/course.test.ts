import { describe, expect, test } from '@jest/globals';
import { assertDurable } from '../../../workflows/interpreter/assert-durable.ts';
import { warrantyChart } from '../../../machines/warranty/chart.ts';
import { open } from './support/clerk.ts';
import { customer, ref } from './support/shelf.ts';

describe('a claim from the word of the customer to its end', () => {
  test('the chart can endure', () => {
    expect(() => assertDurable(warrantyChart)).not.toThrow();
  });

  test('[SUP-WAR-5] [SUP-WAR-6] [SUP-WAR-7] steps, label, parcel, inspection, replacement', async () => {
    const clerk = await open('2026-11-23 10:00');
    expect([clerk.state(), clerk.course()]).toEqual(['acknowledged', 'trying']);
    expect(clerk.told()).toEqual(['claim-steps']);
    expect(clerk.of('issueLabel')).toEqual([]);
    await clerk.send('tryStep', { step: 'manual', outcome: 'not-solved' }, customer);
    expect(clerk.course()).toBe('awaiting');
    expect(clerk.of('issueLabel')).toMatchObject([{ params: { prepaid: true } }]);
    expect(clerk.letter('claim-approved')).toMatchObject({
      attachments: [expect.stringMatching(/^labels\/w-1\//)],
      facts: { offer: 'a full refund or a replacement' },
    });
    await clerk.send('handedOver', {}, customer);
    await clerk.until('2026-11-30 11:00');
    await clerk.send('arrived', {});
    await clerk.inspect();
    expect(clerk.replacements()).toEqual([
      {
        orderId: 'o-1',
        units: [{ lineId: 'l-2', unit: 0 }],
        items: [{ sku: 'KET', quantity: 1 }],
        customer: ref('customer'),
      },
    ]);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'replaced' }]);
    await clerk.until('2026-12-20 10:00');
    expect(clerk.state()).toBe('closed');
    // [SUP-WAR-1] What was sent anew has the rest of the warranty, in another claim.
    expect(clerk.of('releaseUnits')).toMatchObject([{ params: { units: [{ lineId: 'l-2', unit: 0 }] } }]);
    expect(clerk.told()).toEqual([
      'claim-steps',
      'claim-approved',
      'return-arrived',
      'claim-inspected',
      'claim-replaced',
      'return-closed',
    ]);
  });

  test('what a person does not make good goes back to the customer, once; what is not here cannot', async () => {
    const clerk = await open('2026-11-23 10:00');
    await clerk.tryAll();
    await clerk.send('arrived', {});
    await clerk.inspect('nothing-wrong');
    const [unit] = clerk.context().units;
    const units = [{ lineId: unit?.lineId ?? '', unit: unit?.unit ?? 0 }];
    await clerk.send('settle', { units, as: 'send-back', reason: ref('reason') });
    expect(clerk.of('sendBack')).toMatchObject([{ params: { orderId: 'o-1', units } }]);
    expect(clerk.told()).toContain('return-sent-back');
    expect(clerk.course()).toBe('resolved');

    const empty = await open('2026-11-23 10:00');
    await empty.tryAll();
    await empty.send('arrived', {});
    await empty.inspect('missing');
    expect(empty.blocked('settle', { units, as: 'send-back', reason: ref('reason') })).toContain(
      'cannot be sent back',
    );
  });
});
