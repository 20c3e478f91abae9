/** What became of an effect, visible on the case. Holds no personal data: recipients and words stay references. */
export interface Receipt {
  /** `<workflow id>:<cause>.<index>`: reused on every retry. */
  readonly effectId: string;
  /** Name of the effect, for example 'sendMail'. */
  readonly name: string;
  /** What it was for, in words: 'acknowledgement by e-mail'. */
  readonly title: string;
  /**
   * delivered: done now. deduplicated: an earlier attempt had done it. needs-person: tried, cannot be done without
   * someone (see `reason`). skipped: nothing to do any more, for example erased content.
   */
  readonly status: 'delivered' | 'deduplicated' | 'needs-person' | 'skipped';
  readonly attempts: number;
  /** Epoch ms. */
  readonly at: number;
  /** The vendor's or server's reference, for example a Message-ID or a file key. */
  readonly reference?: string;
  readonly reason?: string;
  /** Small facts that decide what the case does next, for example the tracking number of a label. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /**
   * The dates that a letter tells, by fact, epoch ms: only where they are others than those of the case, because the task
   * that wrote it was tried again at another instant. What the reader was told first counts.
   */
  readonly told?: Readonly<Record<string, number>>;
  /** True when an earlier attempt died between the act and its record: the receiver may have it twice. */
  readonly maybeTwice?: boolean;
}

/** What the host hands to an effect's activity. */
export interface EffectCall<P = unknown> {
  readonly effectId: string;
  readonly caseId: string;
  readonly name: string;
  readonly params: P;
  /** When the machine issued it, epoch ms. */
  readonly issuedAt: number;
}
