import { describe, expect, test } from '@jest/globals';
import { recordRow } from '../../activities/records/record-row.ts';
import type { CaseRecord } from '../../machines/case/record.ts';
import { clock, sampleRecord } from './support/record.ts';

const hour = 3_600_000;
const { at } = sampleRecord();
const next = [{ what: 'a word to the owner', at: at + 20 * hour, by: 'itself' }] as const;
const dueIn = (view: Partial<CaseRecord['view']>): number =>
  (recordRow(sampleRecord({ view })).next_due_at - at) / hour;

describe('what is due first in lists', () => {
  test('a promise that is broken comes before what happens by itself tomorrow', () => {
    expect(dueIn({ next, clocks: [clock('answer', at - 24 * hour)] })).toBe(-24);
  });

  test('what happens by itself comes first where it is sooner', () => {
    expect(dueIn({ next, clocks: [clock('answer', at + 30 * hour)] })).toBe(20);
  });

  test('a paused clock and one of an average promise nothing that could break', () => {
    const paused = { ...clock('answer', at - hour), status: 'paused' } as const;
    const average = { ...clock('response', at - hour), measure: 'average' } as const;
    expect(dueIn({ next, clocks: [paused, average] })).toBe(20);
    expect(recordRow(sampleRecord({ view: { next, clocks: [paused, average] } })).breach_at).toBeNull();
  });
});
