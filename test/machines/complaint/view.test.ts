import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { caseKindOf, UnknownKind } from '../../../machines/registry.ts';
import { complaint } from '../../../machines/complaint/chart.ts';
import { accommodated, inputAt, local, open, ref } from './support/clerk.ts';

const kind = caseKindOf('complaint');

describe('what people see', () => {
  test('state, owner, clocks, promises, what happens next by itself and what is awaited from whom', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    expect(clerk.view()).toMatchObject({
      caseId: 'c-1',
      kind: 'complaint',
      policy: { id: 'asivado', version: '1' },
      state: 'acknowledged',
      since: local('2026-11-23 10:00'),
      owner: { name: 'Ines Moreau', department: 'Delivery' },
      channel: 'email',
      topic: 'delivery',
      timeZone: 'America/Detroit',
      commitments: [{ id: 'promise-1', status: 'open', dueAt: local('2026-12-03 17:00') }],
      next: [{ what: 'customer delay notice', at: local('2026-12-02 17:00'), by: 'itself' }],
      awaiting: [
        { what: 'The beginning of the investigation (investigate)', from: 'Ines Moreau, Delivery' },
        {
          what: 'The answer to the customer (answer), or a new date in time (renew)',
          from: 'Ines Moreau, Delivery',
        },
      ],
      warnings: [],
      renewals: { automatic: 0, byAgent: 0 },
    });
    expect(clerk.view().receipts.map(({ title, status }) => [title, status])).toEqual([
      ['acknowledgement by e-mail', 'delivered'],
      ['referral by e-mail', 'delivered'],
    ]);
    expect(JSON.parse(JSON.stringify(clerk.view()))).toEqual(clerk.view());
  });

  test('every timer has a summary that a person understands', async () => {
    const clerk = await open('2026-11-23 10:00');
    const { timers } = clerk.rehearsal.envelope();
    expect(timers.map((timer) => kind.describeTimer(timer, clerk.context())).toSorted()).toEqual([
      'acknowledgement, due Tue 24 Nov 17:00 Detroit',
      'customer delay notice, due Wed 2 Dec 17:00 Detroit',
      'default owner takes the case, due Tue 24 Nov 15:00 Detroit',
    ]);
  });

  test('an effect is called by what it is for', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'billing' }, { post: () => 'silent' });
    const { outbox } = clerk.rehearsal.envelope();
    expect(outbox.map((effect) => kind.describeEffect(effect, clerk.context()))).toEqual([
      'acknowledgement by e-mail',
      'referral by e-mail',
    ]);
    expect(kind.describeEffect({ name: 'sendMail', params: {} }, clerk.context())).toBe('sendMail');
  });

  test('every event has a title, its senders and a payload that JSON Schema can say', () => {
    for (const { title, by, payload } of Object.values(kind.events)) {
      expect(title).not.toBe('');
      expect(by.length).toBeGreaterThan(0);
      expect(z.toJSONSchema(payload)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
    }
  });

  test('the kind checks its input and names what is possible', () => {
    const input = inputAt(local('2026-11-23 10:00'));
    expect(kind.input.safeParse(input).success).toBe(true);
    const wrong = kind.input.safeParse({ ...input, channel: 'chat', topic: 'weather', caseId: 'C 1' });
    expect(wrong.error?.issues.map(({ path }) => path.join())).toEqual(['caseId', 'channel', 'topic']);
    expect(wrong.error?.issues.slice(1).map(({ message }) => message)).toEqual([
      "expected a channel of the policy 'asivado': phone, inPerson, email, post; got 'chat'",
      "expected a topic of the policy 'asivado': billing, delivery, product, service, account; got 'weather'",
    ]);
  });

  test('the kind checks the policy of its input, also after a right one', () => {
    const input = inputAt(local('2026-11-23 10:00'));
    const pathsOf = (policy: unknown) =>
      kind.input.safeParse({ ...input, policy }).error?.issues.map(({ path }) => path.join('.'));
    expect(pathsOf(input.policy)).toBeUndefined();
    expect(pathsOf({ ...input.policy, version: '' })).toEqual(['policy.version']);
    expect(pathsOf({ ...input.policy, answer: undefined })).toEqual(['policy.answer']);
    expect(pathsOf(undefined)).toEqual(['policy']);
    expect(pathsOf({ ...input.policy })).toBeUndefined();
  });

  test('blocked events say why', async () => {
    const clerk = await open('2026-11-23 10:00');
    expect(clerk.blocked('investigate')).toContain('not acknowledged yet');
    expect(clerk.blocked('acknowledge')).toContain('goes out by e-mail by itself');
    expect(clerk.blocked('confirmSolved')).toContain('not answered yet');
    expect(clerk.blocked('resend')).toBe('No receipt needs a person.');
    expect(clerk.blocked('answer')).toBeUndefined();
    await clerk.send('answer', accommodated);
    expect(clerk.blocked('renew', { newDate: '2027-01-04', reason: ref('reason') })).toContain(
      'no date is open',
    );
    expect(clerk.blocked('refer', { department: 'billing' })).toContain('is answered');
    expect(clerk.blocked('investigate')).toBe('It is resolved already.');
  });

  test('an unknown kind names the known ones', () => {
    expect(() => caseKindOf('parcel')).toThrow(UnknownKind);
    expect(() => caseKindOf('parcel')).toThrow('Choose one of: complaint');
  });

  test('each state that owns a timer names it in its meta, and no other', () => {
    const nodes = (node: typeof complaint.root): (typeof complaint.root)[] => [
      node,
      ...Object.values(node.states).flatMap(nodes),
    ];
    for (const node of nodes(complaint.root)) {
      const owned = node.after.map(({ eventType }) => eventType.split('.')[2] ?? '');
      const meta: { timers?: object } = node.meta ?? {};
      expect([node.id, Object.keys(meta.timers ?? {}).toSorted()]).toEqual([
        node.id,
        [...new Set(owned)].toSorted(),
      ]);
    }
  });
});
