import type { S3Client } from '@aws-sdk/client-s3';
import { EffectError } from '../../effect-error.ts';
import type { FilePort } from '../file-port.ts';
import { keyParts } from '../key-parts.ts';

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Of a service other than Amazon's: MinIO, Ceph, R2, ... The bucket is then in the path and not in the host's name. */
  readonly endpoint?: string | undefined;
  /** How long one request may take, ms; default 10 s. */
  readonly timeout?: number;
}

/**
 * Files in a bucket. An object is there whole or not at all, and the same key again replaces it: that is S3's promise.
 *
 * Errors: EffectError `FilesUnavailable` (retryable), `FileKeyInvalid` (not retryable). They name S3's code only.
 */
export function s3Files(settings: S3Settings): FilePort {
  const { bucket: Bucket } = settings;
  const s3 = lazily(() => open(settings));
  return {
    put: async (key, bytes) => {
      const Key = keyParts(key).join('/');
      const ContentType = key.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream';
      await guarded('write', async () => {
        const { client, sdk } = await s3();
        await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body: bytes, ContentType }));
      });
    },
    get: async (key) => {
      const Key = keyParts(key).join('/');
      return guarded('read', async () => {
        const { client, sdk } = await s3();
        try {
          const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
          return await Body?.transformToByteArray();
        } catch (error) {
          if (error instanceof sdk.NoSuchKey) return undefined;
          throw error;
        }
      });
    },
    removeFolder: async (folder) => {
      const Prefix = `${keyParts(folder).join('/')}/`;
      await guarded('remove', async () => {
        const { client, sdk } = await s3();
        for await (const { Contents } of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix })) {
          // One by one: deleting many at once needs a digest of a kind that not every service knows.
          for (const { Key } of Contents ?? [])
            await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
        }
      });
    },
  };
}

async function open({ region, endpoint, timeout = 10_000 }: S3Settings) {
  // Not before it is needed: whoever has no bucket does not pay for it.
  const sdk = await import('@aws-sdk/client-s3');
  const client: S3Client = new sdk.S3Client({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // Digests that Amazon asks for by itself are refused by older services.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 3_000, requestTimeout: timeout, throwOnRequestTimeout: true },
  });
  return { client, sdk };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function guarded<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = error instanceof Error && /^\w{1,64}$/.test(error.name) ? error.name : 'no code';
    const text = `S3 cannot ${what} a file (${code}). It is tried again; ${adviceOn(code)}`;
    throw new EffectError('FilesUnavailable', text, { retryable: true });
  }
}

function adviceOn(code: string): string {
  switch (code) {
    case 'NoSuchBucket':
      return 'there is no such bucket: correct S3_BUCKET, S3_ENDPOINT or AWS_REGION.';
    case 'AccessDenied':
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
    case 'CredentialsProviderError':
      return 'correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or what they may do: s3:GetObject, PutObject, DeleteObject, ListBucket.';
    default:
      return 'check S3_ENDPOINT and the service.';
  }
}
