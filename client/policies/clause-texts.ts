import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.record(z.string(), z.record(z.string(), z.object({ text: z.string() })));
let known: Promise<Readonly<Record<string, string>>> | undefined;

/** What each clause of the source policies says, by its id, from policies/clauses.yaml. */
export function clauseTexts(): Promise<Readonly<Record<string, string>>> {
  known ??= read();
  return known;
}

async function read(): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(new URL('../../policies/clauses.yaml', import.meta.url), 'utf8');
  const groups = Object.values(file.parse(parse(text)));
  return Object.fromEntries(
    groups.flatMap((group) => Object.entries(group).map(([id, clause]) => [id, clause.text])),
  );
}
