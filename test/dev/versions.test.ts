import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkMajor } from '../../dev/postgres/data-folder.ts';
import { openTemporalFolder } from '../../dev/temporal/data-folder.ts';
import { compareVersions } from '../../dev/temporal/versions.ts';
import { inTempFolder } from './support/temp-folder.ts';

test('versions compare by number, not by letter', () => {
  expect(compareVersions('1.9.1', '1.10.0')).toBeLessThan(0);
  expect(compareVersions('1.26.8', '1.26.8')).toBe(0);
  expect(compareVersions('2.0', '1.99.99')).toBeGreaterThan(0);
  expect(compareVersions('1.9.1-rc.1', '1.9.1')).toBe(0);
});

test('the folder of the server is made with its version beside the database', async () => {
  await inTempFolder(async (home) => {
    const folder = await openTemporalFolder(home, '1.32.0');
    expect(await readFile(join(folder.path, 'VERSION'), 'utf8')).toBe('1.32.0\n');
    expect((await openTemporalFolder(home, '1.32.4')).database).toBe(folder.database);
  });
});

test('a database of another server version is DatabaseOfAnotherVersion, and is left as it is', async () => {
  await inTempFolder(async (home) => {
    await mkdir(join(home, 'temporal'));
    await writeFile(join(home, 'temporal', 'VERSION'), '1.29.1\n');
    await expect(openTemporalFolder(home, '1.32.0')).rejects.toMatchObject({
      type: 'DatabaseOfAnotherVersion',
      message: expect.stringMatching(/server 1\.29\.1; this is 1\.32\.0[^]*mv .*temporal-1\.29\.1/),
    });
    expect(await readFile(join(home, 'temporal', 'VERSION'), 'utf8')).toBe('1.29.1\n');
  });
});

test('data of another PostgreSQL is DatabaseOfAnotherVersion with the ways out', () => {
  expect(() => checkMajor('/data/postgres', '16', '18')).toThrow(
    expect.objectContaining({
      type: 'DatabaseOfAnotherVersion',
      message: expect.stringMatching(/PostgreSQL 16; this is 18[^]*pg_dump[^]*mv \/data\/postgres/),
    }),
  );
  expect(() => checkMajor('/data/postgres', '18', '18')).not.toThrow();
});

test('a folder with a space in its path is quoted in the advice, so that it can be pasted', () => {
  expect(() => checkMajor("/my data/ana's/postgres", '16', '18')).toThrow(
    String.raw`mv '/my data/ana'\''s/postgres' '/my data/ana'\''s/postgres-16'`,
  );
});
