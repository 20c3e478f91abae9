import { attachmentsOf } from '../../activities/content/attachment-key.ts';
import type { Attachment } from '../../activities/content/attachment.ts';
import type { ContentStore } from '../../activities/content/content-store.ts';
import type { FilePort } from '../../activities/files/file-port.ts';
import { referenceTo } from '../../machines/case/words.ts';
import type { SendAnswer } from '../../workflows/messages.ts';
import type { CaseClient } from '../case-client.ts';
import { checkEventId } from '../case-id.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';
import type { SendRequest } from '../send-event.ts';
import { acceptedTypes, sniffedType } from './accepted-types.ts';

export interface AttachSetup {
  readonly client: Pick<CaseClient, 'send'>;
  readonly content: Pick<ContentStore, 'putMany'>;
  readonly files: FilePort;
}

/** A file as somebody sent it. */
export interface GivenFile {
  /** As the sender calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As what it stands on the case: the customer's word, or a note among us. */
type Attaching = Required<Pick<SendRequest, 'id' | 'actor'>> &
  Pick<SendRequest, 'basedOn'> & { readonly type: 'customerSaid' | 'note' };

/**
 * Puts a file on a case: what it is goes to the content store, its bytes to the file port, and the case gets an event that points to
 * both in the place of words, so that its history holds a reference and nothing else. The same id again counts once. What the case
 * does not take is not kept.
 *
 * @throws ClientError `InvalidInput` (empty, too large, of a type that is not taken), and as `send`
 */
export async function attach(
  { client, content, files }: AttachSetup,
  caseId: string,
  { name, bytes }: GivenFile,
  { id, type, actor, basedOn }: Attaching,
): Promise<SendAnswer> {
  const mediaType = await sniffedType(bytes);
  const eventId = checkEventId(id);
  const folder = attachmentsOf(caseId, eventId);
  const ending = acceptedTypes[mediaType];
  const body: Attachment = {
    key: `${folder}/file.${ending}`,
    name: plainName(name, ending),
    type: mediaType,
    bytes: bytes.byteLength,
  };
  await orFail('file', () => content.putMany(caseId, eventId, { text: { body: { ...body }, kind: 'file' } }));
  await orFail('file', () => files.put(body.key, bytes));
  try {
    return await client.send(caseId, {
      type,
      payload: {
        text: referenceTo(caseId, eventId, 'text'),
        ...(type === 'customerSaid' && { channel: 'email' }),
      },
      id: eventId,
      actor,
      ...(basedOn !== undefined && { basedOn }),
    });
  } catch (error) {
    // Whether it arrived is not known then: the file stays for the repetition.
    const isRefused = error instanceof ClientError && error.type !== 'ServiceUnavailable';
    if (isRefused) await orFail('file', () => files.removeFolder(folder));
    throw error;
  }
}

/** The sender's name without path and control characters, and with the ending of what it is. */
function plainName(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replaceAll(/\p{C}/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 100);
  return `${stem || 'file'}.${ending}`;
}
