import picocolors from 'picocolors';
import type { Io } from '../io.ts';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** Colour only where a person looks: never into a pipe, never against NO_COLOR (no-color.org) or TERM=dumb. */
export function paintFor({ env, terminal }: Pick<Io, 'env' | 'terminal'>): Paint {
  return picocolors.createColors(terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}
