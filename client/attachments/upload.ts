import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ClientError } from '../client-error.ts';
import { propertyOf } from '../unknown-value.ts';
import { largestFile, tooLarge } from './accepted-types.ts';
import type { GivenFile } from './attach.ts';

/** A form with a file (RFC 7578). */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: GivenFile;
}

/** Lets a server read forms with one file of at most 10 MB and a few short fields. */
export async function addUploads(app: Pick<FastifyInstance, 'register'>): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fileSize: largestFile, fields: 10, fieldSize: 64 * 1024, headerPairs: 50 },
  });
}

/**
 * Reads a form with its file.
 *
 * @throws ClientError `InvalidInput` for a form without a file, with several, or with one that is too large
 */
export async function uploadIn(request: FastifyRequest): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: GivenFile | undefined;
  if (!request.isMultipart()) throw noFile();
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { name: part.filename ?? '', bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    const code = propertyOf(error, 'code');
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    if (typeof code === 'string' && code.startsWith('FST_'))
      throw new ClientError('InvalidInput', 'The form cannot be read: send one file at a time.');
    throw error;
  }
  if (!file || (file.name === '' && file.bytes.byteLength === 0)) throw noFile();
  return { fields, file };
}

function noFile(): ClientError {
  const message = 'No file was chosen. Choose one and send it again.';
  return new ClientError('InvalidInput', message, { fields: [{ path: ['file'], message }] });
}
