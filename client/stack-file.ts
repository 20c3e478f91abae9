import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ClientError } from './client-error.ts';
import { propertyOf } from './unknown-value.ts';

const shape = z.object({
  temporalAddress: z.string().min(1),
  namespace: z.string().min(1),
  uiUrl: z.string().optional(),
  databaseUrl: z.string().optional(),
  mailUrl: z.string().optional(),
  apiUrl: z.string().optional(),
  consoleUrl: z.string().optional(),
  carrierSecret: z.string().optional(),
});

/** Where the parts of the stack that `npm start` runs in this clone can be reached. */
export type StackFile = z.infer<typeof shape>;

/** The file that the supervisor of this clone writes while it runs. */
export const defaultStackFile = fileURLToPath(new URL('../.redress/stack.json', import.meta.url));

/**
 * Where our own people look at a case, with `{case}` in it, so that the Web UI leads there: `CASE_URL`, else the console of
 * this clone's stack; undefined where neither is known.
 */
export function caseUrlOf(env: NodeJS.ProcessEnv, stack: StackFile | undefined): string | undefined {
  return env['CASE_URL'] || (stack?.consoleUrl && `${stack.consoleUrl}/cases/{case}`);
}

/**
 * Reads the stack's file.
 *
 * @returns undefined when no stack was started in this clone
 * @throws ClientError `BadConfiguration` when the file is not what the supervisor writes
 */
export async function readStackFile(path: string): Promise<StackFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (propertyOf(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new ClientError(
      'BadConfiguration',
      `${path} is damaged; stop the stack and run \`npm start\` again.`,
      {
        cause,
      },
    );
  }
}
