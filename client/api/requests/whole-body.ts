import { ClientError } from '../../client-error.ts';

/**
 * All bytes of a body.
 *
 * @param limit most bytes
 * @throws ClientError `BodyTooLarge`
 */
export async function wholeBody(stream: AsyncIterable<unknown>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) {
      throw new ClientError('BodyTooLarge', 'The body is larger than this address takes; shorten the text.');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
