import type { FastifyReply } from 'fastify';
import { attachment } from '../../activities/content/attachment.ts';
import type { FilePort } from '../../activities/files/file-port.ts';
import type { CaseClient } from '../case-client.ts';
import { orFail } from '../map-failure.ts';

/**
 * Answers with the file behind a reference: to be kept, not to be opened by the browser as a page of ours, with the type that its bytes
 * said.
 *
 * @returns undefined when there is none, or it was erased
 * @throws ClientError `ServiceUnavailable`
 */
export async function sendAttachment(
  reply: FastifyReply,
  { client, files }: { readonly client: Pick<CaseClient, 'words'>; readonly files: FilePort },
  reference: string,
): Promise<FastifyReply | undefined> {
  const content = (await client.words([reference])).get(reference);
  const found = content && 'body' in content && content.kind === 'file' ? content.body : undefined;
  const { data } = attachment.safeParse(found);
  const bytes = data && (await orFail('file', () => files.get(data.key)));
  if (!data || !bytes) return undefined;
  return reply
    .type(data.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(data.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes));
}
