import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { writeRecord } from '../../activities/records/write-record.ts';
import { greetings } from '../../dev/demo/greetings.ts';
import { requireEmpty } from '../../dev/demo/require-empty.ts';
import { scenes } from '../../dev/demo/scenes.ts';
import { beginOf, endOfMonth, monthDays } from '../../dev/demo/when.ts';
import { seeded } from '../../dev/shop/random.ts';
import { caseKindOf } from '../../machines/registry.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { startPostgres, type TestDatabase } from '../activities/support/postgres.ts';
import { sampleRecord } from '../activities/support/record.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres.stop());

describe('the month of the demonstration', () => {
  test('has cases of all kinds and under all policies, each as its policy takes it', () => {
    expect(new Set(scenes.map(({ policy }) => policy))).toEqual(new Set(policyIds()));
    expect(new Set(scenes.map(({ kind }) => kind))).toEqual(new Set(['complaint', 'return', 'warranty']));
    for (const { kind, policy: id, channel, topic } of scenes) {
      const policy = policyOf(id);
      expect(policy.kinds).toHaveProperty(kind);
      expect(policy.channels.value).toContain(channel);
      if (topic !== undefined) expect(policy.routing.value.topics).toHaveProperty(topic);
    }
  });

  test('is made of events that the kinds know', () => {
    const random = seeded(1);
    for (const scene of scenes) {
      const { events } = caseKindOf(scene.kind);
      for (const { type, as } of [...scene.course.deeds, ...greetings(scene, random)]) {
        expect(events).toHaveProperty(type);
        expect(events[type]?.by).toContain(as.role);
      }
    }
  });

  test('begins on working days and ends on one, a month ahead', () => {
    const day = 86_400_000;
    for (let n = 0; n < 7; n += 1) {
      const now = Date.UTC(2026, 10, 30 + n, 21);
      const end = endOfMonth(now);
      expect(end).toBeGreaterThan(now + (monthDays - 1) * day);
      const random = seeded(n);
      const begins = scenes.map((scene) => beginOf(scene, end, random));
      for (const at of [...begins, end]) expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
      expect(Math.min(...begins)).toBeGreaterThan(now - day);
      expect(Math.max(...begins)).toBeLessThan(end);
    }
  });

  test('is put into an empty stack only', async () => {
    const url = await postgres.fresh();
    await migrate(url);
    const database = connect(url, 1);
    try {
      await requireEmpty(database);
      await writeRecord(database, sampleRecord());
      await expect(requireEmpty(database)).rejects.toMatchObject({
        type: 'NotEmpty',
        message: expect.stringContaining('this one has 1 case.'),
      });
    } finally {
      await database.destroy();
    }
  }, 120_000);
});
