import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { z } from 'zod';

const mailSummary = z.object({
  id: z.string(),
  /** When it was caught, ISO 8601. */
  receivedAt: z.string(),
  /** From the SMTP envelope, not from the headers; so is `to`. */
  from: z.string(),
  to: z.array(z.string()).readonly(),
  subject: z.string(),
  messageId: z.string(),
  bytes: z.number(),
});

/** A caught message as lists and tests see it. */
export type MailSummary = Readonly<z.infer<typeof mailSummary>>;

/** A caught message, parsed. */
export interface Mail extends MailSummary {
  readonly email: Email;
  readonly raw: Buffer;
}

/** Messages on disk: `<id>.eml` as it came, `<id>.json` its summary. */
export interface MailStore {
  add(raw: Buffer, envelope: { readonly from: string; readonly to: readonly string[] }): Promise<MailSummary>;
  /** Newest first. */
  list(): readonly MailSummary[];
  read(id: string): Promise<Mail | undefined>;
  clear(): Promise<void>;
}

/** Opens the folder; what was caught before a restart, or a crash, is there again. */
export async function openMailStore(folder: string): Promise<MailStore> {
  // Letters to customers: no other account of this machine reads them.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const summaries = await readSummaries(folder);
  let last = Math.max(0, ...[...summaries.keys()].map(Number));
  return {
    async add(raw, envelope) {
      const id = String((last += 1)).padStart(6, '0');
      const email = await PostalMime.parse(raw);
      const summary: MailSummary = {
        id,
        receivedAt: new Date().toISOString(),
        ...envelope,
        subject: email.subject ?? '',
        messageId: email.messageId ?? '',
        bytes: raw.length,
      };
      // The summary is written last: a message without one was not accepted, and SMTP has it sent again.
      await writeFile(join(folder, `${id}.eml`), raw);
      await writeFile(join(folder, `${id}.json.draft`), JSON.stringify(summary));
      await rename(join(folder, `${id}.json.draft`), join(folder, `${id}.json`));
      summaries.set(id, summary);
      return summary;
    },
    list: () => [...summaries.values()].toSorted((a, b) => b.id.localeCompare(a.id)),
    async read(id) {
      const summary = summaries.get(id);
      if (summary === undefined) return undefined;
      const raw = await readFile(join(folder, `${id}.eml`));
      return { ...summary, raw, email: await PostalMime.parse(raw) };
    },
    async clear() {
      const ids = [...summaries.keys()];
      summaries.clear();
      for (const id of ids) {
        await rm(join(folder, `${id}.json`), { force: true });
        await rm(join(folder, `${id}.eml`), { force: true });
      }
    },
  };
}

async function readSummaries(folder: string): Promise<Map<string, MailSummary>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const found = new Map<string, MailSummary>();
  for (const name of names) {
    const summary = mailSummary.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    found.set(summary.id, summary);
  }
  return found;
}
