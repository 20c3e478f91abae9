import { Anchor, Text } from '@mantine/core';
import type { WordsBody } from '../../bodies.ts';

type File = Extract<WordsBody, { readonly kind: 'file' }>;

/** Pictures that every browser shows; the others are taken away to be seen. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** A file of the case: a picture as one, and everything to take away. */
export function AttachedFile({ file: { name, type, bytes, href } }: { readonly file: File }) {
  return (
    <div>
      <Anchor href={href} download={name} size="sm" underline="always" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Anchor>{' '}
      <Text span size="xs" c="dimmed">
        {sizeWords(bytes)}
      </Text>
      {shown.has(type) && <img className="photo" src={href} alt={name} loading="lazy" />}
    </div>
  );
}

/** '2.4 MB' */
function sizeWords(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
