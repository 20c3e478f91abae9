/**
 * A failure of an activity as the case may see it. It lands in Temporal's history, so its message never holds personal
 * data, and it says what to do next. `type` is public API: retry policies and dashboards name it.
 */
export class EffectError extends Error {
  readonly type: string;
  readonly retryable: boolean;
  /** How long to wait before the next attempt, ms; undefined leaves it to the retry policy. */
  readonly retryAfter: number | undefined;
  /** True when the act may have reached the world although it failed here. */
  readonly uncertain: boolean;

  constructor(
    type: string,
    message: string,
    how: { readonly retryable: boolean; readonly retryAfter?: number; readonly uncertain?: boolean },
  ) {
    super(message);
    this.name = 'EffectError';
    this.type = type;
    this.retryable = how.retryable;
    this.retryAfter = how.retryAfter;
    this.uncertain = how.uncertain ?? false;
  }
}
