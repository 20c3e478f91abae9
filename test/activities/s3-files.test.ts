import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openFiles } from '../../activities/files/open-files.ts';
import { s3Error, startS3Server } from './support/s3-server.ts';

const account = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'secret' };
const before = { ...process.env };
beforeAll(() => void Object.assign(process.env, account));
afterAll(() => {
  process.env = before;
});

let s3: Awaited<ReturnType<typeof startS3Server>>;
beforeEach(async () => {
  s3 = await startS3Server('redress-files');
});
afterEach(() => s3.close());

const open = (bucket = 'redress-files') =>
  openFiles({
    filesDir: '/nowhere',
    s3: { bucket, region: 'eu-central-1', endpoint: s3.url, timeout: 300 },
  });
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && Buffer.from(found).toString();

describe('files in a bucket', () => {
  test('a file is put, replaced and read; one that is not there is undefined', async () => {
    const files = open();
    await files.put('labels/c-1/c-1.1.0.pdf', bytes('one'));
    await files.put('labels/c-1/c-1.1.0.pdf', bytes('two'));
    expect(text(await files.get('labels/c-1/c-1.1.0.pdf'))).toBe('two');
    expect(await files.get('labels/c-1/other.pdf')).toBeUndefined();
    expect(s3.requests[0]).toMatchObject({
      method: 'PUT',
      path: '/redress-files/labels/c-1/c-1.1.0.pdf',
      headers: { 'content-type': 'application/pdf', 'content-length': '3' },
    });
  });

  test('[SUP-DATA-7] the folder of a case is removed page by page, its neighbour stays', async () => {
    const files = open();
    const keys = ['a', 'b', 'c', 'd', 'e'].map((name) => `letters/c2/${name}.pdf`);
    for (const key of [...keys, 'letters/c22/a.pdf']) await files.put(key, bytes(key));
    await files.removeFolder('letters/c2');
    await files.removeFolder('letters/never');
    expect([...s3.objects.keys()]).toEqual(['letters/c22/a.pdf']);
  });

  test.each([
    ['SlowDown', s3Error(503, 'SlowDown')],
    ['InternalError', s3Error(500, 'InternalError')],
    ['a cut connection after the write', 'cut-after' as const],
    ['no answer after the write', 'hang-after' as const],
  ])('%s once: the client tries again by itself', async (_, mishap) => {
    s3.next(mishap);
    const files = open();
    await files.put('letters/c1/a.pdf', bytes('x'));
    expect(text(await files.get('letters/c1/a.pdf'))).toBe('x');
  });

  test.each([
    ['SlowDown for long', s3Error(503, 'SlowDown'), /SlowDown.*check S3_ENDPOINT/],
    ['an account without the right', s3Error(403, 'AccessDenied'), /AWS_ACCESS_KEY_ID.*s3:GetObject/],
  ])('%s is said, as retryable and without the account', async (_, mishap, said) => {
    s3.next(mishap, mishap, mishap);
    const failed = open().put('letters/c1/a.pdf', bytes('x'));
    await expect(failed).rejects.toMatchObject({ type: 'FilesUnavailable', retryable: true });
    await expect(failed).rejects.toThrow(said);
    await expect(failed).rejects.not.toThrow(/AKIATEST/);
  });

  test('a bucket that is not there names the setting, and is not a file that is not there', async () => {
    await expect(open('other-bucket').get('letters/c1/a.pdf')).rejects.toThrow(/NoSuchBucket.*S3_BUCKET/);
  });

  test('a key that is no key is refused before anything is asked', async () => {
    await expect(open().get('../x')).rejects.toMatchObject({ type: 'FileKeyInvalid', retryable: false });
    expect(s3.requests).toHaveLength(0);
  });
});
