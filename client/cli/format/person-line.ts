import type { Content } from '../../../activities/content/content-store.ts';
import { propertyOf } from '../../unknown-value.ts';
import { safe } from './safe.ts';
import type { Paint } from './paint.ts';

/** The customer in one line: 'Ana Diaz, ana@example.com, 555-0100'. */
export function personLine(content: Content, paint: Paint): string {
  if (content === undefined) return paint.dim('not stored');
  if ('erased' in content) return paint.dim('erased');
  const parts = ['name', 'email', 'phone', 'address'].map((field) => propertyOf(content.body, field));
  return parts
    .filter((part) => typeof part === 'string')
    .map((part) => safe(part).replaceAll(/\s*\n\s*/g, ', '))
    .join(', ');
}
