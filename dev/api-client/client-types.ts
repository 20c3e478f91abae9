import { format, resolveConfig } from 'prettier';
import { wholeDocument } from '../../client/api/docs/whole-document.ts';
import { pathsOf } from './paths-of.ts';

/** The text of the typed client's types, formatted as the clone is; `path` is where it will lie. */
export async function clientTypes(path: string): Promise<string> {
  const style = await resolveConfig(path);
  return format(pathsOf(await wholeDocument()), { ...style, parser: 'typescript' });
}
