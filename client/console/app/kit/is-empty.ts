import type { WorkRows } from '../../work-bodies.ts';

/** Nothing waits: no case answered that something does, and none is silent. */
export const isEmpty = ({ rows, silent }: WorkRows<unknown>): boolean =>
  rows.length === 0 && silent.length === 0;
