import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { folderFiles } from '../../activities/files/folder-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files in a folder', () => {
  test('a file is there whole, or replaced whole, with nothing left beside it', async () => {
    const files = folderFiles(folder);
    await files.put('letters/c1/c1.1.0.pdf', bytes('one'));
    await Promise.all(
      ['two', 'three', 'four'].map((text) => files.put('letters/c1/c1.1.0.pdf', bytes(text))),
    );
    expect(['two', 'three', 'four']).toContain(
      Buffer.from((await files.get('letters/c1/c1.1.0.pdf')) ?? []).toString(),
    );
    expect(await readdir(join(folder, 'letters/c1'))).toEqual(['c1.1.0.pdf']);
  });

  test('[SUP-DATA-7] the folder of a case is removed, its neighbour stays', async () => {
    const files = folderFiles(folder);
    await files.put('letters/c2/a.pdf', bytes('a'));
    await files.put('letters/c22/b.pdf', bytes('b'));
    await files.removeFolder('letters/c2');
    await files.removeFolder('letters/never');
    expect(await files.get('letters/c2/a.pdf')).toBeUndefined();
    expect(await files.get('letters/c22/b.pdf')).toBeDefined();
  });

  test.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', '', 'a\0b', '.hidden'])(
    'refuses the key %j',
    async (key) => {
      const failed = folderFiles(folder).put(key, bytes('x'));
      await expect(failed).rejects.toMatchObject({ type: 'FileKeyInvalid', retryable: false });
    },
  );

  test('a folder that cannot be written is said, as retryable', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, 'in the way');
    const failed = folderFiles(blocked).put('letters/c1/a.pdf', bytes('x'));
    await expect(failed).rejects.toMatchObject({ type: 'FilesUnavailable', retryable: true });
  });
});
