import { expect, test } from '@jest/globals';
import { asStackError } from '../../dev/kit/as-stack-error.ts';
import { ensureRoom, freeBytes, looksLikeFullDisk } from '../../dev/kit/disk.ts';
import { inTempFolder } from './support/temp-folder.ts';

test('too little room before a build is DiskFull, with how much is there and how much is needed', async () => {
  await inTempFolder(async (folder) => {
    const half = () => Promise.resolve(0.5 * 1024 ** 3);
    await expect(ensureRoom(folder, 4 * 1024 ** 3, 'building the server', half)).rejects.toMatchObject({
      type: 'DiskFull',
      message: expect.stringMatching(
        /building the server: .* has 0\.5 GiB free, 4\.0 GiB are needed\. Make room/,
      ),
    });
  });
});

test('a folder with room is made and accepted', async () => {
  await inTempFolder(async (folder) => {
    await ensureRoom(`${folder}/new`, 1, 'a test');
    expect(await freeBytes(`${folder}/new`)).toBeGreaterThan(0);
  });
});

test.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' })],
  [new Error('compile: write $WORK/b001/_pkg_.a: no space left on device')],
  ['FATAL: could not write lock file: No space left on device'],
  [new Error('database or disk is full')],
])('%s is seen as a full disk', (error) => {
  expect(looksLikeFullDisk(error)).toBe(true);
});

test('other errors are not', () => {
  expect(looksLikeFullDisk(new Error('connection refused'))).toBe(false);
});

test('what the machine says of a full disk or a taken port tells what to do; everything else stays as it came', () => {
  const full = asStackError(Object.assign(new Error('write'), { code: 'ENOSPC' }));
  expect(full).toMatchObject({ type: 'DiskFull', message: expect.stringMatching(/Make room.*\nwrite/) });
  const taken = asStackError(Object.assign(new Error('listen ::1:25'), { code: 'EADDRINUSE' }), 'The shop');
  expect(taken).toMatchObject({
    type: 'PortTaken',
    message: expect.stringMatching(/^The shop: .*Start again/),
  });
  const other = new Error('connection refused');
  expect(asStackError(other)).toBe(other);
});
