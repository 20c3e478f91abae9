import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attachmentsOf } from '../../activities/content/attachment-key.ts';
import { folderFiles } from '../../activities/files/folder-files.ts';
import { ClientError } from '../../client/client-error.ts';
import type { SendRequest } from '../../client/send-event.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { consoleApi, dana, nora } from './support/console-api.ts';
import { complaint, pagesOf, said } from './support/customer-page.ts';
import { fileForm, png } from './support/pictures.ts';

let folder: string;
let files: ReturnType<typeof folderFiles>;
let api: Awaited<ReturnType<typeof consoleApi>>;
const sent: SendRequest[] = [];
let refusal: ClientError | undefined;

const send = async (_: string, request: SendRequest) => {
  if (refusal) throw refusal;
  sent.push(request);
  return { eventId: request.id ?? '', type: request.type, state: 'investigating', revision: 1 };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-attached-'));
  files = folderFiles(folder);
  api = await consoleApi({ view: async (name: string) => ({ caseId: name }) as CaseView, send }, { files });
}, 120_000);
beforeEach(() => {
  sent.length = 0;
  refusal = undefined;
});
afterAll(async () => {
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

const path = '/api/cases/c-1/attachments';
const upload = (form: FormData, account = dana) => api.upload(account, path, form);
const kept = async (caseId: string) => readdir(join(folder, 'attachments', caseId)).catch(() => []);

describe('a file on a case', () => {
  test('goes to the file port; the event carries a reference and no bytes; it comes back to be kept, as what its bytes say', async () => {
    const answer = await upload(fileForm(png, '../evil/Damage é.exe', { as: 'customerSaid', id: 'e-1' }));
    expect(answer.status).toBe(201);
    expect(sent).toEqual([
      {
        type: 'customerSaid',
        payload: { text: 'words/c-1/e-1/text', channel: 'email' },
        id: 'e-1',
        actor: { id: 'dana-reyes', role: 'agent', position: 'agent' },
      },
    ]);
    expect((await api.content.get('words/c-1/e-1/text')) ?? {}).toMatchObject({
      kind: 'file',
      body: {
        key: 'attachments/c-1/e-1/file.png',
        name: 'Damage é.png',
        type: 'image/png',
        bytes: png.length,
      },
    });
    const back = await api.download(dana, `${path}/e-1`);
    expect(back.bytes).toEqual(png);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "attachment; filename*=UTF-8''Damage%20%C3%A9.png",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect((await api.get(dana, '/api/cases/c-2/attachments/e-1')).status).toBe(404);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'is empty'],
    ['a page that a browser would run', Buffer.from('<html><script>alert(1)</script>'), 'Only pictures'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'Only pictures',
    ],
    ['larger than 10 MB', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), 'larger than 10 MB'],
  ])('is refused when it is %s, with what to do, and nothing is kept', async (_, bytes, told) => {
    const answer = await upload(fileForm(bytes, 'picture.png', { as: 'note', id: 'e-bad' }));
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining(told)]);
    expect(sent).toEqual([]);
    expect(await kept('c-1')).not.toContain('e-bad');
  });

  test('is not kept when the case does not take it, or the role may not; both are written down', async () => {
    refusal = new ClientError('CaseClosed', 'The case is closed.');
    const closed = await upload(fileForm(png, 'a.png', { as: 'customerSaid', id: 'e-late' }));
    expect(closed.status).toBe(409);
    expect((await upload(fileForm(png, 'a.png', { as: 'note', id: 'e-nora' }), nora)).status).toBe(403);
    expect((await upload(new FormData())).status).toBe(422);
    for (const id of ['e-late', 'e-nora']) expect(await kept('c-1')).not.toContain(id);
    const acts = await api.database
      .selectFrom('staff_acts')
      .select(['account_id', 'refused'])
      .where('refused', 'in', ['CaseClosed', 'RoleNotAllowed'])
      .execute();
    expect(acts).toEqual([
      { account_id: 'dana-reyes', refused: 'CaseClosed' },
      { account_id: 'nora-lind', refused: 'RoleNotAllowed' },
    ]);
  });

  test('is gone with the case that is erased', async () => {
    await api.upload(dana, '/api/cases/c-9/attachments', fileForm(png, 'a.png', { as: 'note', id: 'e-9' }));
    expect(await kept('c-9')).toEqual(['e-9']);
    await api.content.erase('c-9');
    await files.removeFolder(attachmentsOf('c-9'));
    expect(await kept('c-9')).toEqual([]);
    expect((await api.get(dana, '/api/cases/c-9/attachments/e-9')).status).toBe(404);
  });
});

describe('a file of the customer', () => {
  test('is sent without a script and seen in the conversation; what is among us has no address there', async () => {
    const mine = 'words/c-1/e-mine/text';
    const ours = 'words/c-1/e-ours/text';
    const view = complaint({ interactions: [said('in', 'Said', [mine]), said('internal', 'Note', [ours])] });
    const pages = await pagesOf(() => view, { files });
    for (const [ref, name] of [
      [mine, 'broken.png'],
      [ours, 'secret.png'],
    ] as const)
      await pages.content.put(
        ref,
        { key: 'attachments/c-1/e-1/file.png', name, type: 'image/png', bytes: 1 },
        'file',
      );
    const address = `${pages.base}/${pages.token()}`;
    const page = await (await pages.get(`/${pages.token()}`)).text();
    expect(page).toMatch(/enctype="multipart\/form-data"[\s\S]*type="file"/);
    expect(page).toContain(`/${pages.token()}/files/e-mine`);
    expect(page).not.toContain('secret');
    const back = await fetch(`${address}/files/e-mine`);
    expect([back.status, back.headers.get('content-disposition')]).toEqual([
      200,
      "attachment; filename*=UTF-8''broken.png",
    ]);
    expect((await fetch(`${address}/files/e-ours`)).status).toBe(404);

    const post = (form: FormData) =>
      fetch(`${address}/attach`, { method: 'POST', body: form, redirect: 'manual' });
    const done = await post(fileForm(png, 'hole.png', { id: 'e-new', lang: 'de' }));
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `/${pages.token()}?done=attach&lang=de`,
    ]);
    expect(pages.sent).toMatchObject([
      { name: 'c-1', request: { type: 'customerSaid', id: 'e-new', actor: { role: 'customer' } } },
    ]);
    const bad = await post(fileForm(Buffer.from('MZ'), 'hole.png', { id: 'e-exe' }));
    expect([bad.status, await bad.text()]).toEqual([
      400,
      expect.stringContaining('We cannot take this file.'),
    ]);
    expect((await fetch(`${pages.base}/${pages.token('survey')}/attach`, { method: 'POST' })).status).toBe(
      403,
    );
    await pages.close();
  });
});
