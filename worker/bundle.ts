import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type BundleOptions } from '@temporalio/worker';

const room = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ownWorkflows = room('workflows/index.ts');

/** What the cases of a worker share instead of evaluating it anew for each case and each replay. */
const sharedModules = [room('workflows/shared-modules.ts')];

/**
 * Bundles workflow code into a file that many workers (and every test) can share.
 *
 * @param file where to write it; pass the same path as `workflowBundle.codePath`
 * @param entry module that exports the workflows; ours by default
 * @param shared modules without state that the workflows may share, with all that these import
 */
export async function writeBundle(
  file: string,
  entry = ownWorkflows,
  shared: readonly string[] = sharedModules,
): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    preloadModules: [...shared],
    webpackConfigHook: inTheLanguageOfNode,
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(file, code);
  return file;
}

type WebpackConfiguration = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/**
 * The SDK compiles workflow code for the language of 2017, in which each `{ ...object }` becomes a function over property
 * descriptors, many times slower than Node's own. Node 20 knows the language of 2023.
 */
function inTheLanguageOfNode(config: WebpackConfiguration): WebpackConfiguration {
  const rules = (config.module?.rules ?? []).map((rule) => {
    if (typeof rule !== 'object' || rule === null || !usesSwc(rule.use)) return rule;
    const { options } = rule.use;
    return {
      ...rule,
      use: { ...rule.use, options: { ...options, jsc: { ...options.jsc, target: 'es2023' } } },
    };
  });
  return { ...config, module: { ...config.module, rules } };
}

function usesSwc(use: unknown): use is { loader: string; options: { jsc: object } } {
  return (
    typeof use === 'object' &&
    use !== null &&
    'loader' in use &&
    typeof use.loader === 'string' &&
    use.loader.includes('swc-loader')
  );
}

/** The bundle that REDRESS_BUNDLE names, or a fresh one. */
export async function bundleFile(): Promise<string> {
  return (
    process.env['REDRESS_BUNDLE'] ??
    writeBundle(join(await mkdtemp(join(tmpdir(), 'redress-')), 'workflows.js'))
  );
}
