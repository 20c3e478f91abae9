import type { Actor } from '../../workflows/messages.ts';

/** What somebody does with a case, so long after it began. */
export interface Deed {
  readonly day: number;
  /** Of the day in UTC; offices of the sample companies are open from 14 to 22, helplines from 8 to 16. */
  readonly hour: number;
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly as: Actor;
}

/** What is done in the first hour, so many seconds after the case began. */
export interface Greeting extends Pick<Deed, 'type' | 'payload' | 'as'> {
  readonly after: number;
}

/** What the customer answers in the survey after the resolution: the mark and perhaps some words. */
export type Mark = readonly [score: 1 | 2 | 3 | 4 | 5, words?: string];

/** What becomes of a case. */
export interface Course {
  /** The answer that is given when the case is opened. */
  readonly atOnce?: Readonly<Record<string, unknown>>;
  readonly deeds: readonly Deed[];
  readonly mark?: Mark;
}

export const staff = {
  agent: { id: 'dana-reyes', role: 'agent', position: 'agent' },
  senior: { id: 'raj-mehta', role: 'agent', position: 'senior-agent' },
  lead: { id: 'amy-novak', role: 'agent', position: 'team-lead' },
  /** As the policy names who approves. */
  supervisor: { id: 'joy-adeyemi', role: 'agent' },
  warehouse: { id: 'leo-brandt', role: 'agent', position: 'warehouse' },
} as const satisfies Readonly<Record<string, Actor>>;

export const customer: Actor = { id: 'customer', role: 'customer' };
