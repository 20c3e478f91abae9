import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadPolicyFiles } from '../../client/policies/load-policy-files.ts';
import { testStack } from '../support/stack/env.ts';
import { setOut } from './journeys/support/journey.ts';
import { localTime } from './journeys/support/local-time.ts';
import { atDesk } from './support/desk.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const chicago = localTime('America/Chicago');

/** The example of docs/policies.md, as a company would write it to a file of its own. */
async function knowAcme(): Promise<void> {
  const page = await readFile(new URL('../../docs/policies.md', import.meta.url), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'policies-'));
  const file = join(folder, 'acme-bikes.yaml');
  await writeFile(file, /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  await loadPolicyFiles({ files: [file] });
  await rm(folder, { recursive: true });
}

// The workshop is open on Saturdays and closed on Fridays and Sundays.
test("a company's own priorities: raised in a call, the answer is due and told sooner; lowered, what was told holds", async () => {
  await knowAcme();
  await atDesk(on, {}, async (desk) => {
    const call = { policy: 'acme-bikes', channel: 'phone', topic: 'repair' } as const;
    const trip = await setOut(desk, chicago, 'Mon 7 Jun 2032 10:00', call);
    expect(await trip.due('answer')).toBe('Sat 12 Jun 2032 14:00');
    expect((await trip.one.view()).priority).toEqual({ id: 'normal', title: 'Normal' });
    await expect(trip.one.send('changePriority', { priority: 'highest', reason: 'x' })).rejects.toMatchObject(
      { message: expect.stringContaining('choose one of: normal, urgent') },
    );

    const reason = 'Her race is on Sunday.';
    await trip.on('Mon 7 Jun 2032 11:00', 'changePriority', { priority: 'urgent', reason });
    expect(await trip.due('answer')).toBe('Wed 9 Jun 2032 16:00');
    const urgent = await trip.one.view();
    expect(urgent.priority).toEqual({ id: 'urgent', title: 'Urgent' });
    expect(urgent.interactions.at(-1)?.what).toBe("Priority changed from 'Normal' to 'Urgent'");

    await trip.on('Mon 7 Jun 2032 12:00', 'acknowledge', { by: 'verbal' });
    await trip.pass('Tue 8 Jun 2032 16:00');
    expect(await trip.due('answer')).toBe('Wed 16 Jun 2032 16:00');
    await trip.on('Wed 9 Jun 2032 10:00', 'changePriority', { priority: 'normal', reason: 'She is home.' });
    expect(await trip.due('answer')).toBe('Wed 16 Jun 2032 16:00');
    const answer = { decision: 'accommodated', analysis: 'Chain.', proposal: 'Mended.', via: 'verbal' };
    await trip.on('Wed 9 Jun 2032 11:00', 'answer', answer);
    expect(await trip.promises()).toEqual(['renewed: Wed 9 Jun 2032 16:00', 'kept: Wed 16 Jun 2032 16:00']);
  });
});

replaysAll();
