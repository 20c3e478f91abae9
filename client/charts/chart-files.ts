import { caseKindOf, caseKinds } from '../../machines/registry.ts';
import { layoutOf } from './layout.ts';
import { picturesOf } from './pictures-of.ts';
import { indexOf } from './index-of.ts';
import { svgOf } from './svg.ts';

/** The pictures of every kind's chart and their index, by file name: the same bytes for the same charts and policies. */
export async function chartFiles(): Promise<ReadonlyMap<string, string>> {
  const kinds = caseKinds().map(caseKindOf);
  const drawn = kinds.map((kind) => ({ kind, pictures: picturesOf(kind) }));
  const files = new Map([['README.md', indexOf(drawn)]]);
  for (const picture of drawn.flatMap(({ pictures }) => pictures)) {
    files.set(`${picture.name}.svg`, svgOf(picture, await layoutOf(picture)));
  }
  return files;
}
