import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { attach } from '../../client/attachments/attach.ts';
import { png } from '../client/support/pictures.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { plainText } from './support/histories.ts';
import { ana } from './support/jane.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const file = { name: 'Wilhelmina’s hall.png', bytes: png };

test('a picture on a case: the history has its reference alone, the same deed twice counts once, and what a closed case refuses is not kept', async () => {
  await atDesk(on, {}, async (desk) => {
    const setup = { client: desk.client, content: new PostgresContent(desk.database), files: desk.files };
    const one = await desk.open({ topic: 'delivery' });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    const [said, note, late] = [`e-${randomUUID()}`, `e-${randomUUID()}`, `e-${randomUUID()}`];
    const herself = { id: 'jane', role: 'customer' } as const;
    for (let times = 0; times < 2; times += 1)
      await attach(setup, one.caseId, file, { id: said, type: 'customerSaid', actor: herself });
    await attach(setup, one.caseId, file, { id: note, type: 'note', actor: ana });

    const { interactions } = await one.view();
    const [hers, ours] = [`words/${one.caseId}/${said}/text`, `words/${one.caseId}/${note}/text`];
    expect(
      interactions.flatMap(({ direction, words }) =>
        words.includes(hers) || words.includes(ours) ? [[direction, words]] : [],
      ),
    ).toEqual([
      ['in', [hers]],
      ['internal', [ours]],
    ]);
    expect((await desk.client.words([hers])).get(hers)).toMatchObject({
      kind: 'file',
      body: { name: file.name, type: 'image/png', bytes: png.length },
    });
    expect(await desk.files.get(`attachments/${one.caseId}/${said}/file.png`)).toEqual(new Uint8Array(png));

    await one.send('withdraw', { reason: 'It was at the neighbour’s.' }, { actor: herself });
    await one.started.handle.result();
    await expect(
      attach(setup, one.caseId, file, { id: late, type: 'customerSaid', actor: herself }),
    ).rejects.toMatchObject({ type: 'CaseClosed' });
    expect(await desk.files.get(`attachments/${one.caseId}/${late}/file.png`)).toBeUndefined();
    const histories = (await one.started.histories()).map(plainText).join('\n');
    expect(histories).toContain(hers);
    expect(histories).not.toContain('Wilhelmina');
    expect(histories).not.toContain(png.toString('base64').slice(0, 40));
  });
});

replaysAll();
