import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { addPolicy } from '../../policies/registry.ts';
import type { Policy } from '../../policies/schema.ts';
import { ClientError } from '../client-error.ts';
import { parsePolicyFile } from './parse-policy-file.ts';

/** Where a company keeps its own policies. */
export interface PolicyFiles {
  /** Every .yaml, .yml and .json file of it, not of folders inside; REDRESS_POLICIES. */
  readonly folder?: string | undefined;
  /** Single files; --policy-file. They win over the folder. */
  readonly files?: readonly string[];
}

const endings = ['.yaml', '.yml', '.json'];

/**
 * Loads a company's own policies and makes them known: from then on cases can be opened under them. Nothing becomes known
 * when one of them is wrong. The worker needs none of this: a case carries its part of the policy.
 *
 * @throws ClientError `InvalidPolicy` for a wrong policy or two of one id in the folder, `InvalidInput` for a path that cannot
 * be read
 */
export async function loadPolicyFiles({ folder, files = [] }: PolicyFiles): Promise<readonly Policy[]> {
  const inFolder = await all(folder ? await listed(folder) : []);
  for (const [path, { id }] of inFolder) {
    const [other] = inFolder.find(([at, policy]) => at !== path && policy.id === id) ?? [];
    if (other === undefined) continue;
    throw new ClientError(
      'InvalidPolicy',
      `'${path}' and '${other}' are both the policy '${id}'. Keep one of them.`,
    );
  }
  const policies = [...inFolder, ...(await all(files))].map(([, policy]) => policy);
  for (const policy of policies) addPolicy(policy);
  return policies;
}

/** One policy file, read and checked. Throws ClientError `InvalidInput` or `InvalidPolicy`. */
export async function readPolicyFile(path: string): Promise<Policy> {
  const text = await readable(path, () => readFile(path, 'utf8'));
  return parsePolicyFile(path, text);
}

async function all(paths: readonly string[]): Promise<readonly (readonly [string, Policy])[]> {
  return Promise.all(paths.map(async (path) => [path, await readPolicyFile(path)] as const));
}

async function listed(folder: string): Promise<readonly string[]> {
  const names = await readable(folder, () => readdir(folder));
  return names
    .filter((name) => endings.includes(extname(name)))
    .toSorted()
    .map((name) => join(folder, name));
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const message = `The policy file or folder '${path}' cannot be read. Check --policy-file and REDRESS_POLICIES.`;
    throw new ClientError('InvalidInput', message, { cause });
  }
}
