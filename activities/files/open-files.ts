import type { FilePort } from './file-port.ts';
import { folderFiles } from './folder-files.ts';
import { s3Files, type S3Settings } from './s3/s3-files.ts';

/** Where files lie: in a bucket when there is one, else in the folder. The worker and the API must have the same. */
export function openFiles({
  filesDir,
  s3,
}: {
  readonly filesDir: string;
  readonly s3?: S3Settings | undefined;
}): FilePort {
  return s3 ? s3Files(s3) : folderFiles(filesDir);
}
