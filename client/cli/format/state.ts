import type { Paint } from './paint.ts';

/** A public state in its colour; one that a later version adds stays plain. */
export function stateIn(state: string, paint: Paint): string {
  switch (state) {
    case 'escalated':
    case 'expired':
      return paint.red(state);
    case 'received':
    case 'acknowledged':
      return paint.yellow(state);
    case 'investigating':
      return paint.cyan(state);
    case 'resolved':
      return paint.green(state);
    case 'referredOut':
      return paint.magenta(state);
    case 'closed':
    case 'withdrawn':
      return paint.dim(state);
    default:
      return state;
  }
}
