import { fileTypeFromBuffer } from 'file-type';
import { ClientError } from '../client-error.ts';

/** What is taken, by media type with the ending of its name: pictures and documents that no browser runs. */
export const acceptedTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
} as const;

type AcceptedType = keyof typeof acceptedTypes;

/** The largest file, bytes: a picture of a telephone has 3 to 8 MB. */
export const largestFile = 10 * 1024 * 1024;

/**
 * What a file is, by its bytes: name and declared type are the sender's word alone.
 *
 * @throws ClientError `InvalidInput` for an empty or too large file, and for one of another type
 */
export async function sniffedType(bytes: Uint8Array): Promise<AcceptedType> {
  if (bytes.byteLength === 0) throw refused('The file is empty. Choose another one.');
  if (bytes.byteLength > largestFile) throw tooLarge();
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (isAccepted(found)) return found;
  throw refused(
    'Only pictures (JPEG, PNG, WebP, GIF, HEIC) and PDF files are taken; this is something else.',
  );
}

export function tooLarge(): ClientError {
  return refused(
    `The file is larger than ${largestFile / 1024 / 1024} MB. Make the picture smaller, or send it in parts.`,
  );
}

function isAccepted(type: string): type is AcceptedType {
  return Object.hasOwn(acceptedTypes, type);
}

function refused(message: string): ClientError {
  return new ClientError('InvalidInput', message, { fields: [{ path: ['file'], message }] });
}
