import { z } from 'zod';
import type { S3Settings } from './s3-files.ts';

/** The variables that choose a bucket; the account is found as every client of AWS finds it (AWS_ACCESS_KEY_ID, ...). */
export const s3Environment = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket')
    .optional(),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected a URL like https://minio.example.org' })
    .optional(),
  AWS_REGION: z.string().min(1).default('us-east-1'),
};

/** Undefined when no bucket is named. */
export function s3Of(given: {
  readonly S3_BUCKET?: string | undefined;
  readonly S3_ENDPOINT?: string | undefined;
  readonly AWS_REGION: string;
}): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, AWS_REGION: region } = given;
  return bucket === undefined ? undefined : { bucket, endpoint, region };
}
