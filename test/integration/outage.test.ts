import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { advance } from '../../client/virtual-time.ts';
import { refusing } from '../activities/support/mail-server.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { ana } from './support/jane.ts';
import { outageCompany } from './support/outage-company.ts';
import { mailsOf } from './support/outages-at.ts';
import { suite } from './support/suite.ts';

const minute = 60_000;
const { on, replaysAll } = suite(() => testStack().bundle);
const company = outageCompany(on, 'asivado', 'delivery');
const { at, shows, opened } = company;

describe('[SUP-OUT-1] an outage', () => {
  test('[SUP-OUT-1] is told once to each customer with an open case, noted on every case, and told again when it is over', async () => {
    await atDesk(on, {}, async (desk) => {
      const first = await opened(desk, 'one@example.net');
      const second = await opened(desk, 'one@example.net');
      const other = await opened(desk, 'two@example.net');
      const cases = [first, second, other];
      const { outageId } = await at(desk).declare(
        {
          title: 'Our telephone lines',
          policies: [company.policy],
          channels: ['email'],
          expectedEnd: Date.now() + 90 * minute,
        },
        ana,
      );
      const outage = await on.adopt(`outage/${outageId}`);
      const running = await shows(desk, outageId, 'everybody told', ({ told }) => told.begun === 3);
      expect(running).toMatchObject({ state: 'running', withAnother: 1, noAddress: { count: 0, some: [] } });
      expect(mailsOf(cases, 'Our telephone lines').toSorted((a, b) => a - b)).toEqual([0, 1, 1]);
      for (const one of cases) {
        const { interactions } = await one.shows(
          'a note',
          (view) => view.interactions.at(-1)?.what === 'Note',
        );
        expect(interactions.at(-1)).toMatchObject({ who: { role: 'system' }, direction: 'internal' });
      }
      const [mail] = [...first.mails(), ...second.mails()].filter(({ subject }) =>
        subject.includes('telephone'),
      );
      expect(mail?.text).toContain('You can still reach us by telephone, in person, by post.');

      // Whoever writes meanwhile is told at the next look, and nobody a second time.
      const late = await opened(desk, 'three@example.net');
      await advance(on.client(), outage.workflowId, 6 * minute);
      await shows(desk, outageId, 'the new case told', ({ told }) => told.begun === 4);
      expect(mailsOf([...cases, late], 'Our telephone lines').reduce((a, b) => a + b)).toBe(3);

      await other.send('withdraw', { channel: 'email' });
      await at(desk).end(outageId, ana);
      await outage.handle.result();
      const over = await shows(desk, outageId, 'the end', ({ state }) => state === 'over');
      expect(over.told).toEqual({ begun: 4, over: 3 });
      expect(mailsOf([first, second], 'It works again').toSorted((a, b) => a - b)).toEqual([0, 1]);
      expect(mailsOf([other, late], 'It works again')).toEqual([0, 1]);
      await expect(at(desk).end(outageId, ana)).rejects.toMatchObject({ type: 'UnknownOutage' });
    });
  });

  test('[SUP-OUT-1] is told to the most urgent customers first, and never to more a minute than was said', async () => {
    await atDesk(on, {}, async (desk) => {
      const calm = await opened(desk, 'calm@example.net');
      const urgent = await opened(desk, 'urgent@example.net');
      await desk.database
        .updateTable('case_records')
        .set({ escalation_level: 2 })
        .where('case_id', '=', urgent.caseId)
        .execute();
      const { outageId } = await at(desk).declare(
        { title: 'The shop', policies: [company.policy], perMinute: 1 },
        ana,
      );
      const outage = await on.adopt(`outage/${outageId}`);
      await shows(desk, outageId, 'the first one told', ({ told }) => told.begun === 1);
      expect(mailsOf([urgent, calm], 'The shop')).toEqual([1, 0]);
      await advance(on.client(), outage.workflowId, minute + 1000);
      await shows(desk, outageId, 'the second one told', ({ told }) => told.begun === 2);
      expect(mailsOf([urgent, calm], 'The shop')).toEqual([1, 1]);

      await at(desk).end(outageId, ana);
      await shows(desk, outageId, 'the catching up', ({ told }) => told.over === 1);
      await advance(on.client(), outage.workflowId, 3 * minute);
      await outage.handle.result();
      expect(mailsOf([urgent, calm], 'It works again')).toEqual([1, 1]);
    });
  });

  test('[SUP-OUT-1] a mailbox that takes no mail for now keeps nobody else from hearing, and hears later', async () => {
    let full = false;
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (address, session, done) =>
      full && address.address === 'full@example.net'
        ? refusing(452, 'mailbox full')(address, session, done)
        : done();
    await atDesk(on, { mailServer: { onRcptTo } }, async (desk) => {
      const first = await opened(desk, 'full@example.net');
      const other = await opened(desk, 'two@example.net');
      full = true;
      const { outageId } = await at(desk).declare({ title: 'The shop', policies: [company.policy] }, ana);
      const outage = await on.adopt(`outage/${outageId}`);
      await shows(desk, outageId, 'the other one told', ({ told }) => told.begun === 1);
      expect(mailsOf([first, other], 'The shop')).toEqual([0, 1]);
      full = false;
      await advance(on.client(), outage.workflowId, minute + 1000);
      await shows(desk, outageId, 'both told', ({ told }) => told.begun === 2);
      expect(mailsOf([first, other], 'The shop')).toEqual([1, 1]);
      await at(desk).end(outageId, ana);
      await outage.handle.result();
      expect(mailsOf([first, other], 'It works again')).toEqual([1, 1]);
    });
  });

  test('[SUP-OUT-1] loses nothing and tells nobody twice when telling breaks off half-way', async () => {
    await atDesk(on, {}, async (desk) => {
      const one = await opened(desk, 'one@example.net');
      const nobody = await opened(desk, 'two@example.net');
      await desk.client
        .send(nobody.caseId, {
          type: 'correctContact',
          payload: { customer: { name: 'No Address' }, reachableBy: 'post' },
          actor: ana,
        })
        .catch(() => undefined);
      const id = `o-${randomUUID()}`;
      const request = { id, title: 'The shop', policies: [company.policy] };
      // Declared twice at once, as after a time-out: it is one outage.
      await Promise.all([at(desk).declare(request, ana), at(desk).declare(request, ana)]);
      const outage = await on.adopt(`outage/${id}`);
      await shows(desk, id, 'everybody told', ({ told }) => told.begun === 2);
      // As if the worker had died before it wrote down whom it had told.
      await desk.database.deleteFrom('outage_notices').where('outage_id', '=', id).execute();
      await advance(on.client(), outage.workflowId, 6 * minute);
      await shows(desk, id, 'told anew, and counted once', ({ told }) => told.begun === 2);
      expect(mailsOf([one], 'The shop')).toEqual([1]);
      const notes = (await one.view()).interactions.filter(({ what }) => what === 'Note');
      expect(notes).toHaveLength(1);
      await at(desk).end(id, ana);
      await outage.handle.result();
      await expect(at(desk).declare(request, ana)).rejects.toMatchObject({ type: 'OutageEnded' });
    });
  });

  test('is refused in words where it is wrong, and to whom it is not for', async () => {
    await atDesk(on, {}, async (desk) => {
      const outages = at(desk);
      const now = Date.now();
      for (const [request, type] of [
        [{ title: '' }, 'InvalidInput'],
        [{ title: 'x', since: now + 600_000 }, 'InvalidInput'],
        [{ title: 'x', expectedEnd: now - 1 }, 'InvalidInput'],
        [{ title: 'x', policies: ['nobody'] }, 'UnknownPolicy'],
        [{ title: 'x', channels: ['pigeon' as never] }, 'InvalidInput'],
      ] as const) {
        await expect(
          outages.declare({ ...request, policies: [...(request.policies ?? [])] } as never, ana),
        ).rejects.toMatchObject({ type });
      }
      const { outageId } = await outages.declare({ title: 'The shop', policies: [company.policy] }, ana);
      const outage = await on.adopt(`outage/${outageId}`);
      const warehouse = { id: 'leo-brandt', role: 'agent', position: 'warehouse' } as const;
      await expect(outages.end(outageId, warehouse)).rejects.toMatchObject({ type: 'NotPermitted' });
      await expect(outages.expectEnd(outageId, now - 1, ana)).rejects.toMatchObject({ type: 'InvalidInput' });
      await outages.expectEnd(outageId, now + 60 * minute, ana);
      await shows(desk, outageId, 'the new date', (each) => each.outage.expectedEnd === now + 60 * minute);
      await outages.end(outageId, ana);
      await outage.handle.result();
    });
  });
});

replaysAll();
