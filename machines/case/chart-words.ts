import type { Policy } from '../../policies/schema.ts';

/** What an action of a chart does, for people. */
export interface ActionWords {
  /** What changes, where a reader should see it in the picture. */
  readonly does?: string;
  /** What goes out, and to whom: 'delay notice to the customer'. */
  readonly sends?: readonly string[];
}

/** The words with which a chart is drawn and explained; what has none is called by its name in the chart. */
export interface ChartWords {
  /** By path, as 'open.handling'. */
  readonly states: Readonly<Record<string, string>>;
  /** What a part of the chart is there for, by path, in one sentence. */
  readonly purposes: Readonly<Record<string, string>>;
  /** As they follow 'when'; empty: goes without saying. */
  readonly guards: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, ActionWords>>;
  readonly timers: Readonly<Record<string, string>>;
  /** When a timer of the chart fires under a policy, one line each; none where the policy has no such thing. */
  timerValue(timer: string, policy: Policy): readonly string[];
}
