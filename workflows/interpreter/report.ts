import type { AnyStateNode } from 'xstate';

/** Takes down one reason why a chart cannot endure, at the state where it lies. */
export type Report = (node: AnyStateNode, reason: string) => void;
