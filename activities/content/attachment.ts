import { z } from 'zod';

/**
 * A file that somebody sent with a case, stored as one content of kind `file` in the place of words: the file port holds the bytes
 * under `key`, `attachments/<case>/<event>`. Its name is the sender's and may say something of a person.
 */
export const attachment = z.object({
  key: z.string(),
  name: z.string().max(200),
  /** Media type as its bytes say, never as the sender says. */
  type: z.string(),
  /** Size. */
  bytes: z.number(),
});

export type Attachment = z.infer<typeof attachment>;
