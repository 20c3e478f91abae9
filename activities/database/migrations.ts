import type { Migration } from 'kysely';
import * as content from './migrations/0001-content.ts';
import * as effectClaims from './migrations/0002-effect-claims.ts';

/** Every migration in its order. Forward only: a released one is never edited, a mistake is repaired by the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-content': content,
  '0002-effect-claims': effectClaims,
};
